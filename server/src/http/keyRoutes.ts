import { Router } from 'express';
import { AddPasskey, KeyMade, Keys, MakeKey, Passkeys, PasskeySignIn } from '@mediane/shared/protocol/api.ts';
import { challengeCookie, cookieHeader, cookieIn } from '../identity/cookies.ts';
import { startSession } from './accountRoutes.ts';
import { answer, done } from './answer.ts';
import { bodyOf } from './body.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

/** Passkeys, by which a mediator signs in, and keys, by which her software acts for her. */
export function keyRoutes(context: Context): Router {
  const { identity, asking, cookies, limits, site } = context;
  const { accounts, apiKeys, passkeys } = identity;
  const router = Router();

  router.post('/passkeys/options', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    const { options, challenge } = await passkeys.beginAdding(mediator, site());
    cookies.setChallenge(response, challenge);
    response.json(options);
  });

  router.post('/passkeys', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    const { label, credential } = bodyOf(request, AddPasskey);
    const added = await passkeys.add(
      mediator.id,
      cookieIn(cookieHeader(request), challengeCookie),
      credential,
      label,
      site(),
    );
    cookies.clear(response, challengeCookie);
    if (!added) throw new Refusal('passkey-refused');
    answer(response, Passkeys, { passkeys: await passkeys.list(mediator.id) });
  });

  router.get('/passkeys', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    answer(response, Passkeys, { passkeys: await passkeys.list(mediator.id) });
  });

  router.delete('/passkeys/:id', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    const held = await passkeys.list(mediator.id);
    if (!mediator.hasPassword && held.length < 2) throw new Refusal('last-way-in');
    if (!(await passkeys.remove(mediator.id, request.params.id))) throw new Refusal('unknown');
    done(response);
  });

  router.post('/sign-in/passkey/options', async (request, response) => {
    await limits.request(context.addressOf(request));
    const { options, challenge } = await passkeys.beginSignIn(site());
    cookies.setChallenge(response, challenge);
    response.json(options);
  });

  router.post('/sign-in/passkey', async (request, response) => {
    const { credential } = bodyOf(request, PasskeySignIn);
    await limits.signIn(context.addressOf(request), credential.id);
    const id = await passkeys.signIn(cookieIn(cookieHeader(request), challengeCookie), credential, site());
    const mediator = id === null ? null : await accounts.byId(id);
    cookies.clear(response, challengeCookie);
    if (!mediator) throw new Refusal('passkey-refused');
    await limits.signedIn(context.addressOf(request), credential.id);
    await startSession(context, request, response, mediator);
  });

  router.get('/keys', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    answer(response, Keys, { keys: await apiKeys.list(mediator.id) });
  });

  router.post('/keys', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    answer(response, KeyMade, await apiKeys.make(mediator.id, bodyOf(request, MakeKey).label));
  });

  router.delete('/keys/:id', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    if (!(await apiKeys.revoke(mediator.id, request.params.id))) throw new Refusal('unknown');
    done(response);
  });

  return router;
}
