import { expect, test } from 'vitest';
import { caucus } from '@mediane/shared/room/identifiers.ts';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import { inCaucus, opened } from '../../../shared/test/scenes.ts';
import { castOf } from '../panels/cast.ts';
import { spokenBy } from './heard.ts';

test('the time of a voice is the mediators’ figure, with who spoke into another’s turn', () => {
  const it = opened();
  it.fact({
    type: 'spoken',
    channel: 'room',
    spoken: { [amina]: 40_000, [jeanPierre]: 20_000, [claire]: 5000 },
    interrupted: { [jeanPierre]: 2 },
  });
  const view = it.page(claire);
  expect(
    spokenBy(view, claire, 'room', castOf(view, claire)).map(({ member, length, share, interrupted }) => [
      member.seat,
      length,
      share,
      interrupted,
    ]),
  ).toEqual([
    [amina, 40_000, 1, 0],
    [jeanPierre, 20_000, 0.5, 2],
  ]);
  const hers = it.page(amina);
  expect(spokenBy(hers, amina, 'room', castOf(hers, amina))).toEqual([]);
});

test('what was measured in a caucus is known to the mediator who was in it alone', () => {
  const it = opened();
  const channel = caucus(inCaucus(it));
  it.fact({ type: 'spoken', channel, spoken: { [amina]: 9000 }, interrupted: {} });
  const of = (seat: typeof claire) => {
    const view = it.page(seat);
    return spokenBy(view, seat, channel, castOf(view, seat)).map(({ length }) => length);
  };
  expect([of(claire), of(marc)]).toEqual([[9000], []]);
});
