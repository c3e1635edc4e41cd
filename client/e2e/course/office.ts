/** Signing in, the mediations, their preparation and their links. */
import { wide } from '../browser.ts';
import { heading, press, reads } from '../people.ts';
import { fill, type Walk } from './visit.ts';

/** The mediator's pages outside of the room, and those that belong to nobody. */
export async function office({ house, words: { mediations, demo, everyPage }, come, visit, language }: Walk) {
  const address = house.address();
  const page = await come(wide);
  for (const [name, path, title] of [
    ['sign-in', '/sign-in', mediations.signIn.title],
    ['demo', '/demo', demo.title],
    ['not-found', '/nowhere', everyPage.notFound.title],
    ['link-incomplete', '/m', null],
  ] as const) {
    await page.goto(address + path);
    await (title ? heading(page, title) : page.getByRole('heading', { level: 1 })).waitFor();
    await visit({ name, page });
  }
  await page.goto(/\S+\/begin#\S+/.exec(house.output())?.[0] ?? '');
  await heading(page, mediations.begin.title).waitFor();
  await visit({ name: 'begin', page });
  await fill(page, mediations.begin.name, 'Claire Morel');
  await fill(page, mediations.begin.email, 'claire@exemple.fr');
  await fill(page, mediations.begin.password, 'une haie et sa terrasse');
  await press(page, mediations.begin.go);
  await reads(page, mediations.home.emptyTitle);
  await visit({ name: 'home-empty', page });
  await page.goto(`${address}/prepare`);
  await heading(page, mediations.prepare.title).waitFor();
  await visit({ name: 'prepare', page });
  await press(page, mediations.prepare.go);
  await page.getByRole('alert').or(page.getByText(everyPage.formErrorsKept)).first().waitFor();
  await visit({ name: 'prepare-mistakes', page });
  await page.getByRole('radio', { name: mediations.prepare.kinds.interpersonal.label }).check();
  await fill(page, mediations.prepare.name, language === 'fr' ? 'Le mur mitoyen' : 'The party wall');
  const names = page.getByRole('textbox', { name: mediations.prepare.personName, exact: true });
  const sides = page.getByRole('textbox', { name: mediations.prepare.sideName });
  for (const [index, name] of ['Sofia Lambert', 'Hugo Petit'].entries()) {
    await sides.nth(index).fill(name);
    await names.nth(index).fill(name);
  }
  await press(page, mediations.prepare.go);
  await reads(page, mediations.links.once);
  await visit({ name: 'links', page });
  await page.goto(address);
  await heading(page, mediations.home.hello('Claire')).waitFor();
  await visit({ name: 'home', page });
  await page.goto(`${address}/settings`);
  await heading(page, mediations.settings.title).waitFor();
  await visit({ name: 'settings', page });
  await page.context().close();
}
