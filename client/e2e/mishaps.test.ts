/** What goes wrong in the interpersonal mediation: a second tab, a second device that is let in, a reload, a withdrawal. */
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { runHouse, type RunningHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser, phone, wide } from './browser.ts';
import { acceptAndWait, comeAlone, comeBy, heading, open, press, reads, write } from './people.ts';
import { keepPictures } from './pictures.ts';

let house: RunningHouse;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  house = await runHouse({ MEDIANE_ABSENCE_GRACE: '20' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await house.remove();
});

/** Three people in an open session. */
async function inSession() {
  const { links } = await house.demo('fr');
  const [toClaire = '', toAmina = '', toJeanPierre = ''] = links.map(({ link }) => link ?? '');
  const contexts = await Promise.all([browser.person(wide), browser.person(wide), browser.person(phone)]);
  const [claire, amina, jeanPierre] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!claire || !amina || !jeanPierre) throw new Error('three pages');
  onTestFailed(() => keepPictures({ claire, amina, jeanPierre }));
  for (const page of [claire, amina, jeanPierre]) page.setDefaultTimeout(10_000);
  for (const [page, link] of [
    [amina, toAmina],
    [jeanPierre, toJeanPierre],
  ] as const) {
    await comeBy(page, link);
    await acceptAndWait(page);
  }
  await comeBy(claire, toClaire);
  await comeAlone(claire);
  await press(claire, 'Ouvrir la séance avec Amina et Jean-Pierre');
  for (const page of [claire, amina, jeanPierre]) await heading(page, 'Plénière').waitFor();
  return { claire, amina, jeanPierre, toJeanPierre, contexts };
}

test('his link opens in a second tab of the same browser, and on another device only by the mediator’s yes, which ends the first', async () => {
  const { claire, amina, jeanPierre, toJeanPierre, contexts } = await inSession();
  const secondTab = await contexts[2]?.newPage();
  if (!secondTab) throw new Error('a second tab');
  await comeBy(secondTab, toJeanPierre);
  await press(secondTab, 'Personne');
  await heading(secondTab, 'Plénière').waitFor();
  await open(jeanPierre, 'Conversation');
  await write(jeanPierre, 'Écrire à tous', 'Je suis là deux fois');
  await open(secondTab, 'Conversation');
  await reads(secondTab, 'Je suis là deux fois');

  const otherDevice = await (await browser.person(wide)).newPage();
  await comeBy(otherDevice, toJeanPierre);
  await press(otherDevice, 'Demander à la médiation');
  expect(await otherDevice.locator('body').innerText()).not.toMatch(/Benali|terrasse|haie/);
  // He reads his number aloud; it is the one that Claire sees.
  const number = /\d{3}/.exec(await otherDevice.getByText(/Votre numéro/).innerText())?.[0];
  await open(claire, 'Conduire');
  await reads(claire, new RegExp(`Si ce n’est pas ${number}, dites non`));
  await press(claire, /Oui, c’est Jean-Pierre/);
  await press(otherDevice, 'Personne');
  await heading(otherDevice, 'Plénière').waitFor({ timeout: 20_000 });
  await reads(jeanPierre, /autre appareil/);
  await write(otherDevice, 'Écrire à tous', 'Me voici sur l’ordinateur');
  await open(amina, 'Conversation');
  await reads(amina, 'Me voici sur l’ordinateur');
}, 120_000);

test('the mediator reloads and is inside again within two seconds, with everything as it was', async () => {
  const { claire, amina } = await inSession();
  await open(amina, 'Conversation');
  await write(amina, 'Écrire à tous', 'Avant son rechargement');
  await claire.reload();
  const began = performance.now();
  await heading(claire, 'Plénière').waitFor();
  expect(performance.now() - began).toBeLessThan(2000);
  await open(claire, 'Conversation');
  await reads(claire, 'Avant son rechargement');
  await write(amina, 'Écrire à tous', 'Rien n’a changé');
  await reads(claire, 'Rien n’a changé');
}, 120_000);

test('he withdraws at once and without a reason; the mediation closes without agreement, and states none', async () => {
  const { claire, amina, jeanPierre } = await inSession();
  await press(jeanPierre, 'Plus');
  await press(jeanPierre, 'Partir');
  await press(jeanPierre, /Me retirer de la médiation/);
  await press(jeanPierre, 'Me retirer pour de bon');
  await reads(jeanPierre, 'Votre retrait est fait.');
  await open(claire, 'Conduire');
  await press(claire, 'Conclure…');
  await claire.getByRole('radio', { name: /Pas d’accord/ }).check();
  await press(claire, /Conclure :/);
  await press(claire, /Conclure pour/);
  await reads(amina, 'Elle se termine sans accord. Aucune raison n’est donnée.');
  expect(await amina.locator('body').innerText()).not.toMatch(/retiré|retrait/);
}, 120_000);
