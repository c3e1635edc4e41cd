import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openCaucusWith } from '../../test/rooms/gathering.ts';
import { personAt } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

const program = (name: string) => fileURLToPath(new URL(`../commands/${name}.ts`, import.meta.url));

test('what was said in a caucus is gone at the date agreed, and a backup made before does not bring it back', async () => {
  const house = await startHouse({ MEDIANE_ABSENCE_GRACE: '30' });
  const { links } = await house.make({
    kind: 'interpersonal',
    language: 'fr',
    title: 'La haie',
    mediator: { name: 'Claire Morel' },
    sides: [
      { name: 'A', people: [{ name: 'Amina Benali' }] },
      { name: 'B', people: [{ name: 'Jean-Pierre Roux' }] },
    ],
    destruction: { secretsDays: 0, roomMonths: 12 },
  });
  const [claire, amina, jeanPierre] = await Promise.all(links.map(({ link }) => personAt(house, link ?? '')));
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  for (const party of [amina, jeanPierre]) {
    await party.does({ type: 'consent', version: 1 });
    await party.does({ type: 'arrive', beside: null });
  }
  await claire.does({ type: 'arrive', beside: null });
  await claire.does({ type: 'open', admit: [amina.seat, jeanPierre.seat] });
  await claire.does({ type: 'say', in: 'room', text: 'Bienvenue' });
  const place = await openCaucusWith(claire, amina);
  await amina.does({ type: 'go', to: place, beside: null });
  await amina.does({ type: 'say', in: place, text: 'J’ai peur de lui' });

  const backup = mkdtempSync(join(tmpdir(), 'mediane-backup-'));
  onTestFinished(() => rmSync(backup, { recursive: true, force: true }));
  const command = (name: string, ...words: string[]) => {
    const env = { PATH: process.env['PATH'], MEDIANE_DATA: house.directory, LANG: 'en_GB.UTF-8' };
    const done = spawnSync(process.execPath, [program(name), ...words], { env, encoding: 'utf8' });
    expect([done.status, done.stderr.replace(/\(node:.*\n?.*/g, '').trim()]).toEqual([0, '']);
  };
  command('backup', join(backup, 'content'), '--keys', join(backup, 'keys'));

  await claire.does({ type: 'close', outcome: 'none' });
  await house.stop();
  await house.start();
  // At its start the server destroys what is due.
  const after = await personAgain();
  expect(after.claire).toEqual({ caucus: false, room: ['Bienvenue'] });

  await house.stop();
  const made = (folder: string) => join(backup, folder, readdirSync(join(backup, folder))[0] ?? '');
  command('restore', made('content'), '--keys', made('keys'), '--replace');
  await house.start();
  expect((await personAgain()).claire.caucus).toBe(false);

  /** What Claire's page is given now, as a page opened anew. */
  async function personAgain() {
    const page = claire;
    if (!page) throw new Error('Claire');
    page.socket.disconnect();
    page.forget();
    page.socket.connect();
    await page.sees('the room', (view) => view.room !== undefined, 10_000);
    return { claire: { caucus: page.view()[place] !== undefined, room: page.reads('room') } };
  }
}, 60_000);
