import * as z from 'zod/mini';
import {
  Begun,
  Entered,
  LinkAgain,
  Links,
  Me,
  Passkeys,
  RoomMade,
  Rooms,
  Sessions,
} from '@mediane/shared/protocol/api.ts';
import { ask } from '../ask.ts';
import type { PlanInput } from '@mediane/shared/protocol/plan.ts';

export type { Answer, Trouble } from '../ask.ts';

const Nothing = z.undefined();
const Anything = z.unknown();

const room = (id: string) => `/rooms/${encodeURIComponent(id)}`;

/** Every request of the mediator's pages, by what it is for. */
export const api = {
  demo: (language: 'fr' | 'en') => ask('POST', '/demo', RoomMade, { language }),
  me: () => ask('GET', '/me', Me),
  begin: (person: { token: string; name: string; email: string; password: string; language: 'fr' | 'en' }) =>
    ask('POST', '/begin', Me, person),
  signIn: (email: string, password: string) => ask('POST', '/sign-in', Me, { email, password }),
  signOut: () => ask('POST', '/sign-out', Nothing),
  changePassword: (current: string | undefined, next: string) =>
    ask('POST', '/password', Nothing, { ...(current !== undefined && { current }), next }),
  resetPassword: (token: string, password: string) =>
    ask('POST', '/password/reset', Nothing, { token, password }),
  colleagueLink: () => ask('POST', '/colleagues', Begun),

  passkeys: () => ask('GET', '/passkeys', Passkeys),
  passkeyOptions: () => ask('POST', '/passkeys/options', Anything),
  addPasskey: (label: string, credential: unknown) =>
    ask('POST', '/passkeys', Passkeys, { label, credential }),
  removePasskey: (id: string) => ask('DELETE', `/passkeys/${encodeURIComponent(id)}`, Nothing),
  passkeySignInOptions: () => ask('POST', '/sign-in/passkey/options', Anything),
  passkeySignIn: (credential: unknown) => ask('POST', '/sign-in/passkey', Me, { credential }),

  sessions: () => ask('GET', '/sessions', Sessions),
  endSession: (id: string) => ask('DELETE', `/sessions/${encodeURIComponent(id)}`, Nothing),

  rooms: () => ask('GET', '/rooms', Rooms),
  makeRoom: (plan: PlanInput) => ask('POST', '/rooms', RoomMade, plan),
  enter: (id: string) => ask('POST', `${room(id)}/enter`, Entered, {}),
  links: (id: string) => ask('GET', `${room(id)}/links`, Links),
  reissue: (id: string, seat: string) => ask('POST', `${room(id)}/links/reissue`, LinkAgain, { seat }),
  revoke: (id: string, seat: string) => ask('POST', `${room(id)}/links/revoke`, Nothing, { seat }),
  mailLink: (id: string, seat: string, email: string | undefined) =>
    ask('POST', `${room(id)}/links/mail`, Nothing, { seat, ...(email !== undefined && { email }) }),
};
