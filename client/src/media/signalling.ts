/** The page's part with the server: joins, keeps its session over a cut, obeys each grant whole, and confirms it. */
import type { Socket } from 'socket.io-client';
import type {
  ActivityMessage,
  Grant,
  LinkId,
  MediaFromPage,
  MediaFromServer,
  MediaSessionId,
  Publishing,
  Signal,
} from '@mediane/shared/protocol/media.ts';
import type { MediaState } from './state.ts';

export type Signalling = {
  readonly join: () => void;
  readonly leave: () => void;
  /** What is sent changed: told to the others. */
  readonly publishing: () => void;
  readonly signal: (link: LinkId, signal: Signal) => void;
  readonly renew: (link: LinkId) => void;
  readonly activity: (message: ActivityMessage) => void;
};

type SignallingEvents = {
  readonly publishing: () => Publishing;
  readonly part: (part: MediaState['part']) => void;
  /** Obeys the grant; when it returns, everything that the grant does not name is closed. */
  readonly grant: (grant: Grant) => void;
  readonly signal: (link: LinkId, signal: Signal) => void;
  /** Of this seat, just before this page took part. */
  readonly before: (before: Publishing) => void;
  /** The line is back, and the server knows this page again. */
  readonly back: () => void;
  /** The line is down for too long, or another page took the voice: everything closes, as the server did. */
  readonly close: () => void;
};

/** So long the server keeps a page's place while its line is down; so long the page keeps its connections. */
const KEPT_FOR = 20_000;
const ASKS_AGAIN = 2_000;
const ASKS_AGAIN_WHERE_FULL = 5_000;

/** Speaks over the room's own socket. */
export function signalling(socket: Socket<MediaFromServer, MediaFromPage>, on: SignallingEvents): Signalling {
  let taking = false;
  let known = false;
  let session: MediaSessionId | null = null;
  let downTimer: ReturnType<typeof setTimeout> | undefined;
  let askTimer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  function ask(): void {
    clearTimeout(askTimer);
    if (!taking || !socket.connected) return;
    const publishing = on.publishing();
    const again = session !== null;
    socket.emit('media:join', { session, publishing }, (answer) => {
      if (!taking) return;
      if (!answer.ok) {
        const full = answer.code === 'channel-full';
        session = null;
        on.part(full ? 'full' : 'joining');
        askTimer = setTimeout(ask, full ? ASKS_AGAIN_WHERE_FULL : ASKS_AGAIN);
        return;
      }
      session = answer.session;
      known = true;
      told = JSON.stringify(publishing);
      on.part('in');
      if (again) on.back();
      else if (answer.before) on.before(answer.before);
      tellPublishing();
    });
  }
  function tellPublishing(): void {
    const now = on.publishing();
    if (!known || !socket.connected || JSON.stringify(now) === told) return;
    told = JSON.stringify(now);
    socket.emit('media:publishing', now);
  }
  function end(): void {
    taking = false;
    known = false;
    session = null;
    clearTimeout(downTimer);
    clearTimeout(askTimer);
    socket.off('connect', connect);
    socket.off('disconnect', disconnect);
    socket.off('media:grant', obey);
    socket.off('media:signal', pass);
    socket.off('media:ended', ended);
  }

  const connect = () => {
    clearTimeout(downTimer);
    ask();
  };
  const disconnect = () => {
    known = false;
    clearTimeout(downTimer);
    downTimer = setTimeout(on.close, KEPT_FOR);
  };
  const obey = (grant: Grant) => {
    if (!taking) return;
    on.grant(grant);
    socket.emit('media:cleared', { grant: grant.grant });
  };
  const pass = ({ link, signal }: { readonly link: LinkId; readonly signal: Signal }) =>
    on.signal(link, signal);
  const ended = () => {
    end();
    on.close();
    // Everything is closed: the page that holds the voice now need not wait for it.
    socket.emit('media:leave');
    on.part('elsewhere');
  };

  return {
    join() {
      if (taking) return;
      taking = true;
      on.part('joining');
      socket.on('connect', connect);
      socket.on('disconnect', disconnect);
      socket.on('media:grant', obey);
      socket.on('media:signal', pass);
      socket.on('media:ended', ended);
      ask();
    },
    leave() {
      if (!taking) return;
      end();
      if (socket.connected) socket.emit('media:leave');
    },
    publishing: tellPublishing,
    // What is said while the line is down is not kept: fresh offers follow once it is back.
    signal: (link, signal) =>
      void (known && socket.connected && socket.emit('media:signal', { link, signal })),
    renew: (link) => void (known && socket.connected && socket.emit('media:renew', { link })),
    activity: (message) => void (known && socket.connected && socket.emit('media:activity', message)),
  };
}
