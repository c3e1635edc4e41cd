/**
 * Pictures of every screen in both languages, light and dark, at three widths, into the ignored folder screens/:
 * <screen>-<language>-<light|dark>-<width>.png. `npm run screens -- fr` takes one language, `-- fr 390` one width too.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@mediane/shared/words/language.ts';
import { runHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser } from './browser.ts';
import { arrived, atWidth, widths, type Visit } from './course/visit.ts';
import { walk } from './course.ts';
import { keepPictures, screens } from './pictures.ts';

const LONGEST = 15 * 60_000;
const asked = process.argv.slice(2);
const inLanguages = languages.filter(
  (one) => !languages.some((other) => asked.includes(other)) || asked.includes(one),
);
const atWidths = widths.filter(
  (one) => !widths.some((other) => asked.includes(`${other}`)) || asked.includes(`${one}`),
);
let pictures = 0;

async function take(visit: Visit, language: Language): Promise<void> {
  const { name, page, widths: only } = visit;
  const own = page.viewportSize()?.width;
  for (const width of atWidths) {
    if (only && !only.includes(width)) continue;
    await atWidth(visit, width);
    await arrived(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: join(screens, `${name}-${language}-${colorScheme}-${width}.png`),
        fullPage: true,
        animations: 'disabled',
      });
      pictures += 1;
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (own) await atWidth(visit, own);
}

async function walkIn(language: Language): Promise<void> {
  const house = await runHouse({ MEDIANE_ABSENCE_GRACE: '1' });
  const browser = await openBrowser('asked');
  try {
    await walk({ house, browser, language, visit: (visit) => take(visit, language) });
  } catch (error) {
    await keepPictures(browser.pages());
    throw error;
  } finally {
    await browser.close();
    await house.remove();
  }
}

if (asked.length === 0) rmSync(screens, { recursive: true, force: true });
mkdirSync(screens, { recursive: true });
const tooLong = setTimeout(() => {
  process.stderr.write('The screens took too long.\n');
  process.exit(1);
}, LONGEST);
for (const language of inLanguages) await walkIn(language);
clearTimeout(tooLong);
process.stdout.write(`${pictures} pictures in ${screens}\n`);
