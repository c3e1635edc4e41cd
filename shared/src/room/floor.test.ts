import { describe, expect, test } from 'vitest';
import { everybody } from '../../test/cast.ts';
import { amina, claire, ines, jeanPierre, laurent, marc, nadia, omar, sofia } from '../../test/names.ts';
import type { Play } from '../../test/play.ts';
import { fullRoom, inCaucus, opened } from '../../test/scenes.ts';
import type { Mode } from './events.ts';
import { holdsFloor, speakingQueue } from './floor.ts';
import { caucus, type CaucusId, type Channel, type SeatId } from './identifiers.ts';

type Scene = { readonly it: Play; readonly channel: Channel; readonly key?: CaucusId };

const joint = (): Scene => ({ it: opened({ people: everybody }), channel: 'room' });
const inside = (): Scene => {
  const it = opened({ people: everybody });
  const members = [amina, jeanPierre, sofia, laurent, ines, nadia, omar];
  const key = inCaucus(it, { members, mixing: true });
  return { it, channel: caucus(key), key };
};
const mode = ({ it, channel }: Scene, one: Mode): void =>
  it.must(claire, {
    type: 'setMode',
    channel,
    mode: one.kind === 'round' ? { ...one, order: [...one.order] } : one,
  });
const queue: Mode = { kind: 'queue', order: 'first-come' };
const floorOf = ({ it, channel }: Scene) => it.slices()[channel]!.floor;
const speaks = ({ it, channel }: Scene, seat: SeatId) =>
  it.act(seat, { type: 'say', in: channel, text: 'A word' });
const raise = ({ it, channel }: Scene, seat: SeatId) => it.act(seat, { type: 'raiseHand', channel });
const give = ({ it, channel }: Scene, seat: SeatId, length: number | null = 60_000) =>
  it.act(claire, { type: 'giveFloor', channel, seat, length });
const take = ({ it, channel }: Scene, seat: SeatId) => it.act(seat, { type: 'takeTurn', channel });

