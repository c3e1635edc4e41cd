import { Router, type Request, type Response } from 'express';
import {
  Begun,
  ChangePassword,
  FirstMediator,
  Me,
  PasswordLink,
  ResetPassword,
  Sessions,
  SignIn,
} from '@mediane/shared/protocol/api.ts';
import type { Mediator } from '../identity/accounts.ts';
import { cookieHeader, cookieIn, sessionCookie } from '../identity/cookies.ts';
import { beginLink, passwordLink } from '../identity/invitations.ts';
import { isEasyToGuess } from '../identity/password.ts';
import { answer, done } from './answer.ts';
import { isCommand } from './asking.ts';
import { bodyOf } from './body.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

const shown = ({ name, email, language, hasPassword }: Mediator): Me => ({
  name,
  email,
  language,
  hasPassword,
});

/** Signs a browser in. Whatever session it had before ends, so that nobody can have planted one. */
export async function startSession(
  { identity, cookies }: Context,
  request: Request,
  response: Response,
  mediator: Mediator,
): Promise<void> {
  const former = cookieIn(cookieHeader(request), sessionCookie);
  const before = former === undefined ? null : await identity.sessions.find(former);
  if (before) await identity.sessions.end(before.mediator, before.id);
  cookies.setSession(
    response,
    await identity.sessions.start(mediator.id, request.headers['user-agent'] ?? ''),
  );
  answer(response, Me, shown(mediator));
}

/** The mediator's account: beginning, signing in and out, the password, the browsers that are signed in. */
export function accountRoutes(context: Context): Router {
  const { identity, asking, cookies, limits } = context;
  const { accounts, sessions } = identity;
  const router = Router();

  router.get('/me', async (request, response) =>
    answer(response, Me, shown((await asking.signedIn(request)).mediator)),
  );

  router.post('/begin', async (request, response) => {
    const from = context.addressOf(request);
    await limits.linksFrom(from);
    const { token, ...person } = bodyOf(request, FirstMediator);
    refuseEasy('password', person.password, [person.name, person.email.split('@')[0] ?? '']);
    const made = await accounts.begin(token, person);
    if (made === 'link-unknown') await limits.wrongLink(from);
    if (typeof made === 'string') throw new Refusal(made);
    await startSession(context, request, response, made);
  });

  router.post('/sign-in', async (request, response) => {
    const { email, password } = bodyOf(request, SignIn);
    const from = context.addressOf(request);
    await limits.signIn(from, email);
    const mediator = await accounts.withPassword(email, password);
    if (!mediator) throw new Refusal('wrong-credentials');
    await limits.signedIn(from, email);
    await startSession(context, request, response, mediator);
  });

  router.post('/sign-out', async (request, response) => {
    const found = await asking.maybeSignedIn(request);
    if (found) await sessions.end(found.mediator.id, found.session.id);
    cookies.clear(response, sessionCookie);
    done(response);
  });

  router.post('/password', async (request, response) => {
    const { mediator, session } = await asking.signedIn(request);
    const { current, next } = bodyOf(request, ChangePassword);
    refuseEasy('next', next, [mediator.name, mediator.email.split('@')[0] ?? '']);
    await limits.signIn(context.addressOf(request), mediator.email);
    if (!(await accounts.changePassword(mediator.id, current, next))) throw new Refusal('wrong-password');
    await limits.signedIn(context.addressOf(request), mediator.email);
    await sessions.endOthers(mediator.id, session.id);
    done(response);
  });

  router.post('/password/link', async (request, response) => {
    if (!isCommand(request, context.commandKey)) throw new Refusal('not-found');
    const token = await accounts.passwordLink(bodyOf(request, PasswordLink).email);
    if (token === null) throw new Refusal('unknown');
    answer(response, Begun, { link: passwordLink(context.address(), token) });
  });

  router.post('/password/reset', async (request, response) => {
    const from = context.addressOf(request);
    await limits.linksFrom(from);
    const { token, password } = bodyOf(request, ResetPassword);
    refuseEasy('password', password, []);
    const mediator = await accounts.resetPassword(token, password);
    if (mediator === null) {
      await limits.wrongLink(from);
      throw new Refusal('link-unknown');
    }
    await sessions.endOthers(mediator, null);
    done(response);
  });

  router.post('/colleagues', async (request, response) => {
    await asking.signedIn(request);
    answer(response, Begun, { link: beginLink(context.address(), await accounts.colleagueLink()) });
  });

  router.get('/sessions', async (request, response) => {
    const { session } = await asking.signedIn(request);
    answer(response, Sessions, { sessions: await sessions.list(session) });
  });

  router.delete('/sessions/:id', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    if (!(await sessions.end(mediator.id, request.params.id))) throw new Refusal('unknown');
    done(response);
  });

  return router;
}

function refuseEasy(field: string, password: string, known: readonly string[]): void {
  if (isEasyToGuess(password, known))
    throw new Refusal('invalid', {
      problems: [{ path: field, sentence: (words) => words.invalid['common-password'] }],
    });
}
