/** A visit to one screen, and what every part of the course needs. */
import type { Page } from 'playwright-core';
import type { Language } from '@mediane/shared/words/language.ts';
import type { RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import type { Look, openBrowser } from '../browser.ts';
import { press } from '../people.ts';
import type { Spoken } from '../spoken.ts';

/** One screen. */
export type Visit = {
  readonly name: string;
  readonly page: Page;
  /** The widths at which there is such a screen; every width when absent. */
  readonly widths?: readonly number[] | undefined;
  /** Opens again what a change of layout has closed. */
  readonly again?: (() => Promise<void>) | undefined;
};

/** What is done on each screen. */
export type Visitor = (visit: Visit) => Promise<void>;

/** Where the course is walked, and what is done on its way. */
export type Course = {
  readonly house: RunningHouse;
  readonly browser: Awaited<ReturnType<typeof openBrowser>>;
  readonly language: Language;
  readonly dark?: boolean;
  readonly visit: Visitor;
};

/** A desk, a tablet, a phone. */
export const widths = [1440, 820, 390] as const;
/** The widths at which the room is laid out as on a phone. */
export const narrow = [820, 390];
const heights: Readonly<Record<number, number>> = { 1440: 900, 820: 1180, 390: 844 };

/** The screen of a visit at another width, once the page has taken its place there. */
export async function atWidth({ page, again }: Visit, width: number): Promise<void> {
  if (page.viewportSize()?.width === width) return;
  if (again && (await page.getByRole('dialog').count()) > 0) await escape(page);
  await page.setViewportSize({ width, height: heights[width] ?? 900 });
  // The other layout is drawn.
  await page.waitForTimeout(again ? 200 : 60);
  await again?.();
}

/** Nothing on the page is still on its way. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-arriving]') === null);
}

/** What each part of the course is given. */
export type Walk = Course & { words: Spoken; come: (look: Look) => Promise<Page> };
/** The three people of the mediation, each with a page. */
export type Three = { claire: Page; amina: Page; jeanPierre: Page };

/** Opens a dialog again that a change of layout has closed. */
export const reopen = (page: Page, name: string) => async () => {
  if ((await page.getByRole('dialog').count()) === 0) await press(page, name);
  await page.getByRole('dialog').waitFor();
};

/** Writes in the field of this label. */
export const fill = (page: Page, label: string, text: string) =>
  page.getByRole('textbox', { name: label }).first().fill(text);

/** Closes a dialog by its key. */
export async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
}
