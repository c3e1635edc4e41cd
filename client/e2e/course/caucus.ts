/** A caucus. */
import { plain } from '@mediane/shared/words/strong.ts';
import { heading, open, press, reads, write } from '../people.ts';
import { reopen, type Three, type Walk } from './visit.ts';

/** A caucus from its opening to the words that leave it. */
export async function caucus({ words, visit, language }: Walk, { claire, amina, jeanPierre }: Three) {
  const { room, caucus: said, conversation, disclosure } = words;
  const quick = said.open.quick(['Amina']);
  await open(claire, room.views.caucuses);
  await press(claire, quick);
  await reads(claire, said.open.before);
  await visit({
    name: 'caucus-opening',
    page: claire,
    again: reopen(claire, quick),
  });
  await claire
    .getByRole('dialog')
    .getByRole('button', { name: said.open.act(['Amina']) })
    .click();
  await reads(amina, plain(said.invitation.title(['Claire'])));
  await visit({ name: 'caucus-invitation', page: amina });
  await visit({ name: 'mediator-caucus-open', page: claire });
  await amina.getByRole('radio', { name: said.invitation.alone }).first().check();
  await press(amina, said.invitation.join(['Claire']));
  await press(claire, said.goNamed(['Amina']));
  for (const page of [claire, amina]) await heading(page, room.where.caucus.name).waitFor();
  await reads(jeanPierre, said.waiting.same);
  await visit({ name: 'waiting-card', page: jeanPierre });
  const sentence =
    language === 'fr'
      ? 'Je peux abaisser le garde-corps si la haie passe à 2 m'
      : 'I can lower the railing if the hedge goes down to 2 m';
  await write(amina, conversation.writeOnly(['Claire']), sentence);
  await visit({ name: 'party-caucus', page: amina });
  await visit({ name: 'mediator-caucus', page: claire });
  await press(amina, disclosure.release.allow);
  await amina.getByRole('radio', { name: disclosure.release.ways.nameless.label }).check();
  await visit({
    name: 'release',
    page: amina,
    again: reopen(amina, disclosure.release.allow),
  });
  await amina.getByRole('radio', { name: disclosure.release.ways.as.label }).check();
  await amina
    .getByRole('dialog')
    .getByRole('button', { name: disclosure.release.confirm(['Claire'], true) })
    .click();
  await open(claire, room.views.caucuses);
  await press(claire, disclosure.passOn.act('Jean-Pierre'));
  await visit({ name: 'mediator-passes-on', page: claire });
  await press(claire, said.close(['Amina']));
  await claire
    .getByRole('dialog')
    .getByRole('button', { name: said.close(['Amina']) })
    .click();
  for (const page of [claire, amina]) await heading(page, room.where.joint.name).waitFor();
  await reads(jeanPierre, disclosure.offers.open);
  await visit({ name: 'offer', page: jeanPierre });
  await press(jeanPierre, disclosure.offers.open);
  await reads(jeanPierre, sentence);
  await visit({ name: 'offer-opened', page: jeanPierre });
}
