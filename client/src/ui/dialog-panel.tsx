import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { StrictStyles } from './strict-styles.tsx';
import styles from './overlay.module.css';

export type DialogProps = {
  open: boolean;
  /** Asked by Esc, the veil or a button; the owner decides. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the way out first; where both are equal, both look alike. */
  actions?: ReactNode;
  broad?: boolean | undefined;
};

/** The dialog itself, on Base UI: focus goes in, stays, and returns to where it was. */
export function DialogPanel({ open, onClose, title, description, children, actions, broad }: DialogProps) {
  return (
    <StrictStyles>
      <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
        <Base.Portal>
          <Base.Backdrop className={styles.veil} />
          <Base.Viewport className={styles.viewport}>
            <Base.Popup className={classes(styles.dialog, broad && styles.broad)}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              {description && (
                <Base.Description className={styles.description}>{description}</Base.Description>
              )}
              {children}
              {actions && <div className={styles.actions}>{actions}</div>}
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </StrictStyles>
  );
}
