/** A house around documents, in memory: its disk can be made slow, or to fail, and can be read again after a restart. */
import type { DocumentRight } from '@mediane/shared/room/documents.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Accepted, Address, DocumentHost, KeptDocument } from '../../src/documents/host.ts';

type Stored = { readonly seat: SeatId | null; readonly bytes: Uint8Array; readonly position: number };
type Kept = { state: KeptDocument['state']; updates: Stored[] };

export type HostInMemory = ReturnType<typeof hostInMemory>;

export function hostInMemory(rights: Record<string, Record<string, DocumentRight>>) {
  const disk = new Map<string, Kept>();
  const commits: Accepted[] = [];
  let position = 0;
  let write: () => Promise<void> = () => Promise.resolve();
  let flows = true;
  let compactions = 0;

  const keptAt = (key: string): Kept => {
    const kept = disk.get(key) ?? { state: null, updates: [] };
    disk.set(key, kept);
    return kept;
  };
  const keyOf = ({ room, document }: Address) => `${room}/${document}`;

  const host: DocumentHost = {
    rights: (_room, seat, document) => rights[seat]?.[document] ?? null,
    flows: () => flows,
    async commit(accepted) {
      position += 1;
      const mine = position;
      await write();
      commits.push(accepted);
      const { room, in: place, document, seat, bytes } = accepted;
      keptAt(`${room}/${place}.${document}`).updates.push({ seat, bytes, position: mine });
      return mine;
    },
    load: (address) => Promise.resolve(structuredClone(keptAt(keyOf(address)))),
    compact(address, { position: upTo, state, attribution }) {
      compactions += 1;
      const kept = keptAt(keyOf(address));
      kept.state = { state, attribution };
      kept.updates = kept.updates.filter((update) => update.position > upTo);
      return Promise.resolve();
    },
    person: (_room, seat) => ({ seat, name: `${seat}’s name`, side: null, color: '#345' }),
    ready: (room) => Promise.resolve(room === 'room-1'),
  };

  return {
    host,
    commits,
    rights,
    /** What each write waits for, and may fail with. */
    disk: (next: () => Promise<void>) => void (write = next),
    flows: (now: boolean) => void (flows = now),
    stored: (address: string): Kept => keptAt(address),
    compactions: () => compactions,
  };
}
