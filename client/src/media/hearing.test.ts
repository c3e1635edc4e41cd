import { expect, test } from 'vitest';
import type { Grant, LinkId } from '@mediane/shared/protocol/media.ts';
import type { Role } from '@mediane/shared/room/events.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { emptySlice, type Slice } from '@mediane/shared/room/slice.ts';
import { hearing } from './hearing.ts';

const [claire, amina, jeanPierre] = ['claire', 'amina', 'jean-pierre'] as [SeatId, SeatId, SeatId];
const roles: Record<SeatId, Role> = { [claire]: 'mediator', [amina]: 'party', [jeanPierre]: 'party' };
const everybody = [claire, amina, jeanPierre];
const NOW = 1_000_000;

/** An open channel in which all three are. */
const open: Slice = {
  ...emptySlice,
  readers: Object.fromEntries(
    everybody.map((seat) => [seat, { role: roles[seat] ?? 'party', side: null, from: 0, since: 0 }]),
  ),
  eras: [everybody],
  attending: Object.fromEntries(everybody.map((seat) => [seat, { beside: null, since: 0, lost: false }])),
  life: { ...emptySlice.life, state: 'open' },
};
const grantTo = (me: SeatId, more: Partial<Grant> = {}): Grant => ({
  grant: 1,
  channel: 'room',
  clear: true,
  peers: everybody
    .filter((seat) => seat !== me)
    .map((seat) => ({
      seat,
      link: seat as string as LinkId,
      initiator: true,
      publishing: { voice: true, image: true, screen: false },
    })),
  relay: { servers: [], only: false, until: null },
  ...more,
});
const heardBy = (me: SeatId, slice: Slice, grant: Grant | null = grantTo(me), now = NOW) =>
  hearing({ room: slice }, me, grant, now);

test('in open conversation everybody else is played, and one is heard; the mediators stand above', () => {
  const { played, heard, unheard, above, below } = heardBy(amina, open);
  expect([...played]).toEqual([claire, jeanPierre]);
  expect([heard, unheard]).toEqual([true, null]);
  expect([[...above], [...below]]).toEqual([[claire], [jeanPierre]]);
});

test('in a strict turn its holder and the mediator are played, until the clock says that it is over', () => {
  const floor: Slice['floor'] = {
    ...open.floor,
    mode: { kind: 'queue', order: 'first-come' },
    turn: { state: 'running', seat: jeanPierre, since: NOW, until: NOW + 60_000 },
  };
  const now = heardBy(amina, { ...open, floor });
  expect([...now.played]).toEqual([claire, jeanPierre]);
  expect([now.heard, now.unheard, now.until]).toEqual([false, 'not-your-turn', NOW + 60_000]);
  expect(now.above.size).toBe(0);
  const after = heardBy(amina, { ...open, floor }, grantTo(amina), NOW + 60_000);
  expect([...after.played]).toEqual([claire]);
  expect(after.until).toBeNull();
});

test('nobody is played, and no image passes, before everybody has closed what they had elsewhere', () => {
  const now = heardBy(amina, open, grantTo(amina, { clear: false }));
  expect([now.played.size, now.imagesPass, now.heard, now.unheard]).toEqual([0, false, false, 'not-clear']);
});

test('the grant of another channel lets nobody be played here', () => {
  const now = heardBy(amina, open, grantTo(amina, { channel: 'caucus:one' as 'room' }));
  expect([now.played.size, now.heard, now.unheard]).toEqual([0, false, 'not-clear']);
});

test.each(['prepared', 'break', 'closed'] as const)(
  'while the session is %s nobody is played, though the grant still names them',
  (state) => {
    const now = heardBy(amina, { ...open, life: { ...open.life, state } });
    expect([now.played.size, now.imagesPass, now.heard]).toEqual([0, false, false]);
  },
);

test('when the mediator is lost the sides are silent to one another at once', () => {
  const attending = { ...open.attending, [claire]: { beside: null, since: 0, lost: true } };
  expect(heardBy(amina, { ...open, attending })).toMatchObject({ heard: false, unheard: 'mediator-absent' });
});

test('whoever the server does not name is not played, even where the floor is hers', () => {
  const grant = grantTo(amina);
  const peers = grant.peers.filter(({ seat }) => seat === claire);
  expect([...heardBy(amina, open, { ...grant, peers }).played]).toEqual([claire]);
});

test('somebody muted is not played, and knows it; alone, one knows that as well', () => {
  const muted: Slice = { ...open, floor: { ...open.floor, muted: [jeanPierre] } };
  expect([...heardBy(amina, muted).played]).toEqual([claire]);
  expect(heardBy(jeanPierre, muted).unheard).toBe('muted');
  expect(heardBy(amina, open, grantTo(amina, { peers: [] })).unheard).toBe('alone');
});

test('a screen is shown from whom it is permitted, while she is here', () => {
  const permitted = (seat: SeatId): Slice => ({ ...open, screen: { asked: [], permitted: seat } });
  expect(heardBy(amina, permitted(jeanPierre)).screenOf).toBe(jeanPierre);
  expect(heardBy(amina, open).screenOf).toBeNull();
  const { [jeanPierre]: _gone, ...attending } = open.attending;
  expect(heardBy(amina, { ...permitted(jeanPierre), attending }).screenOf).toBeNull();
});
