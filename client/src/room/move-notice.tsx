import { ArrowRight } from 'lucide-react';
import { useEffect, useId } from 'react';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import type { Moved } from './automatic-move.ts';
import { useRoomWords } from './room-words.ts';
import styles from './room.module.css';

/** The notice itself, over what cannot be used for these seconds. */
export function MoveNotice({
  moved,
  sentence,
  onGoOn,
}: {
  moved: Moved;
  sentence: string;
  onGoOn: () => void;
}) {
  const words = useRoomWords().moves;
  const id = useId();
  const title = `${moved === 'over' ? words.caucusOver : words.caucusLeft} ${words.toRoom}`;
  useEffect(() => announce(title), [title]);
  return (
    <div className={styles.moved} role="group" aria-labelledby={id}>
      <div className={styles.movedInner}>
        <h2 className={styles.movedTitle} id={id}>
          {title}
        </h2>
        <p>
          <Rich text={sentence} />
        </p>
        <Button look="primary" icon={ArrowRight} large onPress={onGoOn}>
          {words.on}
        </Button>
      </div>
    </div>
  );
}
