import { useEffect, useRef } from 'react';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import { useMe } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useHere } from '../panels/place.ts';
import { announce } from '../ui/announce.ts';
import { useSpeech } from '../ui/words.tsx';

type Known = { channel: string | null; seats: readonly SeatId[] };

/** Says who came and who left the channel, gathered over a second. Shows nothing. */
export function PeopleVoice() {
  const words = usePanelWords().people;
  const speech = useSpeech();
  const cast = useCast();
  const me = useMe();
  const here = useHere();
  const channel = here?.channel ?? null;
  const seats = here ? attendingSeats(here.slice).filter((seat) => seat !== me) : [];
  const key = seats.join(' ');
  const known = useRef<Known>({ channel, seats });
  const now = useRef<Known>({ channel, seats });
  now.current = { channel, seats };
  useEffect(() => {
    // One's own change of place has its own announcement, which names who is there.
    if (known.current.channel !== channel) {
      known.current = now.current;
      return undefined;
    }
    const timer = setTimeout(() => {
      const before = known.current.seats;
      const after = now.current.seats;
      known.current = now.current;
      const came = called(
        cast,
        after.filter((seat) => !before.includes(seat)),
      );
      const left = called(
        cast,
        before.filter((seat) => !after.includes(seat)),
      );
      if (came.length > 0) announce(words.came(speech.list(came), came.length));
      if (left.length > 0) announce(words.left(speech.list(left), left.length));
    }, 1000);
    return () => clearTimeout(timer);
  }, [channel, key, cast, words, speech]);
  return null;
}
