/** Two people who use nothing but a keyboard, and hear the page rather than see it. */
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { runHouse } from '../../server/test/rooms/runningHouse.ts';
import { openBrowser, wide } from './browser.ts';
import { heading } from './people.ts';
import { keepPictures } from './pictures.ts';
import { spoken } from './spoken.ts';

const { devices, door, room, conduct, floor, caucus } = spoken.fr;
/** A page on which something takes longer to reach than this is not one for a keyboard. */
const PATIENCE = 60;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);

async function tabTo(page: Page, one: Locator): Promise<void> {
  await one.waitFor();
  for (let step = 0; step < PATIENCE; step += 1) {
    if (await hasFocus(one)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${one.toString()} is not reached by Tab`);
}

async function enter(page: Page, one: Locator): Promise<void> {
  await tabTo(page, one);
  await page.keyboard.press('Enter');
}

/** The focus is on each heading as it comes, where the page was another before. */
async function enterWithoutVoice(page: Page): Promise<void> {
  const { ask, check } = devices;
  await enter(page, button(page, ask.none));
  await expect.poll(() => hasFocus(heading(page, check.title.none)), { timeout: 5000 }).toBe(true);
  await enter(page, button(page, check.go));
}

/** To a tab of the panel by the arrows, from whichever is chosen. */
async function arrowTo(page: Page, name: string): Promise<void> {
  const list = page.getByRole('tablist', { name: room.parts.side });
  await tabTo(page, list.getByRole('tab', { selected: true }));
  const wanted = list.getByRole('tab', { name });
  for (let step = 0; step < 8 && !(await hasFocus(wanted)); step += 1)
    await page.keyboard.press('ArrowRight');
  expect(await wanted.getAttribute('aria-selected')).toBe('true');
}

/** Keeps all that the page's live region says. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const sentence = document.getElementById('announcements')?.textContent;
      if (sentence && said.at(-1) !== sentence) said.push(sentence);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

const hears = (page: Page, sentence: string) =>
  page.waitForFunction(
    (wanted) => {
      const said: unknown = Reflect.get(window, 'said');
      return Array.isArray(said) && said.join(' ').includes(wanted);
    },
    sentence,
    { timeout: 10_000 },
  );

test('from the personal link into a caucus by Tab, Enter, Space and the arrows; each change of place and turn is said', async () => {
  const house = await runHouse();
  const browser = await openBrowser();
  onTestFailed(() => keepPictures(browser.pages()));
  onTestFinished(async () => {
    await browser.close();
    await house.remove();
  });
  const { links } = await house.demo('fr');
  const [toClaire = '', toAmina = ''] = links.map(({ link }) => link ?? '');
  const claire = await (await browser.person(wide)).newPage();
  const amina = await (await browser.person(wide)).newPage();
  for (const page of [claire, amina]) {
    page.setDefaultTimeout(10_000);
    await listen(page);
  }

  await amina.goto(toAmina);
  await enter(amina, button(amina, door.link.go));
  await tabTo(amina, amina.getByRole('checkbox'));
  await amina.keyboard.press('Space');
  await enter(amina, button(amina, door.welcome.accept));
  await expect.poll(() => hasFocus(heading(amina, devices.ask.title)), { timeout: 5000 }).toBe(true);
  await enterWithoutVoice(amina);
  await enter(amina, button(amina, door.check.alone));
  await heading(amina, door.waiting.place).waitFor();

  await claire.goto(toClaire);
  await enter(claire, button(claire, door.link.go));
  await enterWithoutVoice(claire);
  await enter(claire, button(claire, door.check.alone));
  await enter(claire, button(claire, conduct.waiting.open(['Amina'])));
  for (const page of [claire, amina]) await heading(page, room.where.joint.name).waitFor();
  await hears(amina, room.moves.admitted);
  await hears(claire, `${room.where.joint.name}. Tout ce que vous écrivez ici est lu par Amina et vous.`);

  await arrowTo(claire, room.views.queue);
  await enter(claire, button(claire, floor.conduct.change));
  await tabTo(claire, claire.getByRole('radio', { checked: true }));
  await claire.keyboard.press('ArrowDown');
  await enter(claire, button(claire, floor.conduct.apply['first-come']));
  await tabTo(amina, button(amina, room.acts.raise));
  await amina.keyboard.press('Space');
  await button(amina, room.acts.lower).waitFor();
  await enter(claire, button(claire, floor.conduct.give('Amina')));
  await hears(amina, floor.turn.said.yours);
  await enter(amina, button(amina, floor.turn.take));
  await hears(amina, floor.turn.said.yoursRunning);
  await hears(claire, floor.turn.said.theirs('Amina'));

  await arrowTo(claire, room.views.caucuses);
  await enter(claire, button(claire, caucus.open.quick(['Amina'])));
  const dialog = claire.getByRole('dialog');
  await dialog.waitFor();
  await enter(claire, dialog.getByRole('button', { name: caucus.open.act(['Amina']) }));
  await hears(amina, caucus.invitation.said(['Claire']));
  await tabTo(amina, amina.getByRole('radio', { name: caucus.invitation.alone }).first());
  await amina.keyboard.press('Space');
  await enter(amina, button(amina, caucus.invitation.join(['Claire'])));
  await heading(amina, room.where.caucus.name).waitFor();
  await hears(amina, `${room.where.caucus.name}. Seules ces personnes peuvent lire ce qui est ici`);
  expect(await hasFocus(heading(amina, room.where.caucus.name))).toBe(true);
  await enter(claire, button(claire, caucus.goNamed(['Amina'])));
  await hears(claire, `${room.where.caucus.name}. Seules ces personnes peuvent lire ce qui est ici`);
}, 90_000);
