/** Signalling over the room's own socket, whose seat is proven. Whatever is malformed is refused and harms this page alone. */
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import {
  ActivityMessage,
  ClearedMessage,
  JoinMedia,
  Publishing,
  RenewMessage,
  SignalMessage,
  type MediaAnswer,
  type MediaFromPage,
  type MediaFromServer,
  type MediaRefusal,
} from '@mediane/shared/protocol/media.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Allowances, Kind } from './allowances.ts';
import type { MediaRooms } from './media.ts';
import type { MediaRoom } from './mediaRoom.ts';
import type { MediaLine } from './session.ts';

type MediaSocket = Pick<Socket<MediaFromPage, MediaFromServer>, 'on' | 'once' | 'emit' | 'connected'>;
type Seated = { readonly room: RoomId; readonly seat: SeatId; readonly language: 'fr' | 'en' };
type Needs = {
  readonly media: MediaRooms;
  readonly allowances: Allowances;
  readonly log: Logger;
  readonly sentence: (language: 'fr' | 'en', code: MediaRefusal) => string;
};
type Schema<Message> = {
  readonly safeParse: (
    message: unknown,
  ) => { readonly success: true; readonly data: Message } | { readonly success: false };
};

/** Lets a page take part in the voice of its room. */
export function serveMedia(
  { media, allowances, log, sentence }: Needs,
  socket: MediaSocket,
  { room: id, seat, language }: Seated,
): void {
  const line: MediaLine = {
    grant: (grant) => socket.emit('media:grant', grant),
    signal: (message) => socket.emit('media:signal', message),
    ended: () => socket.emit('media:ended', 'elsewhere'),
  };
  const allowance = allowances.enter(id, seat);

  /** The message, if it is one and not one too many. */
  function read<Message>(kind: Kind, schema: Schema<Message>, message: unknown): Message | MediaRefusal {
    if (!allowance.take(kind)) return 'too-fast';
    const parsed = schema.safeParse(message);
    if (parsed.success) return parsed.data;
    noteMalformed(kind);
    return 'malformed';
  }
  const noteMalformed = (kind: Kind) => log.warn({ kind }, 'a message about voice could not be read');

  /** Acts on each message of a kind; before the page takes part, on none. */
  function on<Message extends object | string>(
    event: Exclude<keyof MediaFromPage, 'media:join' | 'media:leave'>,
    kind: Kind,
    schema: Schema<Message>,
    act: (room: MediaRoom, message: Message) => void,
  ): void {
    socket.on(event, (message: unknown) => {
      const parsed = read(kind, schema, message);
      const room = media.peek(id);
      if (room && typeof parsed !== 'string') act(room, parsed);
    });
  }

  const refuse = (code: MediaRefusal): MediaAnswer => ({
    ok: false,
    code,
    message: sentence(language, code),
  });

  async function join(message: unknown, acknowledge: (answer: MediaAnswer) => void): Promise<void> {
    const parsed = read('join', JoinMedia, message);
    if (typeof parsed === 'string') return acknowledge(refuse(parsed));
    const room = await media.enter(id);
    if (!room || !socket.connected) return acknowledge(refuse('unknown'));
    const joined = room.join(seat, line, parsed);
    if (typeof joined === 'string') return acknowledge(refuse(joined));
    acknowledge({ ok: true, session: joined.session, before: joined.before });
    joined.begin();
  }

  socket.on('media:join', (message: unknown, acknowledge: unknown) => {
    const answer = (answered: MediaAnswer) => {
      if (typeof acknowledge === 'function') acknowledge(answered);
    };
    join(message, answer).catch(() => answer(refuse('unknown')));
  });
  socket.on('media:leave', () => media.peek(id)?.leave(seat, line));
  on('media:publishing', 'publishing', Publishing, (room, publishing) =>
    room.publish(seat, line, publishing),
  );
  on('media:cleared', 'cleared', ClearedMessage, (room, { grant }) => room.cleared(seat, line, grant));
  on('media:signal', 'signal', SignalMessage, (room, message) => {
    if (!room.signal(seat, line, message)) noteMalformed('signal');
  });
  on('media:renew', 'renew', RenewMessage, (room, { link }) => room.renew(seat, line, link));
  on('media:activity', 'activity', ActivityMessage, (room, report) => room.activity(seat, line, report));
  socket.once('disconnect', (reason) => {
    allowance.leave();
    // A page that was sent away, such as one that lost its seat while it was looked up, is not waited for.
    media.peek(id)?.drop(seat, line, reason === 'server namespace disconnect');
  });
}
