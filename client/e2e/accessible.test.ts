/** Every screen, by the rules of WCAG 2.2 AA that a program can judge, at the widths of a phone, a tablet and a desk. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Language } from '@mediane/shared/words/language.ts';
import { runHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser } from './browser.ts';
import { arrived, atWidth, widths, type Visit } from './course/visit.ts';
import { walk } from './course.ts';
import { keepPictures } from './pictures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What only those who are in it may know of a mediation. */
const secret = /Benali|Roux|Amina|Jean-Pierre|haie|terrasse|hedge|terrace|mitoyen|party wall|Sofia|Hugo/i;

async function faultsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  if (passes.length < 10) return ['the page was not judged'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

const tooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth);

/** What is wrong with one screen: measured at the widths that are asked for, judged on a phone and as its person has it. */
async function judge(visit: Visit, measuredAt: readonly number[]): Promise<string[]> {
  const { name, page, widths: only } = visit;
  const wrong: string[] = [];
  const own = page.viewportSize()?.width ?? 0;
  if (secret.test(await page.title())) wrong.push(`${name}: the title says too much`);
  for (const width of measuredAt) {
    if (only && !only.includes(width)) continue;
    await atWidth(visit, width);
    await arrived(page);
    const at = `${name} at ${width}`;
    if (await tooWide(page)) wrong.push(`${at}: wider than the page`);
    if (width === 390 || width === own)
      wrong.push(...(await faultsOf(page)).map((fault) => `${at}: ${fault}`));
  }
  await atWidth(visit, own);
  return wrong;
}

test.each<{ language: Language; dark: boolean; measuredAt: readonly number[] }>([
  { language: 'fr', dark: false, measuredAt: widths },
  { language: 'en', dark: true, measuredAt: [390] },
])(
  'every screen in $language is for everybody, and names nobody in its title',
  async ({ language, dark, measuredAt }) => {
    const house = await runHouse();
    const browser = await openBrowser('asked');
    onTestFailed(() => keepPictures(browser.pages()));
    onTestFinished(async () => {
      await browser.close();
      await house.remove();
    });
    const wrong: string[] = [];
    let screens = 0;
    const visit = async (one: Visit) => {
      screens += 1;
      wrong.push(...(await judge(one, measuredAt)));
    };
    await walk({ house, browser, language, dark, visit });
    expect(wrong).toEqual([]);
    expect(screens).toBeGreaterThan(55);
  },
  200_000,
);
