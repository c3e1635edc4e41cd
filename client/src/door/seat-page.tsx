import { useEffect, useRef, useState } from 'react';
import { isSeat, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { NotFound } from '../not-found.tsx';
import { connectRoom } from '../live/connection.ts';
import { createRoomStore } from '../live/store.ts';
import { RoomProvider, type Room } from '../live/use-room.ts';
import { createMediaStore, type Media } from '../media/state.ts';
import { MediaProvider, type MediaAccess } from '../media/use-media.ts';
import { ServerTimeProvider, serverTime, type ServerTime } from '../ui/server-time.tsx';
import { useSpoken } from '../ui/words.tsx';
import { Door } from './door.tsx';

/** One seat's page: it opens the line to the room and shows what the seat's state asks for. */
export function SeatPage({ params }: { params: { seat: string } }) {
  const { seat } = params;
  return isSeat(seat) ? <Connected key={seat} seat={seat} /> : <NotFound />;
}

function Connected({ seat }: { seat: SeatId }) {
  const { language } = useSpoken();
  const spoken = useRef(language);
  const [time] = useState(() => serverTime());
  const [open, setOpen] = useState<{ room: Room; access: MediaAccess } | null>(null);
  useEffect(() => {
    const store = createRoomStore(seat);
    const connection = connectRoom(store, spoken.current, time);
    const room = { store, connection };
    const voice = mediaOf(room, time);
    setOpen({ room, access: voice.access });
    return () => {
      voice.end();
      connection.close();
    };
  }, [seat, time]);
  if (!open) return null;
  return (
    <ServerTimeProvider value={time}>
      <RoomProvider value={open.room}>
        <MediaProvider value={open.access}>
          <Door />
        </MediaProvider>
      </RoomProvider>
    </ServerTimeProvider>
  );
}

/** The page's voice: its store at once, its engine when it is first asked for. Ending lets every device go. */
function mediaOf(room: Room, time: ServerTime): { access: MediaAccess; end: () => void } {
  const store = createMediaStore();
  let engine: Promise<Media> | undefined;
  const media = () => {
    engine ??= import('../media/media.ts').then(({ createMedia }) => createMedia({ store, room, time }));
    // What did not arrive is asked for again the next time.
    engine.catch(() => (engine = undefined));
    return engine;
  };
  return { access: { store, media }, end: () => void engine?.then((one) => one.leave()).catch(() => {}) };
}
