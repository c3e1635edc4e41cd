/** What a test page holds: the engine of the product, whole, on the real room's line, and nothing drawn. */
import type { LinkId } from '@mediane/shared/protocol/media.ts';
import type { Command } from '@mediane/shared/room/index.ts';
import { Entered } from '@mediane/shared/protocol/api.ts';
import { connectRoom } from '../../src/live/connection.ts';
import { createRoomStore } from '../../src/live/store.ts';
import { openLink } from '../../src/media/link.ts';
import { createMedia } from '../../src/media/media.ts';
import { createMediaStore } from '../../src/media/state.ts';
import { serverTime } from '../../src/ui/server-time.tsx';

/** Comes by a personal link, and opens the line to the room. */
async function enter(token: string) {
  const response = await fetch('/api/seats/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const answer = Entered.parse(await response.json());
  if (answer.state !== 'entered') throw new Error('the link asks for a confirmation');
  return open(answer.seat);
}

/** Opens the line of a seat whose cookie this browser has. */
function open(seat: Parameters<typeof createRoomStore>[0]) {
  const time = serverTime();
  const store = createRoomStore(seat);
  const connection = connectRoom(store, 'fr', time);
  connection.media.on('media:grant', ({ peers }) => (window.links = peers.map(({ link }) => link)));
  const media = createMediaStore();
  window.mediane = {
    ...window.mediane,
    seat,
    room: store,
    connection,
    state: media,
    engine: createMedia({ store: media, room: { store, connection }, time }),
    does: async (command: Command) => {
      const given = await connection.send(command);
      if (!given.ok) throw new Error(`${command.type} was refused: ${given.code}`);
    },
  };
  return seat;
}

const mediane = { enter, open, openLink };
type Opened = {
  seat: ReturnType<typeof open>;
  room: ReturnType<typeof createRoomStore>;
  connection: ReturnType<typeof connectRoom>;
  state: ReturnType<typeof createMediaStore>;
  engine: ReturnType<typeof createMedia>;
  does: (command: Command) => Promise<void>;
};
declare global {
  interface Window {
    mediane: typeof mediane & Opened;
    /** Everything of this page that could be left behind; kept by hooks.ts. */
    made: {
      connections: RTCPeerConnection[];
      tracks: MediaStreamTrack[];
      contexts: AudioContext[];
    };
    /** The links that the newest grant names. */
    links: LinkId[];
    /** Of a modified sender; see hooks.ts. */
    insist: () => void;
    /** Of a person whose test says when she speaks; see hooks.ts. */
    speak: (does: boolean) => void;
    addSecondTrack: () => Promise<void>;
    /** Of a page that sets no volume; see hooks.ts. */
    gains: GainNode[];
  }
}
window.mediane = Object.assign(window.mediane ?? {}, mediane);
