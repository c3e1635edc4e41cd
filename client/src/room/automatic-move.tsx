import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Channel } from '@mediane/shared/room/identifiers.ts';
import { channelOf } from '../panels/place.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { useRoomWords } from './room-words.ts';
import { useMe, useRoom, useView } from '../live/use-room.ts';
import styles from './room.module.css';

/** Why: the caucus was closed, or one was brought out of it. */
export type Moved = 'over' | 'left';

const notice = 3000;

/**
 * A place that changed by no act of this page (the caucus was closed) is told for three seconds before anything can be
 * written there: the frame already says who reads, and nobody types into a room in which she did not know to be.
 */
export function useAutomaticMove(): { readonly moved: Moved | null; readonly goOn: () => void } {
  const { store } = useRoom();
  const view = useView();
  const me = useMe();
  const channel = channelOf(view, me);
  const known = useRef<Channel | null>(channel);
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = channel;
    if (before === channel) return;
    const { going } = store.getState();
    // Where one asked to go is where one expects to be; the next change is somebody else's.
    store.setState({ going: null });
    if (before === null || channel === null || going === channel) return;
    setMoved(store.getState().view[before]?.caucus?.closed ? 'over' : 'left');
    const timer = setTimeout(() => setMoved(null), notice);
    return () => clearTimeout(timer);
  }, [channel, store]);
  return { moved, goOn: () => setMoved(null) };
}

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
