import { expect, test, vi } from 'vitest';
import { gather, openCaucusWith, openSession, settled } from '../rooms/gathering.ts';
import { normalised } from '../rooms/normalised.ts';
import { startHouse } from '../rooms/startHouse.ts';
import { aCandidate, anAnswer, anOffer } from './signals.ts';
import { linked, publishing, voiceOf } from './voice.ts';

// Real servers on real sockets: slow where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

/** The same mediation, save for what passes by voice in the caucus; all that reached Jean-Pierre. */
async function play(voice: 'silent' | 'lively'): Promise<{ frames: string; log: string }> {
  const house = await startHouse({
    MEDIANE_ABSENCE_GRACE: '20',
    MEDIANE_TURN_URL: 'turn:turn.example.org',
    MEDIANE_TURN_SECRET: 'sixteen-characters',
  });
  const people = await gather(house);
  const { claire, amina, jeanPierre } = people;
  await openSession(people);
  const c = await voiceOf(claire);
  await c.until('alone', () => c.grant()?.clear === true);
  const a = await voiceOf(amina);
  await linked(c, a);
  const j = await voiceOf(jeanPierre);
  await linked(c, j);
  await linked(a, j);
  const place = await openCaucusWith(claire, amina);
  await amina.does({ type: 'go', to: place, beside: null });
  await j.until('without her', () => j.link(amina) === undefined && j.grant()?.clear === true);
  await claire.does({ type: 'go', to: place, beside: null });
  await j.until('nobody', () => j.grant()?.channel === null);
  await linked(a, c);
  if (voice === 'lively') {
    const link = a.link(claire);
    if (!link) throw new Error('they are linked');
    for (const signal of [anOffer, anAnswer, aCandidate(1), aCandidate(2)]) {
      a.says(link, signal);
      c.says(link, signal);
    }
    for (let time = 0; time < 4; time += 1) {
      a.socket.emit('media:publishing', { voice: time % 2 === 0, image: true, screen: false });
      c.socket.emit('media:activity', { over: 1000, own: 900, heard: { [amina.seat]: 500 } });
      a.socket.emit('media:activity', { over: 1000, own: 800, heard: { [claire.seat]: 700 } });
    }
    a.socket.emit('media:renew', { link });
    await c.until('another link', () => c.link(amina) !== link);
    a.socket.disconnect();
    a.socket.connect();
    await amina.sees('the room', () => a.socket.connected);
    await a.join({ session: a.session, publishing: { voice: true, image: false, screen: false } });
    c.socket.emit('media:leave');
    await a.until('alone', () => a.link(claire) === undefined);
    await c.join({ session: null, publishing });
    await linked(a, c);
  }
  await settled(claire, amina);
  j.says('guessed-guessed-guess' as never, anOffer);
  await settled(jeanPierre);
  await claire.does({ type: 'go', to: 'room', beside: null });
  await linked(j, c);
  await settled(jeanPierre);
  const heard = jeanPierre.frames.filter((frame) => !JSON.stringify(frame).startsWith('["presence"'));
  return {
    frames: normalised(heard.map(withoutDates)),
    log: house.output(),
  };
}

/** A password follows from its name, and a name from the second in which it was given. */
const withoutDates = (frame: unknown): unknown =>
  JSON.parse(
    JSON.stringify(frame)
      .replace(/"credential":"[^"]*"/g, '"credential":""')
      .replace(/"username":"\d+:/g, '"username":"'),
  );

test('what passes by voice in a caucus changes nothing of what reaches the one outside', async () => {
  const [silent, lively] = await Promise.all([play('silent'), play('lively')]);
  expect(lively.frames).toBe(silent.frames);
  expect(silent.frames).toContain('media:grant');
  for (const { log } of [silent, lively]) expect(log).not.toMatch(/candidate:|v=0|media:/);
});
