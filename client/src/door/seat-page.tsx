import { useEffect, useRef, useState } from 'react';
import { isSeat, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { NotFound } from '../not-found.tsx';
import { connectRoom } from '../live/connection.ts';
import { createRoomStore } from '../live/store.ts';
import { RoomProvider, type Room } from '../live/use-room.ts';
import { ServerTimeProvider, serverTime } from '../ui/server-time.tsx';
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
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const store = createRoomStore(seat);
    const connection = connectRoom(store, spoken.current, time);
    setRoom({ store, connection });
    return connection.close;
  }, [seat, time]);
  if (!room) return null;
  return (
    <ServerTimeProvider value={time}>
      <RoomProvider value={room}>
        <Door />
      </RoomProvider>
    </ServerTimeProvider>
  );
}
