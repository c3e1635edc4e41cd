import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { StrictStyles } from './strict-styles.tsx';
import { useWords } from './words.tsx';
import styles from './overlay.module.css';

export type SheetProps = { open: boolean; onClose: () => void; title: string; children: ReactNode };

/** The sheet itself, on Base UI's dialog. */
export function SheetPanel({ open, onClose, title, children }: SheetProps) {
  const words = useWords();
  return (
    <StrictStyles>
      <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
        <Base.Portal>
          <Base.Backdrop className={styles.veil} />
          <Base.Viewport className={classes(styles.viewport, styles.sheetViewport)}>
            <Base.Popup className={styles.sheet}>
              <div className={styles.sheetHead}>
                <Base.Title className={styles.title}>{title}</Base.Title>
                <Button look="plain" icon={X} iconOnly onPress={onClose}>
                  {words.everyPage.close}
                </Button>
              </div>
              {children}
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </StrictStyles>
  );
}
