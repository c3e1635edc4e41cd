/** One person with her own browser's cookie and socket, keeping her view as a page does, and every frame that reached her. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { Entered } from '@mediane/shared/protocol/api.ts';
import type { Answer, Batch, PageToServer, ServerToPage } from '@mediane/shared/protocol/wire.ts';
import { receive, type Command, type View } from '@mediane/shared/room/index.ts';
import { compartmentsOf, type Compartment, type SeatId } from '@mediane/shared/room/identifiers.ts';
import type { RunningHouse } from './runningHouse.ts';

export type Person = Awaited<ReturnType<typeof personAt>>;

/** Exchanges a personal link for its cookie, as a first browser does. */
export async function enter(
  house: RunningHouse,
  link: string,
): Promise<{ seat: SeatId; room: string; cookie: string }> {
  const response = await fetch(`${house.address()}/api/seats/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: house.address() },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  const answer = Entered.parse(await response.json());
  if (answer.state !== 'entered') throw new Error('the link asks for a confirmation');
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { seat: answer.seat, room: answer.room, cookie };
}

/** A person who has come by her link and whose page is open. */
export async function personAt(house: RunningHouse, link: string) {
  const { seat, room, cookie } = await enter(house, link);
  let view: View = {};
  const frames: unknown[] = [];
  const texts = new Map<string, string>();
  const changed = new Set<() => void>();
  let ended: string | null = null;

  const socket: Socket<ServerToPage, PageToServer> = io(house.address(), {
    auth: (give) => give({ seat, language: 'fr', had: had(view, seat) }),
    extraHeaders: { cookie, origin: house.address() },
    transports: ['websocket'],
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    forceNew: true,
  });
  socket.onAny((...frame: unknown[]) => frames.push(frame));
  socket.on('batch', (batch: Batch) => {
    view = batch.deliveries.reduce((mine, delivery) => receive(mine, delivery, seat), view);
    for (const [text, words] of Object.entries(batch.texts)) texts.set(text, words);
    for (const look of changed) look();
  });
  socket.on('ended', (code) => {
    ended = code;
    for (const look of changed) look();
  });
  onTestFinished(() => void socket.close());

  const send = (command: Command, id: string = randomUUID()): Promise<Answer> =>
    socket.timeout(5000).emitWithAck('command', { id, command });
  /** Resolves when the view is as described, or rejects after a while with what is awaited. */
  const sees = (what: string, is: (view: View) => boolean, patience = 5000): Promise<void> =>
    new Promise((seen, failed) => {
      const look = () => {
        if (!is(view)) return;
        clearTimeout(timer);
        changed.delete(look);
        seen();
      };
      const timer = setTimeout(() => {
        changed.delete(look);
        failed(new Error(`waited in vain: ${what}`));
      }, patience);
      changed.add(look);
      look();
    });
  await sees('the present', (mine) => mine[`desk:${seat}`] !== undefined);

  return {
    seat,
    room,
    cookie,
    socket,
    frames,
    view: () => view,
    ended: () => ended,
    /** As if the page were loaded anew. */
    forget: () => {
      view = {};
      texts.clear();
    },
    /** The words that she may read in a compartment, in order. */
    reads: (place: Compartment) => (view[place]?.messages ?? []).map(({ text }) => texts.get(text)),
    send,
    /** Sends and expects a yes. */
    async does(command: Command): Promise<void> {
      const answer = await send(command);
      if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
    },
    sees,
  };
}

function had(view: View, seat: SeatId) {
  return Object.fromEntries(
    compartmentsOf(view).flatMap((place) => {
      const slice = view[place];
      const since = slice?.readers[seat]?.since;
      return slice && since !== undefined ? [[place, { since, seq: slice.seq }]] : [];
    }),
  );
}
