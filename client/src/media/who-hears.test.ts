import { describe, expect, test } from 'vitest';
import { plain } from '@mediane/shared/words/strong.ts';
import { fr } from '@mediane/shared/words/voice.fr.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { amina, claire, jeanPierre, marc } from '../../../shared/test/names.ts';
import type { Play } from '../../../shared/test/play.ts';
import { opened } from '../../../shared/test/scenes.ts';
import { castOf } from '../panels/cast.ts';
import { createMediaStore, type MediaState, type PeerMedia } from './state.ts';
import { sayHearing, whoHears } from './who-hears.ts';

const line = (quality: PeerMedia['line']): PeerMedia => ({
  line: quality,
  voice: true,
  image: null,
  screen: null,
  speaking: false,
  words: null,
});
const linkedTo = (...seats: readonly SeatId[]) =>
  Object.fromEntries(seats.map((seat) => [seat, line('good')]));
const open: Partial<MediaState> = { part: 'in', microphone: { is: 'on', device: '' } };

const said = (it: Play, seat: SeatId, state: Partial<MediaState>, page = { held: false, offline: false }) => {
  const view = it.page(seat);
  const hearing = whoHears({ ...createMediaStore().getState(), ...state }, view.room, seat, page);
  return plain(sayHearing(hearing, castOf(view, seat), fr.hears)).replace(/[\u00a0\u202f]/g, ' ');
};

describe('who hears one now', () => {
  test('names those to whom a line stands, and those who are here without one', () => {
    const it = opened();
    expect(said(it, amina, { ...open, peers: linkedTo(claire, jeanPierre) })).toBe(
      'claire et jean-pierre peuvent vous entendre, pas marc.',
    );
    const weak = { ...linkedTo(claire, marc), [jeanPierre]: line('weak') };
    expect(said(it, amina, { ...open, peers: weak })).toContain('jean-pierre');
  });

  test('is nobody over lines that are cut, whatever the microphone', () => {
    const cut = { [claire]: line('cut'), [jeanPierre]: line('connecting') };
    expect(said(opened(), amina, { ...open, peers: cut })).toBe(
      'Votre ligne n’est pas reliée : personne ne vous entend.',
    );
  });

  test('is nobody while one waits for one’s turn, and the sentence says so', () => {
    expect(said(opened(), amina, { ...open, unheard: 'not-your-turn', peers: linkedTo(claire) })).toBe(
      'Votre micro attend votre tour : personne ne vous entend.',
    );
  });

  test('is nobody with the microphone off, even with every line open', () => {
    const off: Partial<MediaState> = { part: 'in', microphone: { is: 'off' }, peers: linkedTo(claire) };
    expect(said(opened(), amina, off)).toBe('Votre micro est coupé : personne ne vous entend.');
  });

  test('with push-to-talk depends on the button being held', () => {
    const held = { ...open, pushToTalk: true, peers: linkedTo(claire, marc, jeanPierre) };
    const it = opened();
    expect(said(it, amina, held)).toContain('tant que vous ne maintenez pas');
    expect(said(it, amina, held, { held: true, offline: false })).toContain('peuvent vous entendre');
  });

  test('is nobody, rather than nobody else, when it is one’s own line that is down', () => {
    const lost: Partial<MediaState> = { ...open, unheard: 'alone', peers: {} };
    expect(said(opened(), amina, lost, { held: false, offline: true })).toBe(
      'Votre ligne n’est pas reliée : personne ne vous entend.',
    );
  });

  test('is nothing to speak of before the page takes part', () => {
    expect(said(opened(), amina, {})).toBe('');
  });

  test('is nobody when the mediator’s absence has separated the sides', () => {
    const it = opened();
    it.must(marc, { type: 'leave' });
    it.fact({ type: 'lost', seat: claire });
    expect(said(it, amina, { ...open, unheard: 'mediator-absent', peers: {} })).toBe(
      'Sans la médiation, personne ne vous entend ni ne vous voit.',
    );
  });
});
