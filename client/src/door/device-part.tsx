import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { DeviceChoice, DeviceKind } from '../media/state.ts';
import { useMediaState } from '../media/use-media.ts';
import { SelectField } from '../ui/select-field.tsx';
import { useDevicesWords } from './devices-words.ts';
import { useEngine } from './use-engine.ts';
import styles from './devices.module.css';

type Props = { icon: LucideIcon; title: string; children: ReactNode };

/** One device of the check, under its name. */
export function DevicePart({ icon: Icon, title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>
        <Icon aria-hidden />
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The device's own choice, which some browsers list beside the devices. */
const usual = 'default';

type ChoiceProps = { kind: DeviceKind; label: string; value: string; usually?: string | undefined };

/** Which one, where there are several. */
export function DeviceSelect({ kind, label, value, usually }: ChoiceProps) {
  const { unnamed } = useDevicesWords();
  const found = useMediaState((state) => state.devices[kind]);
  const run = useEngine();
  const options = optionsOf(found, unnamed, usually);
  if (options.length < 2) return null;
  return (
    <SelectField
      label={label}
      options={options}
      value={options.some((option) => option.value === value) ? value : (options[0]?.value ?? '')}
      onChange={(device) => run((media) => media.choose(kind, device))}
    />
  );
}

function optionsOf(found: readonly DeviceChoice[], unnamed: (number: number) => string, usually?: string) {
  const named = found.flatMap(({ id, label }, index) =>
    usually !== undefined && id === usual ? [] : [{ value: id, label: label || unnamed(index + 1) }],
  );
  return usually !== undefined && named.length > 0 ? [{ value: '', label: usually }, ...named] : named;
}
