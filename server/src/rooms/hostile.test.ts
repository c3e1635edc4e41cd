import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { MatterId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Command } from '@mediane/shared/room/index.ts';
import { gather, openSession } from '../../test/rooms/gathering.ts';
import { enter, type Person } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';
import type { RunningHouse } from '../../test/rooms/runningHouse.ts';

/** What becomes of a socket with this handshake: the refusal, or `in`. */
function knock(
  house: RunningHouse,
  auth: object,
  headers: Record<string, string>,
  transport: 'websocket' | 'polling' = 'websocket',
): Promise<string> {
  const socket = io(house.address(), {
    auth,
    extraHeaders: headers,
    transports: [transport],
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => void socket.close());
  return new Promise((outcome) => {
    socket.on('connect_error', (error) => outcome(error.message));
    socket.on('ended', outcome);
    socket.on('batch', () => outcome('in'));
  });
}

/** Sends anything at all, as a modified page may. */
const sendRaw = (person: Person, message: unknown): Promise<unknown> =>
  // A hostile page keeps to no type.
  person.socket.timeout(3000).emitWithAck('command', message as never);

describe('the door of the socket', () => {
  test('opens only to the seat’s own cookie, from our own pages', async () => {
    const house = await startHouse();
    const { links } = await house.demo();
    const [claire, amina] = await Promise.all(links.map(({ link }) => enter(house, link ?? '')));
    if (!claire || !amina) throw new Error('two people');
    const origin = house.address();
    const auth = { seat: amina.seat, language: 'fr' };
    expect(await knock(house, auth, { origin, cookie: amina.cookie })).toBe('in');
    expect(await knock(house, auth, { origin, cookie: amina.cookie }, 'polling')).toBe('in');
    expect(await knock(house, auth, { origin })).toBe('not-signed-in');
    expect(await knock(house, auth, { origin, cookie: claire.cookie })).toBe('not-signed-in');
    expect(await knock(house, auth, { origin, cookie: `${amina.cookie.slice(0, -2)}xx` })).toBe(
      'not-signed-in',
    );
    expect(
      await knock(house, { ...auth, seat: 'no-such-seat-at-all' }, { origin, cookie: amina.cookie }),
    ).toBe('not-signed-in');
    expect(await knock(house, { ...auth, more: 1 }, { origin, cookie: amina.cookie })).toBe('malformed');
    for (const transport of ['websocket', 'polling'] as const) {
      expect(
        await knock(house, auth, { origin: 'https://elsewhere.example', cookie: amina.cookie }, transport),
      ).not.toBe('in');
    }
  });

  test('a page that claims to know lines to come is given the present, and no other harm', async () => {
    const house = await startHouse();
    const { links } = await house.demo();
    const amina = await enter(house, links[1]?.link ?? '');
    for (const had of [
      { room: { since: 0, seq: -5 } },
      { [`desk:${amina.seat}`]: { since: 0, seq: 1e15 } },
      { __proto__: { since: 1, seq: 1 } },
    ]) {
      expect(
        await knock(
          house,
          { seat: amina.seat, language: 'fr', had },
          { origin: house.address(), cookie: amina.cookie },
        ),
      ).toBe('in');
    }
  });
});

describe('a modified page', () => {
  test('can do nothing that is the mediator’s', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    const acts: Command[] = [
      { type: 'admit', seats: [amina.seat] },
      { type: 'sendBack', seat: jeanPierre.seat },
      { type: 'remove', seat: jeanPierre.seat },
      { type: 'remove', seat: claire.seat },
      { type: 'startBreak', minutes: 5 },
      { type: 'close', outcome: 'full' },
      { type: 'setPhase', phase: 'how' },
      { type: 'setWriters', writers: 'nobody' },
      { type: 'setMode', channel: 'room', mode: { kind: 'piece' } },
      { type: 'giveFloor', channel: 'room', seat: amina.seat, length: null },
      { type: 'mute', channel: 'room', seat: jeanPierre.seat },
      {
        type: 'openCaucus',
        members: [jeanPierre.seat],
        visitors: [],
        minutes: null,
        listing: 'unlisted',
        privateWord: false,
        mixing: true,
      },
      { type: 'stateAgreement', text: 'x', fees: 'x', ties: 'x', secretsDays: 1, roomMonths: 1 },
      { type: 'answerDevice', seat: jeanPierre.seat, request: 'some-request' as MatterId, yes: true },
      { type: 'proposeRule', text: 'x' },
    ];
    for (const command of acts)
      expect([command.type, await amina.send(command)]).toMatchObject([
        command.type,
        { ok: false, code: 'not-allowed' },
      ]);
    expect(jeanPierre.view().room?.life.state).toBe('open');
  });

  test('cannot tell what is forbidden from what does not exist', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    await claire.does({
      type: 'openCaucus',
      members: [jeanPierre.seat],
      visitors: [],
      minutes: null,
      listing: 'unlisted',
      privateWord: false,
      mixing: false,
    });
    await jeanPierre.sees('his caucus', (view) =>
      Object.keys(view).some((place) => place.startsWith('caucus:')),
    );
    const place = Object.keys(jeanPierre.view()).find((one) => one.startsWith('caucus:')) ?? '';
    const answers = async (caucus: string, seat: string) => {
      const said: unknown[] = [];
      for (const message of [
        { type: 'say', in: `caucus:${caucus}`, text: 'x' },
        { type: 'go', to: `caucus:${caucus}`, beside: null },
        { type: 'knock', caucus },
        { type: 'closeCaucus', caucus },
        { type: 'say', in: `desk:${seat}`, text: 'x' },
        { type: 'say', in: `own:${seat}`, text: 'x' },
        { type: 'takeBack', in: `caucus:${caucus}`, text: 'some-text-of-somebody' },
      ]) {
        const answer = await sendRaw(amina, { id: crypto.randomUUID(), command: message });
        said.push(typeof answer === 'object' ? { ...answer, now: 0 } : answer);
      }
      return said;
    };
    expect(await answers(place.slice('caucus:'.length), jeanPierre.seat)).toEqual(
      await answers('no-such-caucus-here', 'no-such-seat-at-all' as SeatId),
    );
  });

  test('that sends what is no command is refused with a code, and nobody else notices', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre } = people;
    const id = 'an-id-that-is-long-enough';
    const before = jeanPierre.frames.length;
    const nonsense: unknown[] = [
      null,
      42,
      'say',
      [],
      {},
      { id, command: null },
      { id, command: { type: 'say', in: 'room', text: 'x', from: jeanPierre.seat } },
      { id, command: { type: 'say', in: 'room', text: '' } },
      { id, command: { type: 'say', in: 'room', text: 'x'.repeat(9000) } },
      { id, command: { type: 'say', in: 'room', text: 'a\u0000b' } },
      { id, command: { type: 'say', in: 'rooms', text: 'x' } },
      { id, command: { type: 'constructor' } },
      { id, command: { type: '__proto__' } },
      { id: 'short', command: { type: 'leave' } },
      { id, command: { type: 'go', to: 'room', beside: { toString: 'x' } } },
      { id, command: JSON.parse('{"type":"leave","__proto__":{"x":1}}') },
    ];
    for (const message of nonsense)
      expect(await sendRaw(amina, message)).toMatchObject({ ok: false, code: 'malformed' });
    expect(jeanPierre.frames.length).toBe(before);
    await amina.does({ type: 'say', in: 'room', text: 'Je suis toujours là' });
    expect(house.output()).not.toContain('toujours');
  });

  test('that floods is slowed down by name, and the others are served', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre } = people;
    const flood = await Promise.all(
      Array.from({ length: 300 }, (_, n) => amina.send({ type: 'say', in: 'room', text: `${n}` })),
    );
    expect(flood.filter((answer) => !answer.ok && answer.code === 'too-fast').length).toBeGreaterThan(150);
    const began = performance.now();
    await jeanPierre.does({ type: 'say', in: 'room', text: 'Bonjour' });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('that was removed is out within the second, and its cookie opens nothing more', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    await claire.does({ type: 'remove', seat: amina.seat });
    await amina.sees('the end', () => amina.ended() === 'removed', 1000);
    const before = amina.frames.length;
    await jeanPierre.does({ type: 'say', in: 'room', text: 'Après elle' });
    expect(amina.frames.length).toBe(before);
    expect(
      await knock(
        house,
        { seat: amina.seat, language: 'fr' },
        { origin: house.address(), cookie: amina.cookie },
      ),
    ).toBe('removed');
  });

  test('speaks in nobody’s name, and out of its turn to nobody', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { claire, amina, jeanPierre } = people;
    await claire.does({
      type: 'setMode',
      channel: 'room',
      mode: { kind: 'round', order: [amina.seat, jeanPierre.seat], each: 60_000 },
    });
    await amina.does({ type: 'takeTurn', channel: 'room' });
    expect(await jeanPierre.send({ type: 'say', in: 'room', text: 'Je coupe' })).toMatchObject({
      ok: false,
      code: 'not-your-turn',
    });
    expect(await jeanPierre.send({ type: 'takeTurn', channel: 'room' })).toMatchObject({
      ok: false,
      code: 'no-turn',
    });
    await amina.does({ type: 'say', in: 'room', text: 'J’ai la parole' });
    await jeanPierre.sees('her words', () => jeanPierre.reads('room').length === 1);
    expect(jeanPierre.view().room?.messages[0]?.from).toBe(amina.seat);
  });
});
