import type { LucideIcon } from 'lucide-react';
import styles from './bottom-bar.module.css';

export type Place = {
  id: string;
  icon: LucideIcon;
  label: string;
  onPress: () => void;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  idle?: boolean | undefined;
};

/** The four places at the foot of a phone; the last opens the others as large buttons. */
export function BottomBar({
  label,
  places,
}: {
  label: string;
  places: readonly [Place, Place, Place, Place];
}) {
  return (
    <nav className={styles.bar} aria-label={label}>
      {places.map((place) => (
        <button
          key={place.id}
          type="button"
          className={styles.place}
          aria-pressed={place.pressed}
          aria-expanded={place.expanded}
          aria-disabled={place.idle || undefined}
          onClick={() => {
            if (!place.idle) place.onPress();
          }}
        >
          <place.icon aria-hidden />
          {place.label}
        </button>
      ))}
    </nav>
  );
}
