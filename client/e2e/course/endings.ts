/** Every way in which it ends. */
import { phone, tablet, wide } from '../browser.ts';
import { heading, open, press, reads, withoutVoice } from '../people.ts';
import { reopen, type Three, type Walk } from './visit.ts';

/** The mediator away, the mediation closed. */
export async function endings({ words: { room, conduct, door }, visit }: Walk, people: Three) {
  const { claire, amina, jeanPierre } = people;
  await press(claire, room.acts.step);
  await press(claire, room.leave.now);
  await visit({ name: 'left', page: claire });
  await heading(amina, room.where.separated.name).waitFor({ timeout: 30_000 });
  await visit({ name: 'separated', page: jeanPierre });
  await press(claire, door.left.back);
  await press(claire, door.check.alone);
  for (const page of [claire, amina]) await heading(page, room.where.joint.name).waitFor();
  await open(claire, room.views.conduct);
  await press(claire, conduct.closing.begin);
  await claire.getByRole('radio', { name: conduct.closing.outcomes.full.label }).check();
  await visit({
    name: 'closing',
    page: claire,
    again: reopen(claire, conduct.closing.begin),
  });
  await claire.getByRole('radio', { name: conduct.closing.outcomes.full.label }).check();
  await press(claire, conduct.closing.act(conduct.closing.outcomes.full.label));
  await press(claire, conduct.closing.ask(['Amina', 'Jean-Pierre']));
  await heading(amina, door.closed.title).waitFor();
  await visit({ name: 'closed', page: amina });
  await visit({ name: 'mediator-closed', page: claire });
  await press(amina, door.closed.look);
  await heading(amina, room.where.closed.name).waitFor();
  await visit({ name: 'closed-look-back', page: amina });
  for (const page of [claire, amina, jeanPierre]) await page.context().close();
}

/** Another mediation, which one party leaves for good and another is taken out of. */
export async function goneForGood({ house, words, come, visit, language }: Walk) {
  const { room, conduct, door } = words;
  const { links } = await house.demo(language);
  const pages = await Promise.all(
    links.toReversed().map(async ({ link }, at) => {
      const page = await come([phone, tablet][at] ?? wide);
      await page.goto(link ?? '');
      await press(page, door.link.go);
      if (at < 2) {
        await page.getByRole('checkbox').check();
        await press(page, door.welcome.accept);
      }
      await withoutVoice(page, words.devices);
      await press(page, door.check.alone);
      return page;
    }),
  );
  const [jeanPierre, amina, claire] = pages;
  if (!jeanPierre || !amina || !claire) throw new Error('three people');
  await press(claire, conduct.waiting.open(['Amina', 'Jean-Pierre']));
  for (const page of pages) await heading(page, room.where.joint.name).waitFor();
  await press(jeanPierre, room.acts.more);
  await press(jeanPierre, room.acts.leave);
  await press(jeanPierre, room.leave.forGood);
  await press(jeanPierre, door.withdraw.act);
  await reads(jeanPierre, door.withdrawn.title);
  await visit({ name: 'withdrawn', page: jeanPierre });
  await open(claire, room.views.conduct);
  await press(claire, conduct.people.more('Amina'));
  await claire.getByRole('menuitem', { name: conduct.people.remove('Amina') }).click();
  await visit({ name: 'dialog-remove', page: claire, widths: [1440] });
  await claire
    .getByRole('dialog')
    .getByRole('button', { name: conduct.people.remove('Amina') })
    .click();
  await heading(amina, door.removed.title).waitFor();
  await visit({ name: 'removed', page: amina });
  for (const page of pages) await page.context().close();
}
