import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Channel } from '@mediane/shared/room/identifiers.ts';
import { channelOf } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { useRoomWords } from './room-words.ts';
import { useMe, useRoom, useView } from './use-room.ts';
import styles from './room.module.css';

const notice = 3000;

/**
 * A place that changed by no act of this page (the caucus was closed) is told for three seconds before anything can be
 * written there: the frame already says who reads, and nobody types into a room in which she did not know to be.
 */
export function useAutomaticMove(): { readonly moved: boolean; readonly goOn: () => void } {
  const { store } = useRoom();
  const view = useView();
  const me = useMe();
  const channel = channelOf(view, me);
  const known = useRef<Channel | null>(channel);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    const before = known.current;
    known.current = channel;
    if (before === channel) return;
    const { going } = store.getState();
    // Where one asked to go is where one expects to be; the next change is somebody else's.
    store.setState({ going: null });
    if (before === null || channel === null || going === channel) return;
    setMoved(true);
    const timer = setTimeout(() => setMoved(false), notice);
    return () => clearTimeout(timer);
  }, [channel, store]);
  return { moved, goOn: () => setMoved(false) };
}

/** The notice itself, over what cannot be used for these seconds. */
export function MoveNotice({ sentence, onGoOn }: { sentence: string; onGoOn: () => void }) {
  const words = useRoomWords().moves;
  const id = useId();
  return (
    <div className={styles.moved} role="group" aria-labelledby={id}>
      <div className={styles.movedInner}>
        <h2 className={styles.movedTitle} id={id}>
          {words.caucusOver} {words.toRoom}
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
