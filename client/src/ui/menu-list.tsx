import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { StrictStyles } from './strict-styles.tsx';
import styles from './overlay.module.css';

export type MenuItem =
  | { label: string; icon?: LucideIcon | undefined; onChoose: () => void; idle?: boolean | undefined }
  | 'line';

type Props = {
  label: string;
  items: readonly MenuItem[];
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** The open list of a menu, on Base UI: arrows, first letters and Esc; focus returns to the button. */
export function MenuList({ label, items, anchor, onClose }: Props) {
  return (
    <StrictStyles>
      <Base.Root open modal={false} onOpenChange={(next) => !next && onClose()}>
        <Base.Portal>
          <Base.Positioner className={styles.positioner} anchor={anchor} sideOffset={6} align="end">
            <Base.Popup className={styles.menu} aria-label={label} finalFocus={anchor}>
              {items.map((item, index) =>
                item === 'line' ? (
                  <Base.Separator key={index} className={styles.line} />
                ) : (
                  <Base.Item
                    key={index}
                    className={styles.item}
                    disabled={item.idle ?? false}
                    onClick={item.onChoose}
                  >
                    {item.icon && <item.icon aria-hidden />}
                    {item.label}
                  </Base.Item>
                ),
              )}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </StrictStyles>
  );
}
