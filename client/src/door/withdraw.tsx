import { useState } from 'react';
import { useOwnAct } from './use-own-act.ts';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useDoorWords } from './door-words.ts';

type Props = {
  look?: ButtonLook | undefined;
  /** The gentler way out, offered beside it. */
  onLeave?: (() => void) | undefined;
};

/** A button that asks once, then withdraws for good. */
export function Withdraw({ look, onLeave }: Props) {
  const words = useDoorWords();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button look={look} onPress={() => setAsks(true)}>
        {words.waiting.withdraw}
      </Button>
      <WithdrawDialog open={asks} onClose={() => setAsks(false)} onLeave={onLeave} />
    </>
  );
}

type DialogProps = { open: boolean; onClose: () => void; onLeave?: (() => void) | undefined };

/** What withdrawing does and does not do; the three ways look alike. */
export function WithdrawDialog({ open, onClose, onLeave }: DialogProps) {
  const words = useDoorWords().withdraw;
  const act = useOwnAct();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onPress={onClose}>{words.stay}</Button>
          {onLeave && <Button onPress={onLeave}>{words.leave}</Button>}
          <Button look="grave" onPress={() => void act({ type: 'withdraw' })}>
            {words.act}
          </Button>
        </>
      }
    >
      <p>{words.body}</p>
    </Dialog>
  );
}
