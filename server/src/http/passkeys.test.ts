import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Authenticator } from '../../test/http/authenticator.ts';
import type { Browser } from '../../test/http/browser.ts';
import { claireIn, openHouse, type House } from '../../test/http/house.ts';

let house: House;
let claire: Browser;
beforeEach(async () => {
  house = await openHouse();
  claire = await claireIn(house);
});
afterEach(() => house.close());

const site = () => ({ host: 'localhost', origin: house.address });
const added = async (phone: Authenticator, over: { host?: string; origin?: string } = {}) => {
  const { challenge, user } = (await claire.post('/api/passkeys/options')).body as {
    challenge: string;
    user: { id: string };
  };
  return claire.post('/api/passkeys', {
    label: 'Téléphone',
    credential: phone.register({ ...site(), ...over, challenge, user: user.id }),
  });
};
const challengeFor = async (browser: Browser) =>
  String((await browser.post('/api/sign-in/passkey/options')).body['challenge']);

describe('a passkey', () => {
  test('is added by a signed-in mediator and then signs her in without a password', async () => {
    const phone = new Authenticator();
    expect((await added(phone)).body).toMatchObject({ passkeys: [{ label: 'Téléphone' }] });
    const browser = house.browser();
    const signedIn = await browser.post('/api/sign-in/passkey', {
      credential: phone.sign({ ...site(), challenge: await challengeFor(browser) }),
    });
    expect(signedIn.status).toBe(200);
    expect((await browser.get('/api/me')).body['name']).toBe('Claire Morel');
  });

  test('does not sign in on another site’s behalf, nor for another host', async () => {
    const phone = new Authenticator();
    await added(phone);
    for (const over of [{ origin: 'https://imitation.example' }, { host: 'imitation.example' }]) {
      const browser = house.browser();
      const refused = await browser.post('/api/sign-in/passkey', {
        credential: phone.sign({ ...site(), ...over, challenge: await challengeFor(browser) }),
      });
      expect(refused.body['code']).toBe('passkey-refused');
    }
    expect((await added(new Authenticator(), { origin: 'https://imitation.example' })).body['code']).toBe(
      'passkey-refused',
    );
  });

  test('an answer recorded once cannot be played again, not even with its cookie', async () => {
    const phone = new Authenticator();
    await added(phone);
    const [browser, thief] = [house.browser(), house.browser()];
    const credential = phone.sign({ ...site(), challenge: await challengeFor(browser) });
    thief.cookies.set('passkey', browser.cookies.get('passkey')!);
    expect((await browser.post('/api/sign-in/passkey', { credential })).status).toBe(200);
    expect((await thief.post('/api/sign-in/passkey', { credential })).body['code']).toBe('passkey-refused');
  });

  test('another device’s signature under a known name is refused', async () => {
    const [phone, forger] = [new Authenticator(), new Authenticator()];
    await added(phone);
    const browser = house.browser();
    const forged = {
      ...forger.sign({ ...site(), challenge: await challengeFor(browser) }),
      id: phone.id.toString('base64url'),
      rawId: phone.id.toString('base64url'),
    };
    expect((await browser.post('/api/sign-in/passkey', { credential: forged })).body['code']).toBe(
      'passkey-refused',
    );
  });

  test('signs nobody in once it is removed', async () => {
    const phone = new Authenticator();
    await added(phone);
    expect((await claire.delete(`/api/passkeys/${phone.id.toString('base64url')}`)).status).toBe(204);
    const browser = house.browser();
    const refused = await browser.post('/api/sign-in/passkey', {
      credential: phone.sign({ ...site(), challenge: await challengeFor(browser) }),
    });
    expect(refused.body['code']).toBe('passkey-refused');
  });

  test('what is not a credential at all is refused like a wrong one', async () => {
    const browser = house.browser();
    await challengeFor(browser);
    const refused = await browser.post('/api/sign-in/passkey', {
      credential: { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: [1] } },
    });
    expect(refused.body['code']).toBe('passkey-refused');
  });
});
