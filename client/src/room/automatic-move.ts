import { useEffect, useRef, useState } from 'react';
import type { Channel } from '@mediane/shared/room/identifiers.ts';
import { channelOf } from '../panels/place.ts';
import { useMe, useRoom, useView } from '../live/use-room.ts';

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
