import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LinkId } from '@mediane/shared/protocol/media.ts';
import type { Channel, SeatId } from '@mediane/shared/room/identifiers.ts';
import { channels, createHarness, seats, type Harness, type Page } from '../../test/media/harness.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Act =
  | { readonly does: 'move'; readonly seat: SeatId; readonly to: Channel | null }
  | { readonly does: 'life'; readonly state: 'open' | 'break' }
  | {
      readonly does: 'newPage' | 'fall' | 'comeBack' | 'confirm' | 'confirmOlder' | 'leave' | 'remove';
      readonly seat: SeatId;
    }
  | { readonly does: 'publish'; readonly seat: SeatId; readonly image: boolean }
  | { readonly does: 'signal' | 'renew'; readonly seat: SeatId; readonly link: number }
  | { readonly does: 'wait'; readonly ms: number };

const seat = fc.constantFrom(...seats);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      seat,
      to: fc.constantFrom(...channels, 'room' as const, null),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('life' as const),
      state: fc.constantFrom('open' as const, 'open' as const, 'break' as const),
    }),
  },
  {
    weight: 30,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'newPage' as const,
        'fall' as const,
        'comeBack' as const,
        'confirmOlder' as const,
        'leave' as const,
      ),
      seat,
    }),
  },
  { weight: 80, arbitrary: fc.record({ does: fc.constant('confirm' as const), seat }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), seat }) },
  { weight: 10, arbitrary: fc.record({ does: fc.constant('publish' as const), seat, image: fc.boolean() }) },
  {
    weight: 50,
    arbitrary: fc.record({
      does: fc.constantFrom('signal' as const, 'signal' as const, 'renew' as const),
      seat,
      link: fc.nat(400),
    }),
  },
  { weight: 20, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.nat(3_500) }) },
);

/** Everybody in the joint session with a page that has confirmed, so that a course begins where there is something to lose. */
function gathered(): Harness {
  const house = createHarness();
  for (const one of seats) house.move(one, 'room');
  for (const one of seats) house.newPage(one);
  for (const one of seats) house.confirm(one);
  return house;
}

function run(house: Harness, one: Act, known: readonly LinkId[]): void {
  switch (one.does) {
    case 'move':
      return house.move(one.seat, one.to);
    case 'life':
      return house.life(one.state);
    case 'publish':
      return house.publish(one.seat, one.image);
    case 'signal':
    case 'renew': {
      const link = known[one.link % Math.max(1, known.length)] ?? ('guessed' as LinkId);
      return one.does === 'renew'
        ? house.renew(one.seat, link)
        : house.signal(one.seat, link, one.link % 2 ? 'offer' : 'candidate');
    }
    case 'wait':
      return void vi.advanceTimersByTime(one.ms);
    default:
      return house[one.does](one.seat);
  }
}

const newest = (page: Page) => page.grants.at(-1);

/** The plain rules, whatever happened before. */
function holds(house: Harness, reached: { clear: number }): void {
  for (const page of house.pages()) {
    const grant = newest(page);
    if (!grant || !page.line) continue;
    const { channel, peers, clear } = grant;
    if (channel === null) {
      expect(peers).toEqual([]);
      continue;
    }
    expect(house.where(page.seat)).toBe(channel);
    const together = house.together(channel);
    for (const peer of [page.seat, ...peers.map((one) => one.seat)]) expect(together).toContain(peer);
    for (const { seat: other, link, initiator } of peers) {
      const theirs = house.page(other);
      if (!theirs?.line) continue;
      expect(newest(theirs)?.peers).toContainEqual(
        expect.objectContaining({ seat: page.seat, link, initiator: !initiator }),
      );
    }
    if (!clear) continue;
    reached.clear += 1;
    // Nobody here may still be connected with somebody who is elsewhere.
    for (const here of [page.seat, ...peers.map((one) => one.seat)])
      for (const one of [house.page(here), ...house.former(here)])
        for (const other of one?.open.values() ?? []) expect(together).toContain(other);
  }
}

test('whatever happens, nobody is linked across channels, and no channel is clear while one of its pages is connected elsewhere', () => {
  const reached = { clear: 0, passed: 0 };
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
      const house = gathered();
      const known: LinkId[] = [];
      for (const one of acts) {
        for (const page of house.pages())
          for (const { link } of newest(page)?.peers ?? []) if (!known.includes(link)) known.push(link);
        const before = new Map(house.pages().map((page) => [page.seat, page.signals.length]));
        run(house, one, known);
        holds(house, reached);
        for (const page of house.pages()) {
          const message = page.signals.slice(before.get(page.seat) ?? page.signals.length)[0];
          if (!message || one.does !== 'signal') continue;
          reached.passed += 1;
          const sender = house.page(one.seat);
          expect(newest(page)?.peers).toContainEqual(
            expect.objectContaining({ seat: one.seat, link: message.link }),
          );
          const ends = sender && newest(sender)?.peers.find(({ link }) => link === message.link);
          expect(ends?.seat).toBe(page.seat);
          if (message.signal.kind === 'offer') expect(ends?.initiator).toBe(true);
        }
      }
      house.room.stop();
    }),
    { numRuns: 200 },
  );
  // The rare paths were walked.
  expect(reached.clear).toBeGreaterThan(1_500);
  expect(reached.passed).toBeGreaterThan(10);
});

test('what the pages of one channel do reaches nobody outside it: no grant, no signal', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      const house = gathered();
      const known: LinkId[] = [];
      for (const one of acts) {
        for (const page of house.pages())
          for (const { link } of newest(page)?.peers ?? []) if (!known.includes(link)) known.push(link);
        const here = 'seat' in one ? house.where(one.seat) : null;
        const isWithin =
          here !== null &&
          [
            'publish',
            'signal',
            'renew',
            'confirm',
            'confirmOlder',
            'newPage',
            'leave',
            'fall',
            'comeBack',
          ].includes(one.does);
        const outside = house.pages().filter((page) => house.where(page.seat) !== here);
        const counts = outside.map((page) => [page.grants.length, page.signals.length]);
        run(house, one, known);
        if (isWithin)
          expect(outside.map((page) => [page.grants.length, page.signals.length])).toEqual(counts);
      }
      house.room.stop();
    }),
    { numRuns: 300 },
  );
});

test('once every page has confirmed, every channel is clear and whole again, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const house = gathered();
      for (const one of acts) run(house, one, []);
      house.life('open');
      for (const one of seats) {
        house.comeBack(one);
        house.move(one, 'room');
      }
      vi.advanceTimersByTime(2_500);
      for (let again = 0; again < 3; again += 1) for (const one of seats) house.confirm(one);
      const pages = house.pages().filter((page) => page.line && house.where(page.seat) === 'room');
      const isSeparated = house.together('room').length === 0;
      for (const page of pages) {
        if (isSeparated) expect(newest(page)).toMatchObject({ channel: null });
        else
          expect(newest(page)).toMatchObject({
            channel: 'room',
            clear: true,
            peers: { length: pages.length - 1 },
          });
      }
      house.room.stop();
    }),
    { numRuns: 200 },
  );
});
