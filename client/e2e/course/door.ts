/** What stands before the room. */
import type { Page } from 'playwright-core';
import { permissions, phone, wide } from '../browser.ts';
import { heading, press, reads, withoutVoice } from '../people.ts';
import { type Three, type Walk } from './visit.ts';

/** From the personal link to the waiting room; the mediator before the opening. */
export async function beforeTheRoom({ house, words, come, visit, language }: Walk): Promise<Three> {
  const { door } = words;
  const { links } = await house.demo(language);
  const [toClaire = '', toAmina = '', toJeanPierre = ''] = links.map(({ link }) => link ?? '');
  const jeanPierre = await come(phone);
  await jeanPierre.goto(toJeanPierre);
  await heading(jeanPierre, door.link.title).waitFor();
  await visit({ name: 'personal-link', page: jeanPierre });
  await press(jeanPierre, door.link.go);
  await reads(jeanPierre, door.welcome.agreement);
  await visit({ name: 'welcome', page: jeanPierre });
  await press(jeanPierre, door.welcome.read);
  await visit({ name: 'welcome-agreement', page: jeanPierre });
  await press(jeanPierre, door.welcome.decline);
  await heading(jeanPierre, door.declined.title).waitFor();
  await visit({ name: 'declined', page: jeanPierre });
  await press(jeanPierre, door.declined.again);
  await jeanPierre.getByRole('checkbox').check();
  await press(jeanPierre, door.welcome.accept);
  await tryDevices({ words, visit }, jeanPierre);
  await heading(jeanPierre, door.check.title).waitFor();
  await press(jeanPierre, door.check.accompanied);
  await visit({ name: 'check', page: jeanPierre });
  await press(jeanPierre, door.check.alone);
  await heading(jeanPierre, door.waiting.place).waitFor();
  await visit({ name: 'waiting-room', page: jeanPierre });

  // She comes meanwhile.
  const comes = async () => {
    const amina = await come(wide);
    await amina.goto(toAmina);
    await press(amina, door.link.go);
    await amina.getByRole('checkbox').check();
    await press(amina, door.welcome.accept);
    await withoutVoice(amina, words.devices);
    await press(amina, door.check.alone);
    await heading(amina, door.waiting.place).waitFor();
    return amina;
  };
  const coming = comes();

  const device = await come(phone);
  await device.goto(toJeanPierre);
  await press(device, door.link.go);
  await heading(device, door.confirm.title).waitFor();
  await visit({ name: 'other-device', page: device });
  await press(device, door.confirm.byMediator);
  await reads(device, door.confirm.asked);
  await visit({ name: 'other-device-asked', page: device });
  await device.context().close();

  const amina = await coming;
  const claire = await come(wide);
  await claire.goto(toClaire);
  await press(claire, door.link.go);
  await heading(claire, words.devices.ask.title).waitFor();
  await visit({ name: 'devices-mediator', page: claire });
  await withoutVoice(claire, words.devices);
  await heading(claire, door.check.title).waitFor();
  await visit({ name: 'check-mediator', page: claire });
  await press(claire, door.check.alone);
  await heading(claire, words.room.where.before.name).waitFor();
  await reads(claire, words.conduct.devices.no);
  await visit({ name: 'before-opening', page: claire });
  await press(claire, words.conduct.devices.no);
  return { claire, amina, jeanPierre };
}

/** Voice and image refused by the browser, then permitted; in the end he comes without. */
async function tryDevices({ words: { devices }, visit }: Pick<Walk, 'words' | 'visit'>, page: Page) {
  const { ask, check, trouble, microphone, camera } = devices;
  await heading(page, ask.title).waitFor();
  await visit({ name: 'devices', page });
  await page.context().clearPermissions();
  await press(page, ask.both);
  await heading(page, trouble.title.refused('both')).waitFor();
  await visit({ name: 'devices-refused', page });
  await page.context().grantPermissions(permissions);
  await press(page, trouble.again);
  await reads(page, microphone.heard);
  await press(page, camera.show);
  await visit({ name: 'devices-tried', page });
  await press(page, check.another);
  await press(page, ask.none);
  await heading(page, check.title.none).waitFor();
  await visit({ name: 'devices-none', page });
  await press(page, check.go);
}
