import { describe, expect, test } from 'vitest';
import { everybody } from '../../test/cast.ts';
import { amina, claire, jeanPierre, marc, matter, tom } from '../../test/names.ts';
import type { Play } from '../../test/play.ts';
import { inCaucus, opened, say } from '../../test/scenes.ts';
import { caucus, desk, type Channel, type SeatId, type TextId } from './identifiers.ts';

const words = 'I could live with Tuesday and Friday';

type Scene = { readonly it: Play; readonly place: Channel; readonly text: TextId };

function inAminasCaucus(it: Play = opened()): Scene {
  const place = caucus(inCaucus(it));
  return { it, place, text: say(it, amina, place, words) };
}
const release = ({ it, place, text }: Scene, by: SeatId = amina, attributed = true) =>
  it.act(by, { type: 'release', in: place, text, attributed });
const passOn = ({ it, place, text }: Scene, to: SeatId = jeanPierre) =>
  it.act(claire, { type: 'passOn', in: place, text, to });
const takeBack = ({ it, place, text }: Scene, by: SeatId = amina) =>
  it.act(by, { type: 'takeBack', in: place, text });
const offersTo = ({ it }: Scene, seat: SeatId) => it.page(seat)[desk(seat)]?.offers ?? [];
const open = (scene: Scene, seat: SeatId = jeanPierre) =>
  scene.it.act(seat, {
    type: 'openOffer',
    disclosure: offersTo(scene, seat).at(-1)?.disclosure ?? matter('none'),
  });

describe('rule 6: nothing leaves a caucus by itself', () => {
  test('only its author releases words, and only her own', () => {
    const scene = inAminasCaucus();
    expect(release(scene, claire)).toBe('not-yours');
    expect(release(scene, jeanPierre)).toBe('unknown');
    expect(passOn(scene)).toBe('unknown');
    expect(release(scene)).toBe('done');
  });

  test('the words leave only when the addressee opens them', () => {
    const scene = inAminasCaucus();
    release(scene);
    expect(offersTo(scene, jeanPierre)).toEqual([]);
    passOn(scene);
    expect(offersTo(scene, jeanPierre)).toMatchObject([{ from: amina, state: 'offered' }]);
    expect(scene.it.heard(jeanPierre).has(words)).toBe(false);
    expect(open(scene)).toBe('done');
    expect(scene.it.reads(jeanPierre, desk(jeanPierre))).toEqual([words]);
  });

  test('words released and never passed on reach nobody', () => {
    const scene = inAminasCaucus();
    release(scene);
    expect(open(scene)).toBe('unknown');
    for (const seat of [jeanPierre, marc]) expect(scene.it.heard(seat).has(words)).toBe(false);
  });

  test('until they are opened their author takes them back, and the offer is gone', () => {
    const scene = inAminasCaucus();
    release(scene);
    passOn(scene);
    expect(takeBack(scene, claire)).toBe('not-yours');
    expect(takeBack(scene)).toBe('done');
    expect(offersTo(scene, jeanPierre)).toMatchObject([{ state: 'gone' }]);
    expect(open(scene)).toBe('taken-back');
    expect(scene.it.heard(jeanPierre).has(words)).toBe(false);
  });

  test('a statement withdrawn before it was passed on cannot be passed on', () => {
    const scene = inAminasCaucus();
    release(scene);
    takeBack(scene);
    expect(passOn(scene)).toBe('taken-back');
  });

  test('what was opened cannot be taken back, and its author is told that it arrived', () => {
    const scene = inAminasCaucus();
    release(scene);
    passOn(scene);
    open(scene);
    expect(scene.it.page(amina)[scene.place]?.releases[0]?.state.is).toBe('reached');
    expect(takeBack(scene)).toBe('already-opened');
    expect(open(scene)).toBe('already-so');
  });

  test('what was taken back may be released anew, and the old offer stays gone', () => {
    const scene = inAminasCaucus();
    release(scene);
    passOn(scene);
    takeBack(scene);
    release(scene);
    passOn(scene);
    expect(offersTo(scene, jeanPierre).map((one) => one.state)).toEqual(['gone', 'offered']);
    expect(open(scene)).toBe('done');
  });

  test('without attribution neither the offer nor the words name their author', () => {
    const scene = inAminasCaucus();
    release(scene, amina, false);
    passOn(scene);
    open(scene);
    const shown = scene.it.page(jeanPierre)[desk(jeanPierre)];
    expect(shown?.offers[0]?.from).toBeNull();
    expect(shown?.messages[0]?.from).toBeNull();
  });

  test('nothing at the addressee’s desk tells from which caucus it came, or how its text is named there', () => {
    const scene = inAminasCaucus();
    release(scene);
    scene.it.listen();
    passOn(scene);
    open(scene);
    const received = JSON.stringify(scene.it.received(jeanPierre));
    expect(received).toContain('disclosed');
    expect(received).not.toContain(scene.place.slice('caucus:'.length));
    expect(received).not.toContain(`"${scene.text}"`);
  });

  test('the caucus learns of the opening, and the other mediator, who was not in it, nothing of the caucus', () => {
    const scene = inAminasCaucus();
    scene.it.listen();
    release(scene);
    expect(scene.it.received(marc)).toEqual([]);
    passOn(scene);
    expect(scene.it.received(marc).map((one) => one.in)).toEqual([desk(jeanPierre)]);
  });

  test('words go neither to one who has them nor to one who may hear nothing', () => {
    const scene = inAminasCaucus(opened({ people: everybody }));
    release(scene);
    expect(passOn(scene, amina)).toBe('already-so');
    expect(passOn(scene, tom)).toBe('not-allowed');
    scene.it.must(jeanPierre, { type: 'withdraw' });
    expect(passOn(scene, jeanPierre)).toBe('not-allowed');
  });

  test('nobody opens another’s words before she has agreed to the wording that binds her to secrecy', () => {
    const scene = inAminasCaucus();
    release(scene);
    passOn(scene);
    const terms = { fees: '700', ties: 'None', secretsDays: 7, roomMonths: 24 };
    scene.it.must(claire, { type: 'stateAgreement', text: 'New wording', ...terms });
    expect(open(scene)).toBe('no-consent');
    scene.it.must(jeanPierre, { type: 'consent', version: 2 });
    expect(open(scene)).toBe('done');
  });

  test('leaving the caucus takes back what is on its way, removal from it too', () => {
    const scene = inAminasCaucus();
    release(scene);
    passOn(scene);
    scene.it.must(claire, { type: 'sendBack', seat: amina });
    expect(open(scene)).toBe('taken-back');
    scene.it.must(claire, { type: 'admit', seats: [amina] });
    expect(release(scene)).toBe('done');
  });

  test('who comes back learns nothing of the release of words that were said while she was away', () => {
    const scene = inAminasCaucus();
    scene.it.must(amina, { type: 'leave' });
    const text = say(scene.it, claire, scene.place, 'What I noted meanwhile');
    release({ ...scene, text }, claire);
    scene.it.must(amina, { type: 'arrive', beside: null });
    scene.it.must(claire, { type: 'admit', seats: [amina] });
    expect(scene.it.page(amina)[scene.place]?.releases).toEqual([]);
    expect(scene.it.reads(amina, scene.place)).toEqual([words]);
  });

  test('words of the joint session or of a desk are not released: they are no secret of a caucus', () => {
    const it = opened();
    const text = say(it, amina, 'room', 'For everybody');
    expect(it.act(amina, { type: 'release', in: 'room', text, attributed: true })).toBe('unknown');
  });
});
