/**
 * The hedge and the terrace, played by three people in three browsers with their voices, the second party on a phone. Not
 * yet played, since the product has no such part yet: the written intake, restatement, the options board, stances on
 * clauses, signing and its PDF; the follow-up after the closing.
 */
import { afterAll, beforeAll, describe, expect, onTestFailed, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { runHouse, type RunningHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser, phone, recordFrames, recordTroubles, wide } from './browser.ts';
import { giveVoice, hears, hearsOnly, holdsNothing, insists, isConnectedWith, speaks } from './heard.ts';
import { openLine } from './line.ts';
import { passes } from './media/flows.ts';
import { keepPictures } from './pictures.ts';
import {
  acceptAndWait,
  comeAlone,
  comeBy,
  heading,
  join,
  open,
  press,
  reads,
  withVoice,
  write,
} from './people.ts';
import { spoken } from './spoken.ts';

const OFFER = 'Je peux abaisser le garde-corps si la haie passe à 2 m';
const FEAR = 'J’ai peur de lui depuis la nuit du 14 août';

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

async function gather() {
  const { links } = await house.demo('fr');
  const line = await openLine(house.address());
  onTestFinished(line.close);
  const contexts = await Promise.all([browser.person(wide), browser.person(wide), browser.person(phone)]);
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  const [claire, amina, jeanPierre] = pages;
  if (!claire || !amina || !jeanPierre) throw new Error('three pages');
  const troubles = pages.map(recordTroubles);
  for (const page of pages) {
    page.setDefaultTimeout(10_000);
    await giveVoice(page);
  }
  onTestFailed(() => keepPictures({ claire, amina, jeanPierre }));
  onTestFailed(() => console.error(troubles.flat()));
  const frames = recordFrames(jeanPierre);
  return { links: links.map(({ link }) => link ?? ''), line, claire, amina, jeanPierre, frames, troubles };
}

/** Comes with her voice, and hears first that the microphone does. */
async function tryingMicrophone(page: Page): Promise<void> {
  const { ask, check } = spoken.fr.devices;
  await press(page, new RegExp(`^${ask.voice} `));
  await page.getByRole('button', { name: check.go }).waitFor();
  await speaks(page);
  await reads(page, 'Votre micro vous entend.');
  await speaks(page, false);
  await press(page, check.go);
}

/** Speaks for a moment, and is silent again for long enough that it counts as once. */
async function interjects(page: Page): Promise<void> {
  await speaks(page);
  await passes(2200);
  await speaks(page, false);
  await passes(5200);
}

const openDraft = (page: Page) => open(page, 'Projet d’accord');
const clause = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Texte de la clause ${number}` });

describe('The hedge and the terrace', () => {
  test('from the invitation to the closed room', async () => {
    const { links, line, claire, amina, jeanPierre, frames, troubles } = await gather();
    const [toClaire = '', toAmina = '', toJeanPierre = ''] = links;

    // A stranger's guess is refused, and says nothing of the dispute.
    const stranger = await (await browser.person(phone)).newPage();
    await comeBy(stranger, `${toAmina.slice(0, -8)}AAAAAAAA`);
    await reads(stranger, /lien/);
    expect(await stranger.locator('body').innerText()).not.toMatch(/Benali|Roux|Morel|haie/);

    // Jean-Pierre comes first, on his phone; Amina after him; neither learns of the other.
    await comeBy(jeanPierre, toJeanPierre);
    await reads(jeanPierre, 'Ni la voix ni l’image ne sont enregistrées');
    await acceptAndWait(jeanPierre, tryingMicrophone);
    const heard = frames.length;
    await comeBy(amina, line.over(toAmina));
    await acceptAndWait(amina, (page) => withVoice(page, true));
    expect(frames.slice(heard).join()).not.toContain('Amina');
    expect(await jeanPierre.title()).toBe('Médiane');

    // Claire sees both, and lets both in at once.
    await comeBy(claire, toClaire);
    await holdsNothing(jeanPierre);
    await comeAlone(claire, (page) => withVoice(page, true));
    await press(claire, 'Ouvrir la séance avec Amina et Jean-Pierre');
    for (const page of [claire, amina, jeanPierre]) await heading(page, 'Plénière').waitFor();
    await reads(jeanPierre, /lu par Claire, Amina et vous/);

    // All hear one another.
    for (const page of [claire, amina, jeanPierre]) await isConnectedWith(page, 2);
    await reads(jeanPierre, /Claire et Amina peuvent vous entendre/);
    await speaks(jeanPierre);
    await hears(amina, jeanPierre);
    await speaks(jeanPierre, false);

    // Ground rules: proposed, accepted by each.
    await open(claire, 'Cadre');
    await press(claire, /^Proposer/);
    await open(amina, 'Cadre');
    await press(amina, /J’accepte ces/);
    await open(jeanPierre, 'Cadre');
    await press(jeanPierre, /J’accepte ces/);

    // Strict turns: Amina speaks, Jean-Pierre may not cut in, and raises his hand.
    await open(claire, 'File');
    await press(claire, 'Changer cette manière de parler');
    await claire.getByRole('radio', { name: /File, dans l’ordre des demandes/ }).check();
    await press(claire, 'Passer à la file');
    await press(amina, /Lever la main|Demander la parole/);
    await press(claire, 'Donner la parole à Amina');
    await press(amina, 'Prendre la parole');
    await reads(jeanPierre, /Amina.* a la parole/);
    await open(jeanPierre, 'Conversation');
    await reads(jeanPierre, 'Ce n’est pas encore votre tour.');
    await reads(jeanPierre, /Votre micro attend votre tour/);
    // His page insists on sending; it is played at nobody's.
    for (const page of [amina, jeanPierre]) await speaks(page);
    await insists(jeanPierre);
    await hearsOnly(claire, amina, [jeanPierre]);
    await speaks(claire);
    await hearsOnly(amina, claire, [jeanPierre]);
    for (const page of [claire, amina, jeanPierre]) await speaks(page, false);
    await press(jeanPierre, /Lever la main/);
    await open(amina, 'Conversation');
    await write(amina, 'Écrire à tous', 'J’ai construit la terrasse pour mes enfants.');
    await reads(jeanPierre, 'J’ai construit la terrasse pour mes enfants.');
    await press(amina, 'J’ai fini');
    await press(claire, 'Donner la parole à Jean-Pierre');
    await press(jeanPierre, 'Prendre la parole');
    await write(jeanPierre, 'Écrire à tous', 'On voit tout mon jardin.');
    // Amina interrupts twice: nobody hears it, and Claire alone is told.
    await interjects(amina);
    await reads(amina, /personne ne vous entend/);
    await interjects(amina);
    await press(jeanPierre, 'J’ai fini');
    await reads(claire, /2\sprises de parole dans le tour d’un autre/);
    for (const page of [amina, jeanPierre])
      expect(await page.locator('body').innerText()).not.toContain('dans le tour d’un autre');

    // He asks for a break, to Claire alone; everybody sees the break, nobody who asked.
    await press(jeanPierre, 'Pause');
    await open(claire, 'Conduire');
    await reads(claire, /Jean-Pierre demande une pause/);
    expect(await amina.locator('body').innerText()).not.toContain('demande une pause');
    await press(claire, 'Ouvrir une pause de 5');
    for (const page of [claire, amina, jeanPierre]) await heading(page, 'Pause').waitFor();
    for (const page of [claire, amina, jeanPierre]) await isConnectedWith(page, 0, 2000);
    expect(await amina.locator('body').innerText()).not.toMatch(/Jean-Pierre (a )?demand/);
    await press(claire, 'Reprendre la séance');
    for (const page of [amina, jeanPierre]) await heading(page, 'Plénière').waitFor();
    await open(claire, 'File');
    await press(claire, 'Changer cette manière de parler');
    await claire.getByRole('radio', { name: /Conversation libre/ }).check();
    await press(claire, 'Ouvrir la conversation libre');
    for (const page of [claire, amina, jeanPierre]) await isConnectedWith(page, 2);

    // A caucus with Amina: it shows who will hear whom before it opens; nobody is moved.
    await open(claire, 'Apartés');
    await press(claire, 'Ouvrir un aparté avec Amina');
    await reads(claire, /Amina.*pourrez vous entendre et vous lire/);
    await press(claire, 'Ouvrir un aparté avec Amina');
    await reads(amina, /Il n’y aura que Claire et vous/);
    await heading(amina, 'Plénière').waitFor();
    await join(amina, 'Rejoindre Claire en aparté');
    await press(claire, /Rejoindre Amina|Entrer dans cet aparté/);
    await heading(amina, 'Aparté').waitFor();
    await heading(claire, 'Aparté').waitFor();
    // Not a connection of his is left within the second; they hear each other.
    await isConnectedWith(jeanPierre, 0, 1000);
    await isConnectedWith(claire, 1);
    await speaks(amina);
    await hears(claire, amina);
    await speaks(amina, false);
    await reads(jeanPierre, /Claire est avec Amina/);
    await reads(jeanPierre, 'Vous aurez le même temps.');
    await open(amina, 'Conversation');
    await write(amina, /Claire seulement/, FEAR);
    await write(amina, /Claire seulement/, OFFER);

    // The server is killed during the caucus and started again; everybody is where she was.
    await house.kill();
    await reads(amina, /pas encore|hors ligne|coupée|Ligne/i).catch(() => {});
    await house.start();
    await heading(amina, 'Aparté').waitFor();
    await reads(amina, FEAR);
    await isConnectedWith(claire, 1);
    await speaks(amina);
    await hears(claire, amina);
    await speaks(amina, false);
    await isConnectedWith(jeanPierre, 0, 1000);

    // She lets one sentence out, without her name, and is told that he will guess.
    const offer = amina.getByRole('log').getByRole('article').filter({ hasText: OFFER });
    await offer.getByRole('button', { name: 'Permettre de transmettre ces mots' }).click();
    await amina.getByRole('radio', { name: /Sans mon nom/ }).check();
    await reads(amina, /Jean-Pierre devinera que cela vient de vous/);
    await press(amina, /Laisser Claire transmettre ces mots sans mon nom/);
    await reads(amina, 'Claire peut transmettre ces mots, sans votre nom');
    await open(claire, 'Apartés');
    await reads(claire, OFFER);
    await press(claire, 'Transmettre à Jean-Pierre');
    expect(frames.join()).not.toContain('garde-corps');
    await press(claire, /Fermer l’aparté/);
    await press(claire, /Fermer l’aparté/).catch(() => {});
    await heading(amina, 'Plénière').waitFor();

    for (const page of [claire, amina, jeanPierre]) await isConnectedWith(page, 2);

    // He opens it: exactly what was released reaches him, and nothing else of the caucus ever did.
    await press(jeanPierre, 'Ouvrir et lire');
    await reads(jeanPierre, OFFER);
    expect(frames.join()).not.toContain('14 août');
    expect(frames.join()).not.toContain('peur de lui');

    // Two write in the draft at once; the phone's line is cut for a while meanwhile.
    await openDraft(amina);
    await press(amina, 'Écrire la première clause');
    await amina.getByRole('textbox', { name: 'Titre de la clause 1' }).fill('Hauteur de la haie');
    await clause(amina, 1).click();
    await amina.keyboard.type('La haie descend à 1,80 m');
    await openDraft(jeanPierre);
    await clause(jeanPierre, 1).getByText('La haie descend à 1,80 m').waitFor();
    await press(jeanPierre, 'Ajouter une clause');
    await jeanPierre.getByRole('textbox', { name: 'Titre de la clause 2' }).fill('Garde-corps');
    await Promise.all([
      (async () => {
        await clause(amina, 1).click();
        await amina.keyboard.press('End');
        await amina.keyboard.type(', taillée chaque année avant le 31 mars.', { delay: 15 });
      })(),
      (async () => {
        await clause(jeanPierre, 2).click();
        await jeanPierre.keyboard.type('Mme Benali abaisse le garde-corps à 1,10 m.', { delay: 15 });
      })(),
    ]);
    const both = [
      'La haie descend à 1,80 m, taillée chaque année avant le 31 mars.',
      'Mme Benali abaisse le garde-corps à 1,10 m.',
    ];
    await openDraft(claire);
    for (const page of [claire, amina, jeanPierre])
      for (const text of both) await page.getByText(text).first().waitFor();
    line.cut();
    await clause(amina, 1).click();
    await amina.keyboard.press('Control+End');
    await amina.keyboard.type(' Écrit sans ligne.');
    await reads(amina, /pas encore partie/);
    line.mend();
    await clause(claire, 1).getByText('Écrit sans ligne.').waitFor({ timeout: 40_000 });
    await reads(amina, 'Tout est à jour');

    // Who wrote what, on demand.
    await press(claire, 'Qui a écrit quoi');
    await claire.locator('[title="Jean-Pierre Roux"]').first().waitFor();
    await claire.locator('[title="Amina Benali"]').first().waitFor();

    // A second browser with his link asks; his old page is not disturbed until Claire says yes.
    const second = await (await browser.person(phone)).newPage();
    await comeBy(second, toJeanPierre);
    await press(second, 'Demander à la médiation');
    await open(claire, 'Conduire');
    await press(claire, /Non, refuser cet appareil/);

    // Claire closes; nobody can write any more.
    await press(claire, 'Conclure…');
    await claire.getByRole('radio', { name: /Accord complet/ }).check();
    await press(claire, /Conclure :/);
    await press(claire, /Conclure pour/);
    for (const page of [amina, jeanPierre])
      await reads(page, /La médiation est close|Médiation close|terminée|se termine par un accord/);
    for (const page of [amina, jeanPierre]) await holdsNothing(page);
    expect(troubles.flat()).toEqual([]);
    expect(house.output()).not.toMatch(/14 août|garde-corps|Benali|Roux/);
  }, 240_000);
});
