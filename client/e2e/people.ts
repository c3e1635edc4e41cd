/** Acting in the page as a person does: by what is written on it. */
import type { Page } from 'playwright-core';

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
export const reads = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
export const open = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).first().click();

/** Comes by her personal link, as far as the page that it opens. */
export async function comeBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, 'Entrer par mon lien');
}

/** Reads and accepts the agreement to mediate, says that nobody is beside her, and waits. */
export async function acceptAndWait(page: Page): Promise<void> {
  await page.getByRole('checkbox').check();
  await press(page, 'Accepter et continuer');
  await press(page, 'Personne');
  await heading(page, /Salle d’attente/).waitFor();
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
