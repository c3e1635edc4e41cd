/** A ready mediation for whoever wants to try: three people, three links, only where the server serves its own machine. */
import { Router } from 'express';
import { DemoAsked, RoomMade } from '@mediane/shared/protocol/api.ts';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import { demoPlan } from '@mediane/shared/words/demo.ts';
import { answer } from '../http/answer.ts';
import { bodyOf } from '../http/body.ts';
import type { LiveRooms } from '../http/context.ts';
import type { Identity } from '../identity/identity.ts';
import { makeRoom, personalLink } from '../identity/invitations.ts';
import { Refusal } from '../http/refusal.ts';

type Needs = { readonly identity: Identity; readonly rooms: LiveRooms; readonly address: () => string };

/** `POST /api/demo {language}` answers as the making of any mediation does, with everybody's link. */
export function demoRoutes({ identity, rooms, address }: Needs): Router {
  const { accounts, register } = identity;
  const linkOf = (token: string) => personalLink(address(), token);
  const router = Router();
  router.post('/demo', async (request, response) => {
    const { language } = bodyOf(request, DemoAsked);
    const plan = Plan.parse(demoPlan(language));
    const made = await makeRoom({ accounts, register, createRoom: rooms.create, linkOf }, plan, null);
    if (!made) throw new Refusal('unknown');
    response.status(201);
    answer(response, RoomMade, made);
  });
  return router;
}
