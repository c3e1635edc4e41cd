import { expect, test } from 'vitest';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { everybody } from '../../../shared/test/cast.ts';
import { amina, claire, marc, tom } from '../../../shared/test/names.ts';
import { play } from '../../../shared/test/play.ts';
import { beforeOpening, opened } from '../../../shared/test/scenes.ts';
import type { RoomState } from '../live/store.ts';
import { nothingSaid, stepOf, stillSaid } from './step.ts';

const state = (me: SeatId, view: View, part: Partial<RoomState> = {}): RoomState => ({
  me,
  view,
  texts: {},
  online: [],
  line: 'online',
  known: true,
  unsaved: 0,
  unsavedLines: {},
  going: null,
  ended: null,
  ...part,
});
/** The page of somebody who has chosen with what she takes part, unless it is said otherwise. */
const step = (me: SeatId, view: View, said: Partial<typeof nothingSaid> = {}) =>
  stepOf(state(me, view), { ...nothingSaid, devices: true, ...said });
const newPage = { devices: false };

test('until the room has answered the page loads, or says that it has no line', () => {
  expect(stepOf(state(amina, {}, { known: false }), nothingSaid)).toBe('loading');
  expect(stepOf(state(amina, {}, { known: false, line: 'offline' }), nothingSaid)).toBe('unreachable');
});

test('nobody comes further than the welcome without having agreed to mediate', () => {
  const it = play();
  expect(step(amina, it.page(amina))).toBe('welcome');
  it.must(amina, { type: 'declineConsent', version: 1 });
  expect(step(amina, it.page(amina))).toBe('declined');
  expect(step(amina, it.page(amina), { rereads: true })).toBe('welcome');
  it.must(amina, { type: 'consent', version: 1 });
  expect(step(amina, it.page(amina))).toBe('check');
});

test('a new wording of the agreement is welcomed anew', () => {
  const it = play();
  it.must(amina, { type: 'consent', version: 1 });
  it.must(claire, {
    type: 'stateAgreement',
    text: 'Another',
    fees: 'None',
    ties: 'None',
    secretsDays: 1,
    roomMonths: 1,
  });
  expect(step(amina, it.page(amina))).toBe('welcome');
});

test('whoever has said who is beside her waits; coming back to the page she is asked again', () => {
  const it = beforeOpening();
  expect(step(amina, it.page(amina), { beside: true })).toBe('waiting');
  expect(step(amina, it.page(amina))).toBe('check');
});

test('whoever was admitted comes in, after saying again who is beside her on a new page', () => {
  const it = opened();
  expect(step(amina, it.page(amina), { beside: true })).toBe('room');
  expect(step(amina, it.page(amina))).toBe('check');
});

test('a mediator says who is beside her when she comes, and not when she reloads within the session', () => {
  const it = play();
  expect(step(marc, it.page(marc))).toBe('check');
  it.must(marc, { type: 'arrive', beside: null });
  expect(step(marc, it.page(marc))).toBe('room');
});

test('sent back is waiting again; turned away, removed and withdrawn have pages of their own', () => {
  const it = opened();
  it.must(claire, { type: 'sendBack', seat: amina });
  expect(step(amina, it.page(amina), { beside: true })).toBe('waiting');
  it.must(claire, { type: 'turnAway', seat: amina });
  expect(step(amina, it.page(amina), { beside: true })).toBe('turned-away');
  it.must(claire, { type: 'remove', seat: amina });
  expect(step(amina, it.page(amina), { beside: true })).toBe('removed');
  const other = opened();
  other.must(amina, { type: 'withdraw' });
  expect(step(amina, other.page(amina), { beside: true, left: true })).toBe('withdrawn');
});

test('a closed mediation shows its closing page, and what remains on request', () => {
  const it = opened();
  it.must(claire, { type: 'close', outcome: 'full' });
  expect(step(amina, it.page(amina), { beside: true })).toBe('closed');
  expect(step(amina, it.page(amina), { looksBack: true })).toBe('room');
  expect(step(claire, it.page(claire))).toBe('room');
});

test('a mediation that is taken up again is come into anew: nobody’s devices come on by another’s act', () => {
  const it = opened();
  const here = { ...nothingSaid, devices: true, beside: true };
  it.must(claire, { type: 'close', outcome: 'suspended' });
  const closed = stillSaid(step(amina, it.page(amina), here), here);
  const looking = { ...closed, looksBack: true };
  expect(stillSaid(step(amina, it.page(amina), looking), looking)).toBe(looking);
  it.must(claire, { type: 'resume' });
  expect(step(amina, it.page(amina), looking)).toBe('check');
  // The way back to the closing page goes with it.
  expect(stillSaid('check', looking)).toMatchObject({ devices: true, looksBack: false });
});

test('a page that was ended says so whatever it had shown', () => {
  const it = opened();
  const shown = (ended: RoomState['ended']) =>
    stepOf(state(amina, it.page(amina), { ended }), { ...nothingSaid, beside: true });
  expect(shown('seat-taken')).toBe('ended');
  expect(shown('not-signed-in')).toBe('ended');
  expect(shown('removed')).toBe('removed');
});

test('leaving for now has its page, from which one comes back', () => {
  const it = opened();
  it.must(amina, { type: 'leave' });
  expect(step(amina, it.page(amina), { left: true })).toBe('left');
  expect(step(amina, it.page(amina))).toBe('check');
});

test('a new page asks first with what one takes part: a party, a mediator, somebody who was admitted', () => {
  const early = beforeOpening();
  expect(step(amina, early.page(amina), newPage)).toBe('devices');
  expect(step(claire, play().page(claire), newPage)).toBe('devices');
  const it = opened();
  it.must(amina, { type: 'leave' });
  expect(step(amina, it.page(amina), newPage)).toBe('devices');
  expect(step(amina, it.page(amina))).toBe('check');
});

test('a technician, who is never let in, is asked for no voice', () => {
  const it = play({ people: everybody });
  it.must(tom, { type: 'consent', version: 1 });
  expect(step(tom, it.page(tom), newPage)).toBe('check');
});

test('whoever is already inside is not held up before the room', () => {
  const it = opened();
  expect(step(amina, it.page(amina), newPage)).toBe('check');
  expect(step(claire, it.page(claire), newPage)).toBe('room');
});

test('nobody is asked for a microphone before having agreed to mediate', () => {
  expect(step(amina, play().page(amina), newPage)).toBe('welcome');
});

test('whoever waits may try again, and is let in all the same', () => {
  const trying = { beside: true, triesDevices: true };
  const early = beforeOpening();
  expect(step(amina, early.page(amina), trying)).toBe('devices');
  expect(step(amina, opened().page(amina), trying)).toBe('room');
});
