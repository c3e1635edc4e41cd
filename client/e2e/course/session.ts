/** The joint session. */
import type { Page } from 'playwright-core';
import { heading, open, press, reads, write } from '../people.ts';
import { escape, narrow, type Three, type Walk } from './visit.ts';

/** Everybody together: each part of the room, each dialog, turns, a discreet call, a break. */
export async function jointSession({ words, visit, language }: Walk, { claire, amina, jeanPierre }: Three) {
  const { room, floor, conduct, groundRules: rules, conversation, calls } = words;
  const { views, acts } = room;
  await press(claire, conduct.waiting.open(['Amina', 'Jean-Pierre']));
  for (const page of [claire, amina, jeanPierre]) await heading(page, room.where.joint.name).waitFor();
  await visit({ name: 'mediator-joint', page: claire });
  await visit({ name: 'party-joint', page: amina });
  await open(claire, views.rules);
  await press(claire, new RegExp(`^${rules.propose}`));
  await visit({ name: 'mediator-rules', page: claire });
  await open(jeanPierre, views.rules);
  await visit({ name: 'party-rules', page: jeanPierre });
  await press(jeanPierre, rules.acceptAll(5).split(' 5')[0] ?? '');
  for (const view of ['draft', 'queue', 'notes', 'talk'] as const) {
    await open(jeanPierre, views[view]);
    await visit({ name: `party-${view}-empty`, page: jeanPierre });
  }
  const fr = language === 'fr';
  await open(amina, views.talk);
  await write(
    amina,
    conversation.writeAll,
    fr ? 'J’ai construit la terrasse pour mes enfants.' : 'I built the terrace for my children.',
  );
  await write(
    amina,
    conversation.writeAll,
    fr ? 'La haie me prend toute la lumière.' : 'The hedge takes all my light.',
  );
  for (const view of ['talk', 'caucuses', 'notebooks', 'draft'] as const) {
    await open(claire, views[view]);
    await visit({ name: `mediator-${view}`, page: claire });
  }
  await open(claire, views.queue);
  await press(claire, floor.conduct.change);
  const byHands = claire.getByRole('radio', { name: floor.conduct.modes['first-come'].label });
  await visit({
    name: 'mediator-queue-modes',
    page: claire,
    again: async () => {
      if ((await byHands.count()) === 0) await press(claire, floor.conduct.change);
    },
  });
  await byHands.check();
  await press(claire, floor.conduct.apply['first-come']);
  await press(amina, acts.raise);
  await press(claire, floor.conduct.give('Amina'));
  await press(amina, floor.turn.take);
  await press(jeanPierre, acts.raise);
  await reads(jeanPierre, conversation.silent['not-your-turn']);
  await visit({ name: 'party-turn-of-another', page: jeanPierre });
  await visit({ name: 'party-turn-own', page: amina });
  await visit({ name: 'mediator-turn', page: claire });
  await open(amina, views.draft);
  await press(amina, words.draft.addFirst);
  await amina
    .getByRole('textbox', { name: words.draft.headingOf(1) })
    .fill(fr ? 'Hauteur de la haie' : 'Height of the hedge');
  await amina.getByRole('textbox', { name: words.draft.bodyOf(1) }).click();
  await amina.keyboard.type(fr ? 'La haie descend à 1,80 m.' : 'The hedge comes down to 1.80 m.');
  await visit({ name: 'draft', page: amina });
  await dialogs({ words, visit }, jeanPierre);
  await voice({ words, visit }, jeanPierre);
  await press(amina, floor.turn.done);

  await open(claire, views.talk);
  await press(jeanPierre, acts.break);
  await visit({ name: 'mediator-called', page: claire });
  await open(claire, views.conduct);
  await reads(claire, calls.list.startBreak(5));
  await visit({ name: 'mediator-call', page: claire });
  await press(claire, calls.list.startBreak(5));
  for (const page of [claire, jeanPierre]) await heading(page, room.where.break.name).waitFor();
  await open(jeanPierre, views.draft);
  await visit({ name: 'party-break', page: jeanPierre });
  await visit({ name: 'mediator-break', page: claire });
  await press(claire, conduct.breaks.end);
  for (const page of [claire, amina, jeanPierre]) await heading(page, room.where.joint.name).waitFor();
  await open(jeanPierre, views.talk);
}

/** What a party opens from the bars. */
async function dialogs({ words: { room }, visit }: Pick<Walk, 'words' | 'visit'>, page: Page) {
  const more = () => press(page, room.acts.more);
  await more();
  await page.getByRole('dialog').waitFor();
  await visit({ name: 'more', page, widths: narrow });
  for (const [name, label] of [
    ['who', room.acts.who],
    ['shortcuts', room.acts.shortcuts],
    ['appearance', room.acts.appearance],
    ['leave', room.acts.leave],
  ] as const) {
    if (name !== 'who') await more();
    await page.getByRole('dialog').getByRole('button', { name: label }).click();
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    await visit({ name: `dialog-${name}`, page });
    if (name === 'leave') break;
    await escape(page);
  }
  await press(page, room.leave.forGood);
  await page.getByRole('dialog', { name: room.acts.moreTitle }).waitFor({ state: 'detached' });
  await visit({ name: 'dialog-withdraw', page });
  await escape(page);
}

/** What a person without a microphone opens of voice and image, on her phone. */
async function voice({ words: { room, voice: said }, visit }: Pick<Walk, 'words' | 'visit'>, page: Page) {
  for (const [name, label] of [
    ['devices', said.menu.label],
    ['fallback', said.menu.fallback],
  ] as const) {
    await press(page, room.acts.more);
    await page.getByRole('dialog').getByRole('button', { name: label }).click();
    await page.getByRole('dialog', { name: said[name].title }).waitFor();
    await visit({ name: `dialog-${name}`, page });
    if (name === 'devices') {
      await press(page, said.devices.compare);
      await page.getByRole('dialog', { name: said.pair.title }).waitFor();
      await visit({ name: 'dialog-words', page });
    }
    await escape(page);
  }
  await press(page, said.menu.telephone);
  await reads(page, said.telephone.back);
  await visit({ name: 'telephone', page, widths: narrow });
  await press(page, said.telephone.back);
}
