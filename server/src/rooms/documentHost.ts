/** What documents ask of live rooms and of the journal. */
import { partsOf } from '@mediane/shared/documents/layout.ts';
import { documentsFlow } from '@mediane/shared/room/documents.ts';
import { documents } from '@mediane/shared/room/index.ts';
import { personIn } from '@mediane/shared/room/people.ts';
import type { Address, DocumentHost } from '../documents/host.ts';
import type { Journal } from '../storage/journal.ts';
import type { Rooms } from './rooms.ts';

/** Rights come from what is on disk: what the page was told and what its document may do are the same moment. */
export function documentHost(rooms: Rooms, journal: Journal): DocumentHost {
  return {
    ready: async (room) => (await rooms.get(room)) !== null,
    rights(room, seat, document) {
      const known = rooms.peek(room)?.live.known();
      return (known && documents(known, seat)[document]) ?? null;
    },
    flows({ room, document }) {
      const known = rooms.peek(room)?.live.known();
      const parts = partsOf(document);
      return known !== undefined && parts !== null && documentsFlow(known, parts.in);
    },
    async commit({ room, in: place, document, seat, bytes }) {
      const found = rooms.peek(room) ?? (await rooms.get(room));
      if (!found) throw new Error('The room is no longer there.');
      return found.live.update({ in: place, document, seat, bytes });
    },
    load({ room, document }) {
      const parts = placeOf(document);
      return journal.updates(room, parts.in, parts.name);
    },
    compact({ room, document }, compacted) {
      const parts = placeOf(document);
      return journal.replaceUpdates(room, parts.in, parts.name, compacted);
    },
    person(room, seat) {
      const known = rooms.peek(room)?.live.known();
      const people = known?.mediators ?? known?.room;
      const person = people && personIn(people, seat);
      const side = people?.people?.sides.findIndex(({ id }) => id === person?.side) ?? -1;
      return {
        seat,
        name: person?.name ?? '',
        side: person?.side ?? null,
        color: side < 0 ? 'none' : String(side),
      };
    },
  };
}

function placeOf(document: Address['document']) {
  const parts = partsOf(document);
  if (!parts) throw new Error('A document without a place was asked for.');
  return parts;
}
