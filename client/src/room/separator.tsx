import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './room.module.css';

type Props = {
  label: string;
  /** In rem. */
  width: number;
  least: number;
  most: number;
  onWidth: (width: number) => void;
  /** Which column it belongs to: dragging towards the page's middle widens it. */
  of: 'left' | 'right';
};

const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Between two columns: drawn with the pointer, or by arrows. */
export function Separator({ label, width, least, most, onWidth, of }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const sign = of === 'left' ? 1 : -1;
  const set = (next: number) => onWidth(Math.min(most, Math.max(least, next)));
  const drag = (event: PointerEvent) => {
    if (start.current) set(start.current.width + (sign * (event.clientX - start.current.x)) / rem());
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowRight: sign, ArrowLeft: -sign, Home: least - width, End: most - width }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  };
  return (
    <div
      role="separator"
      // A separator that moves takes the focus.
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      className={styles.separator}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
