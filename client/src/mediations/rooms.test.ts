import { expect, test } from 'vitest';
import type { RoomSummary } from '@mediane/shared/protocol/api.ts';
import { inOrder, sideOf, todays } from './rooms.ts';
import { browserName } from './settings/browser-name.ts';

const now = new Date(2026, 10, 26, 10).getTime();
const hours = 3_600_000;
const room = (title: string, begins: number | null, state = 'prepared') =>
  ({
    room: title,
    title,
    begins,
    state,
    kind: 'interpersonal',
    language: 'fr',
    minutes: 90,
    next: '',
    people: [],
  }) as unknown as RoomSummary;
const titles = (rooms: readonly RoomSummary[]) => rooms.map(({ title }) => title);

test('what comes next stands first, then what has no date, then what is past, the latest first', () => {
  const rooms = [
    room('long past', now - 900 * hours),
    room('undated', null),
    room('next week', now + 170 * hours),
    room('past', now - 90 * hours),
    room('tomorrow', now + 24 * hours),
  ];
  expect(titles(inOrder(rooms, now))).toEqual(['tomorrow', 'next week', 'undated', 'past', 'long past']);
});

test('today’s sessions are those of this day that are not closed, in the order of their hours', () => {
  const rooms = [
    room('afternoon', now + 5 * hours),
    room('morning', now - hours),
    room('closed', now, 'closed'),
    room('tomorrow', now + 24 * hours),
  ];
  expect(titles(todays(rooms, now))).toEqual(['morning', 'afternoon']);
});

test('a side keeps its hue by its place in the room', () => {
  const person = (side: string | null) =>
    ({ seat: '', name: '', role: 'party', side }) as unknown as RoomSummary['people'][number];
  const people = [person(null), person('A'), person('B'), person('A')];
  expect(sideOf(people, 'B')).toBe(1);
  expect(sideOf(people, null)).toBeNull();
});

test('a session is named by what people call their browser', () => {
  expect(
    browserName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'),
  ).toEqual({ browser: 'Edge', system: 'Windows' });
  expect(
    browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1'),
  ).toEqual({ browser: 'Safari', system: 'iPhone' });
  expect(browserName('curl/8')).toBeNull();
});
