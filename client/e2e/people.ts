/** Acting in the page as a person does: by what is written on it. */
import type { Page } from 'playwright-core';
import { spoken } from './spoken.ts';

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
export const reads = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor();
export const open = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).first().click();

/** Comes by her personal link, as far as the page that it opens. */
export async function comeBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, 'Entrer par mon lien');
}

/** Chooses to come without microphone and camera, as everybody may. */
export async function withoutVoice(page: Page, words = spoken.fr.devices): Promise<void> {
  await press(page, words.ask.none);
  await press(page, words.check.go);
}

/** Chooses to come with her voice, and her image where it is said, once the devices are there. */
export async function withVoice(page: Page, image = false, words = spoken.fr.devices): Promise<void> {
  await press(page, image ? words.ask.bothHint : words.ask.voiceHint);
  await press(page, words.check.go);
}

/** Reads and accepts the agreement to mediate, comes as `enters` says, nobody beside her, and waits. */
export async function acceptAndWait(page: Page, enters = withoutVoice): Promise<void> {
  await page.getByRole('checkbox').check();
  await press(page, 'Accepter et continuer');
  await enters(page);
  await press(page, 'Personne');
  await heading(page, /Salle d’attente/).waitFor();
}

/** Comes as `enters` says, nobody beside her: a mediator, or whoever has agreed already. */
export async function comeAlone(page: Page, enters = withoutVoice): Promise<void> {
  await enters(page);
  await press(page, 'Personne');
}

/** Writes in the conversation that is shown, and sees it there. */
export async function write(page: Page, audience: string | RegExp, text: string): Promise<void> {
  await page.getByRole('textbox', { name: audience }).fill(text);
  await press(page, /^(Envoyer|Send)$/);
  await page.getByRole('log').getByText(text).first().waitFor();
}

/** Goes where she is invited, nobody beside her. */
export async function join(page: Page, invitation: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: 'Personne' }).first().check();
  await press(page, invitation);
}
