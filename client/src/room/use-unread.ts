import { useEffect, useMemo, useRef, useState } from 'react';
import type { Compartment } from '@mediane/shared/room/identifiers.ts';
import { useCast } from '../panels/cast.ts';
import { announce } from '../ui/announce.ts';
import { useRoomWords } from './room-words.ts';
import { answered, saidByOthers, talkName, talksOf } from './talks.ts';
import { useMe, useView } from '../live/use-room.ts';

export type Unread = Partial<Record<Compartment, number>>;

/** How many messages of each conversation came while it was not shown; each newcomer is said once. */
export function useUnread(shown: Compartment | null): Unread {
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const words = useRoomWords().talks;
  const said = useMemo(() => saidByOthers(view, me), [view, me]);
  // What was written at a desk while this page was not there is new until it is looked at.
  const [seen, setSeen] = useState(() => ({ ...said, ...answered(view, me) }));
  const told = useRef(said);
  const now = shown ? (said[shown] ?? 0) : 0;
  useEffect(() => {
    if (shown) setSeen((before) => (before[shown] === now ? before : { ...before, [shown]: now }));
  }, [shown, now]);
  const unread: Unread = {};
  for (const place of talksOf(view, me, cast)) {
    const fresh = place === shown ? 0 : (said[place] ?? 0) - (seen[place] ?? 0);
    if (fresh > 0) unread[place] = fresh;
  }
  useEffect(() => {
    for (const place of talksOf(view, me, cast)) {
      const more = (said[place] ?? 0) - (told.current[place] ?? 0);
      // What is shown is read by the conversation itself.
      if (more > 0 && place !== shown) announce(words.unread(talkName(place, view, me, cast, words), more));
    }
    told.current = said;
  }, [said, shown, view, me, cast, words]);
  return unread;
}

export const allUnread = (unread: Unread): number =>
  Object.values(unread).reduce<number>((sum, one) => sum + (one ?? 0), 0);
