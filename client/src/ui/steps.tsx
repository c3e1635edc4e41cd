import styles from './steps.module.css';

/** The phases of a session in the frame: what, why, how, choice. */
export function Steps({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly { id: string; label: string }[];
  current: string;
}) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className={styles.step} aria-current={step.id === current ? 'step' : undefined}>
          {step.label}
        </li>
      ))}
    </ol>
  );
}
