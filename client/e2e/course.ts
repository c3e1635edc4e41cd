/** The way through every screen, in either language: what the product says is found by the product's own words. */
import { caucus } from './course/caucus.ts';
import { beforeTheRoom } from './course/door.ts';
import { endings, goneForGood } from './course/endings.ts';
import { office } from './course/office.ts';
import { jointSession } from './course/session.ts';
import type { Course, Walk } from './course/visit.ts';
import { spoken } from './spoken.ts';

/** Visits every screen, one after the other. */
export async function walk(course: Course): Promise<void> {
  const { browser, language, dark = false } = course;
  const walking: Walk = {
    ...course,
    words: spoken[language],
    come: async (look) => {
      const page = await (await browser.person({ ...look, language, dark })).newPage();
      page.setDefaultTimeout(15_000);
      // Nothing is looked at half-way into its place.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      return page;
    },
  };
  await office(walking);
  const people = await beforeTheRoom(walking);
  await jointSession(walking, people);
  await caucus(walking, people);
  await endings(walking, people);
  await goneForGood(walking);
}