describe.each([
  ['the joint session', joint],
  ['a caucus', inside],
])('rule 5: the same rights everywhere: in %s', (_where, begin) => {
  test('in open conversation each speaks, and whoever speaks only if invited does not', () => {
    const scene = begin();
    expect(speaks(scene, amina)).toBe('done');
    expect(speaks(scene, laurent)).toBe('done');
    expect(speaks(scene, nadia)).toBe('only-if-invited');
    expect(speaks(scene, omar)).toBe('only-if-invited');
    expect(raise(scene, omar)).toBe('only-if-invited');
  });

  test('in a queue nobody speaks without the floor, but a mediator', () => {
    const scene = begin();
    mode(scene, queue);
    expect(speaks(scene, amina)).toBe('not-your-turn');
    expect(speaks(scene, claire)).toBe('done');
    expect(give(scene, amina)).toBe('no-hand-raised');
    raise(scene, amina);
    expect(give(scene, amina)).toBe('done');
    expect(speaks(scene, amina)).toBe('not-your-turn');
    expect(take(scene, amina)).toBe('done');
    expect(speaks(scene, amina)).toBe('done');
    expect(speaks(scene, jeanPierre)).toBe('not-your-turn');
  });

  test('an observer whom the mediator invites speaks in her turn', () => {
    const scene = begin();
    mode(scene, queue);
    expect(give(scene, omar)).toBe('done');
    take(scene, omar);
    expect(speaks(scene, omar)).toBe('done');
  });

  test('one turn at a time', () => {
    const scene = begin();
    mode(scene, queue);
    raise(scene, amina);
    raise(scene, jeanPierre);
    give(scene, amina);
    expect(give(scene, jeanPierre)).toBe('turn-running');
    expect(take(scene, jeanPierre)).toBe('no-turn');
  });

  test('a turn that is over is over, even before anybody has noticed', () => {
    const scene = begin();
    mode(scene, queue);
    raise(scene, jeanPierre);
    raise(scene, sofia);
    give(scene, jeanPierre, 60_000);
    take(scene, jeanPierre);
    scene.it.later(60_000);
    expect(speaks(scene, jeanPierre)).toBe('not-your-turn');
    expect(give(scene, sofia)).toBe('done');
    expect(floorOf(scene).heard[jeanPierre]).toBe(60_000);
  });

  test('a turn ends when its time is up, when its holder yields it, and when the mediator ends it', () => {
    const scene = begin();
    mode(scene, { kind: 'piece' });
    const running = () => {
      give(scene, sofia);
      take(scene, sofia);
    };
    running();
    scene.it.later(60_000);
    scene.it.fact({ type: 'turnDue', channel: scene.channel });
    expect(floorOf(scene).turn).toBeNull();
    running();
    expect(scene.it.act(sofia, { type: 'yieldTurn', channel: scene.channel })).toBe('done');
    running();
    expect(scene.it.act(claire, { type: 'endTurn', channel: scene.channel, seat: sofia })).toBe('done');
    expect(floorOf(scene).turn).toBeNull();
  });

  test('a timer that comes early ends nothing', () => {
    const scene = begin();
    mode(scene, { kind: 'piece' });
    give(scene, sofia);
    take(scene, sofia);
    scene.it.later(59_999);
    scene.it.fact({ type: 'turnDue', channel: scene.channel });
    expect(speaks(scene, sofia)).toBe('done');
  });

  test('a round goes by itself, in equal turns, and a person may pass', () => {
    const scene = begin();
    mode(scene, { kind: 'round', order: [sofia, jeanPierre, laurent], each: 120_000 });
    expect(floorOf(scene).turn).toMatchObject({ state: 'offered', seat: sofia, length: 120_000 });
    take(scene, sofia);
    scene.it.must(sofia, { type: 'yieldTurn', channel: scene.channel });
    expect(floorOf(scene).turn).toMatchObject({ seat: jeanPierre, length: 120_000 });
    scene.it.must(jeanPierre, { type: 'yieldTurn', channel: scene.channel });
    expect(floorOf(scene).turn).toMatchObject({ seat: laurent });
    take(scene, laurent);
    scene.it.must(laurent, { type: 'yieldTurn', channel: scene.channel });
    expect(floorOf(scene).turn).toBeNull();
  });

  test('leaving a round for another way of speaking takes nobody’s turn along', () => {
    const scene = begin();
    mode(scene, { kind: 'round', order: [sofia, jeanPierre], each: 120_000 });
    take(scene, sofia);
    mode(scene, { kind: 'open' });
    expect(floorOf(scene).turn).toBeNull();
    mode(scene, { kind: 'round', order: [sofia, jeanPierre], each: 120_000 });
    mode(scene, { kind: 'round', order: [jeanPierre, sofia], each: 30_000 });
    expect(floorOf(scene).turn).toMatchObject({ seat: jeanPierre, length: 30_000 });
  });

  test('a floor given out of the order of a round costs nobody her turn', () => {
    const scene = begin();
    mode(scene, { kind: 'round', order: [sofia, jeanPierre, laurent], each: 60_000 });
    take(scene, sofia);
    scene.it.later(61_000);
    give(scene, laurent);
    take(scene, laurent);
    scene.it.must(laurent, { type: 'yieldTurn', channel: scene.channel });
    expect(floorOf(scene).turn).toMatchObject({ state: 'offered', seat: jeanPierre });
  });

  test('the talking piece is handed on by its holder, and by nobody else', () => {
    const scene = begin();
    mode(scene, { kind: 'piece' });
    give(scene, amina, null);
    take(scene, amina);
    const { it, channel } = scene;
    expect(it.act(jeanPierre, { type: 'handOn', channel, seat: jeanPierre })).toBe('no-turn');
    expect(it.act(amina, { type: 'handOn', channel, seat: jeanPierre })).toBe('done');
    expect(speaks(scene, amina)).toBe('not-your-turn');
    take(scene, jeanPierre);
    expect(speaks(scene, jeanPierre)).toBe('done');
  });

  test('a turn for which an interpreter works lasts twice as long', () => {
    const scene = begin();
    mode(scene, { kind: 'piece' });
    give(scene, amina, 60_000);
    expect(floorOf(scene).turn).toMatchObject({ length: 120_000 });
    scene.it.must(claire, { type: 'endTurn', channel: scene.channel, seat: amina });
    give(scene, jeanPierre, 60_000);
    expect(floorOf(scene).turn).toMatchObject({ length: 60_000 });
  });

  test('going elsewhere lowers the hand and ends the turn', () => {
    const scene = begin();
    mode(scene, queue);
    raise(scene, amina);
    raise(scene, jeanPierre);
    give(scene, jeanPierre);
    take(scene, jeanPierre);
    scene.it.must(jeanPierre, { type: 'leave' });
    scene.it.must(claire, { type: 'sendBack', seat: amina });
    expect(floorOf(scene)).toMatchObject({ turn: null, hands: [] });
  });

  test('who is muted is not heard in her own turn either, until a mediator gives her voice back', () => {
    const scene = begin();
    const { it, channel } = scene;
    expect(it.act(jeanPierre, { type: 'mute', channel, seat: amina })).toBe('not-allowed');
    it.must(claire, { type: 'mute', channel, seat: amina });
    expect(speaks(scene, amina)).toBe('muted');
    mode(scene, { kind: 'piece' });
    give(scene, amina);
    take(scene, amina);
    expect(speaks(scene, amina)).toBe('muted');
    expect(it.act(amina, { type: 'unmute', channel, seat: amina })).toBe('not-allowed');
    it.must(claire, { type: 'unmute', channel, seat: amina });
    expect(speaks(scene, amina)).toBe('done');
  });

  test('a mediator removes a person from it, and another party does not', () => {
    const scene = begin();
    const { it, channel, key } = scene;
    const remove = (by: SeatId) =>
      it.act(
        by,
        key ? { type: 'removeFromCaucus', caucus: key, seat: amina } : { type: 'remove', seat: amina },
      );
    expect(remove(jeanPierre)).toBe('not-allowed');
    expect(remove(claire)).toBe('done');
    expect(speaks(scene, amina)).not.toBe('done');
    expect(it.page(amina)[channel]).toBeUndefined();
  });

  test('a mediator conducts only the channel in which she is', () => {
    const scene = begin();
    const answers = scene.channel === 'room' ? 'elsewhere' : 'unknown';
    if (scene.channel === 'room') scene.it.must(marc, { type: 'leave' });
    expect(scene.it.act(marc, { type: 'mute', channel: scene.channel, seat: amina })).toBe(answers);
  });
});

describe('a queue', () => {
  test('calls first whoever was heard least, where the mediator chose so', () => {
    const scene = joint();
    mode(scene, { kind: 'queue', order: 'least-heard-first' });
    raise(scene, sofia);
    give(scene, sofia, null);
    take(scene, sofia);
    scene.it.later(90_000);
    scene.it.must(sofia, { type: 'yieldTurn', channel: 'room' });
    raise(scene, sofia);
    raise(scene, jeanPierre);
    expect(speakingQueue(scene.it.slices().room!)).toEqual([jeanPierre, sofia]);
    mode(scene, queue);
    expect(speakingQueue(scene.it.slices().room!)).toEqual([sofia, jeanPierre]);
  });

  test('a person sent back during her turn holds nothing when she returns', () => {
    const it = fullRoom();
    const scene: Scene = { it, channel: 'room' };
    mode(scene, { kind: 'piece' });
    give(scene, amina);
    take(scene, amina);
    it.must(claire, { type: 'sendBack', seat: amina });
    it.must(claire, { type: 'admit', seats: [amina] });
    expect(holdsFloor(it.slices().room!, amina, it.now())).toBe(false);
  });
});
