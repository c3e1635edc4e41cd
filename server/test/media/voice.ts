/** A page's part in the voice of its room, as an honest page plays it: it confirms each grant, unless it is told not to. */
import type { Socket } from 'socket.io-client';
import type {
  Grant,
  JoinMedia,
  LinkId,
  MediaAnswer,
  MediaFromPage,
  MediaFromServer,
  MediaSessionId,
  Publishing,
  Signal,
  SignalMessage,
} from '@mediane/shared/protocol/media.ts';
import type { Person as Visitor } from '../rooms/person.ts';

type Person = Pick<Visitor, 'seat' | 'socket'>;

export type Voice = Awaited<ReturnType<typeof voiceOf>>;

export const publishing: Publishing = { voice: true, image: false, screen: false };

/** The wire of voice over a person's socket. */
const mediaSocket = ({ socket }: Person) => socket as unknown as Socket<MediaFromServer, MediaFromPage>;

/** Takes part; `confirms` false is a page that never says what it has closed. */
export async function voiceOf(
  person: Person,
  { confirms = true, session = null }: { confirms?: boolean; session?: MediaSessionId | null } = {},
) {
  const socket = mediaSocket(person);
  const grants: { readonly grant: Grant; readonly at: number }[] = [];
  const signals: SignalMessage[] = [];
  const ended: string[] = [];
  const changed = new Set<() => void>();
  const tell = () => {
    for (const look of changed) look();
  };
  socket.on('media:grant', (grant) => {
    grants.push({ grant, at: performance.now() });
    if (confirms) socket.emit('media:cleared', { grant: grant.grant });
    tell();
  });
  socket.on('media:signal', (message) => {
    signals.push(message);
    tell();
  });
  socket.on('media:ended', (why) => {
    ended.push(why);
    tell();
  });
  const join = (message: JoinMedia): Promise<MediaAnswer> =>
    socket.timeout(5000).emitWithAck('media:join', message);
  const answer = await join({ session, publishing });
  const grant = (): Grant | undefined => grants.at(-1)?.grant;
  const link = (other: Pick<Visitor, 'seat'>): LinkId | undefined =>
    grant()?.peers.find(({ seat }) => seat === other.seat)?.link;

  const voice = {
    person,
    socket,
    answer,
    session: answer.ok ? answer.session : null,
    join,
    grants,
    signals,
    ended,
    grant,
    /** The seats with which it may be connected now. */
    peers: () => (grant()?.peers ?? []).map(({ seat }) => seat).toSorted(),
    link,
    says: (to: LinkId, signal: Signal) => void socket.emit('media:signal', { link: to, signal }),
    /** Resolves when this is so. */
    until: (what: string, is: () => boolean, patience = 10_000): Promise<void> =>
      new Promise((seen, failed) => {
        const look = () => {
          if (!is()) return;
          clearTimeout(timer);
          changed.delete(look);
          seen();
        };
        const timer = setTimeout(() => {
          changed.delete(look);
          failed(new Error(`waited in vain: ${what}; the newest grant is ${JSON.stringify(grant())}`));
        }, patience);
        changed.add(look);
        look();
      }),
  };
  if (answer.ok) await voice.until('the first grant', () => grants.length > 0);
  return voice;
}

/** Two take part and may be connected with one another, in a channel that is clear. */
export const linked = async (one: Voice, other: Voice): Promise<void> => {
  await one.until('a link', () => one.link(other.person) !== undefined && one.grant()?.clear === true);
  await other.until('a link', () => other.link(one.person) !== undefined && other.grant()?.clear === true);
};
