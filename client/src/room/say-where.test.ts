import { describe, expect, test } from 'vitest';
import { fr as panels } from '@mediane/shared/words/panels.fr.ts';
import { fr as room } from '@mediane/shared/words/room.fr.ts';
import { en } from '@mediane/shared/words/room.en.ts';
import { plain } from '@mediane/shared/words/strong.ts';
import { en as panelsEn } from '@mediane/shared/words/panels.en.ts';
import { castOf } from '../panels/cast.ts';
import { five } from '../../../shared/test/cast.ts';
import { amina, claire, jeanPierre, marc, sofia } from '../../../shared/test/names.ts';
import type { Play } from '../../../shared/test/play.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { beforeOpening, inCaucus, openCaucus, opened } from '../../../shared/test/scenes.ts';
import { caucus } from '@mediane/shared/room/identifiers.ts';
import { sayWhere } from './say-where.ts';
import { whereIn } from './where.ts';

const french = { room: room.where, roles: panels.people.roles };
const english = { room: en.where, roles: panelsEn.people.roles };
const said = (it: Play, seat: SeatId, words: typeof french = french) => {
  const { name, sentence, tone } = sayWhere(whereIn(it.page(seat), seat), castOf(it.page(seat), seat), words);
  return { tone, words: `${name} · ${plain(sentence)}`.replace(/[\u00a0\u202f]/g, ' ') };
};

describe('the frame’s sentence', () => {
  test('of the joint session names all who read', () => {
    const it = opened();
    expect(said(it, amina)).toEqual({
      tone: 'joint',
      words: 'Plénière · Tout ce que vous écrivez ici est lu par claire, marc, jean-pierre et vous.',
    });
    expect(said(it, amina, english).words).toBe(
      'Joint session · Everything that you write here is read by claire, marc, jean-pierre and you.',
    );
  });

  test('of a caucus names who may read it, and who knocks', () => {
    const it = opened();
    const key = openCaucus(it, { visitors: [marc] });
    it.must(claire, { type: 'go', to: caucus(key), beside: null });
    it.must(amina, { type: 'go', to: caucus(key), beside: null });
    expect(said(it, amina)).toEqual({
      tone: 'caucus',
      words:
        'Aparté · Seules ces personnes peuvent lire ce qui est ici : claire (médiation), marc (co-médiation, qui frappe avant d’entrer) et vous. marc n’est pas ici en ce moment.',
    });
    expect(said(it, claire).words).toContain(
      'ici : amina, marc (co-médiation, qui frappe avant d’entrer) et vous.',
    );
  });

  test('of separated sides says whose absence it is', () => {
    const it = opened({ people: five });
    it.must(marc, { type: 'leave' });
    inCaucus(it);
    expect(said(it, sofia)).toEqual({
      tone: 'separated',
      words:
        'En suspens · claire et marc ne sont pas ici en ce moment. Rien ne s’écrit ici d’ici là ; tout est gardé.',
    });
    const lost = opened();
    lost.must(marc, { type: 'leave' });
    lost.fact({ type: 'lost', seat: claire });
    expect(said(lost, jeanPierre).words).toContain('La ligne de claire est coupée.');
  });

  test('before the opening tells a mediator that the others are not there yet', () => {
    const it = beforeOpening();
    expect(said(it, claire).words).toBe(
      'Avant l’ouverture · Ce qui s’écrit ici est lu par marc et vous, et personne d’autre. 2 personnes attendent.',
    );
  });

  test('of a break and of a closed room says that nothing is written', () => {
    const it = opened();
    it.must(claire, { type: 'startBreak', minutes: null });
    expect(said(it, amina)).toEqual({
      tone: 'break',
      words: 'Pause · Seule la médiation peut écrire en plénière.',
    });
    it.must(claire, { type: 'endBreak' });
    it.must(claire, { type: 'close', outcome: 'suspended' });
    expect(said(it, amina).words).toContain('Médiation suspendue · Plus rien ne s’écrit ici.');
  });
});
