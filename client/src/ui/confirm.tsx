import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { GraveButton } from './grave-button.tsx';
import { useWords } from './words.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  names: readonly [string, ...string[]];
  act: (names: readonly string[]) => string;
  onConfirm: () => void;
};

/** Asks once before a grave act, with the names of those whom it concerns in the button itself. */
export function Confirm({ open, onClose, title, children, names, act, onConfirm }: Props) {
  const words = useWords();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{words.everyPage.cancel}</Button>
          <GraveButton names={names} act={act} onPress={onConfirm} />
        </>
      }
    >
      {children}
    </Dialog>
  );
}
