import { describe, expect, test } from 'vitest';
import { caucusAt } from '@mediane/shared/room/parseCompartment.ts';
import type { CaucusId, TextId } from '@mediane/shared/room/identifiers.ts';
import type { Command } from '@mediane/shared/room/index.ts';
import { openCaucusWith, gather, openSession, type Gathering } from '../../test/rooms/gathering.ts';
import { wirePage } from '../../test/documents/endpoint.ts';
import { paragraph } from '../../test/documents/writer.ts';
import type { Person } from '../../test/rooms/person.ts';
import type { RunningHouse } from '../../test/rooms/runningHouse.ts';
import type { DocumentName } from '@mediane/shared/room/documents.ts';
import { normalised } from '../../test/rooms/normalised.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

type Secret = { readonly words: readonly string[]; readonly release: boolean };

/** The same mediation, save for what Amina writes in her caucus; all that reached Jean-Pierre. */
async function play(secret: Secret): Promise<{ frames: string; said: string; log: string }> {
  const house = await startHouse();
  const people = await gather(house);
  const { claire, amina, jeanPierre } = people;
  await openSession(people);
  const draft = await pageOf(house, jeanPierre, 'room.draft');
  const place = await openCaucusWith(claire, amina);
  await amina.does({ type: 'go', to: place, beside: null });
  await claire.does({ type: 'go', to: place, beside: null });
  await jeanPierre.sees('both away', (view) => Object.keys(view.room?.attending ?? {}).length === 1);
  for (const words of secret.words) await amina.does({ type: 'say', in: place, text: words });
  await claire.sees('her words', () => claire.reads(place).length === secret.words.length);
  const notes = await pageOf(house, amina, `${place}.notes`);
  notes.edit(() =>
    notes.doc.getXmlFragment('body').insert(
      0,
      secret.words.map((words) => paragraph(words)),
    ),
  );
  await notes.until('the notes on disk', () => notes.saved() > 0);
  const peeping = await pageOf(house, jeanPierre, `${place}.notes`);
  await peeping.until('the door closed', () => peeping.closed() !== null);
  jeanPierre.frames.push({ closed: peeping.closed(), frames: peeping.frames.length });
  if (secret.release) {
    const message = claire.view()[place]?.messages[0];
    if (!message) throw new Error('nothing was said');
    await amina.does({ type: 'release', in: place, text: message.text, attributed: false });
  }
  await tryEverything(people, place);
  await claire.does({ type: 'closeCaucus', caucus: caucusAt(place) });
  await jeanPierre.sees('all back', (view) => Object.keys(view.room?.attending ?? {}).length === 3);
  await draft.until(
    'his right back',
    () => draft.words.findLast((word) => word.type === 'right')?.right === 'write',
  );
  jeanPierre.frames.push(
    ...draft.words.filter(({ type }) => type === 'right' || type === 'refused' || type === 'authors'),
  );
  jeanPierre.frames.push({
    cursors: draft.cursors.size,
    sizes: draft.frames.filter(([kind]) => kind === 0).map(({ length }) => length),
  });
  return {
    frames: normalised(jeanPierre.frames),
    said: JSON.stringify(jeanPierre.frames),
    log: house.output(),
  };
}

/** A page of a document on the real server, with the person's own cookie. */
const pageOf = (house: RunningHouse, { seat, room, cookie }: Person, document: DocumentName) =>
  wirePage({ address: house.address().replace('http', 'ws') }, seat, document, {
    room,
    headers: { cookie, origin: house.address() },
  });

/** What a modified client would send to learn of the caucus; its answers are part of what it learns. */
async function tryEverything({ jeanPierre, amina }: Gathering, place: `caucus:${CaucusId}`): Promise<void> {
  const caucus = caucusAt(place);
  const text = 'unknown-text-unknown-text' as TextId;
  const attempts: Command[] = [
    { type: 'say', in: place, text: 'x' },
    { type: 'go', to: place, beside: null },
    { type: 'knock', caucus },
    { type: 'letIn', caucus, seat: jeanPierre.seat },
    { type: 'closeCaucus', caucus },
    { type: 'removeFromCaucus', caucus, seat: amina.seat },
    { type: 'release', in: place, text, attributed: true },
    { type: 'takeBack', in: place, text },
    { type: 'passOn', in: place, text, to: jeanPierre.seat },
    { type: 'raiseHand', channel: place },
    { type: 'say', in: `desk:${amina.seat}`, text: 'x' },
    { type: 'say', in: 'mediators', text: 'x' },
  ];
  for (const [at, command] of attempts.entries()) {
    const answer = await jeanPierre.send(command, `attempt-number-${String(at).padStart(4, '0')}`);
    expect(answer).toMatchObject({ ok: false });
    jeanPierre.frames.push({ ...answer, now: 0 });
  }
}

describe('what is written in a caucus', () => {
  test('changes nothing of what reaches the one outside: not a frame, not its size, not a refusal', async () => {
    const [short, long] = await Promise.all([
      play({ words: ['J’ai peur de lui'], release: false }),
      play({
        words: ['Je peux abaisser le garde-corps si la haie passe à deux mètres', 'autre', 'encore'],
        release: true,
      }),
    ]);
    expect(long.frames).toBe(short.frames);
    for (const { said, log } of [short, long]) {
      for (const word of ['peur', 'garde-corps', 'encore']) {
        expect(said).not.toContain(word);
        expect(log).not.toContain(word);
      }
    }
  }, 40_000);

  test('the comparison sees a single letter and a single frame more', () => {
    expect(normalised([{ a: 'x' }])).not.toBe(normalised([{ a: 'y' }]));
    expect(normalised([{ a: 'x' }])).not.toBe(normalised([{ a: 'x' }, { a: 'x' }]));
  });
});
