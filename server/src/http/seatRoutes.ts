import { Router, type Request, type Response } from 'express';
import { ClaimSeat, Entered, EnterSeat } from '@mediane/shared/protocol/api.ts';
import { claimCookie, cookieHeader, cookieIn, heldIn } from '../identity/cookies.ts';
import type { Entering, Way } from '../identity/devices.ts';
import type { SeatRow } from '../identity/seatRegister.ts';
import { answer, languageFor } from './answer.ts';
import { bodyOf } from './body.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';

/** By what this browser may show that it belongs to the seat's person. */
const waysFor = ({ mailer }: Context, row: SeatRow): Way[] =>
  mailer && row.address !== null ? ['code', 'mediator'] : ['mediator'];

/** Answers what came of entering, and sets the seat's cookie when it was entered. */
export function tell(context: Context, response: Response, entering: Entering): void {
  switch (entering.state) {
    case 'entered': {
      const { seat, room, mediator } = entering.seat;
      context.cookies.setSeat(response, seat, entering.device, mediator !== null);
      return answer(response, Entered, { state: 'entered', room, seat });
    }
    case 'confirm':
      return answer(response, Entered, {
        state: 'confirm',
        ways: waysFor(context, entering.seat),
        asked: [...entering.asked],
        number: entering.number,
      });
    default:
      throw new Refusal(entering.state);
  }
}

/** How a participant's browser takes its seat. GET does nothing here: mail scanners open links. */
export function seatRoutes(context: Context): Router {
  const { identity, limits, mailer, rooms, cookies } = context;
  const { devices, register } = identity;
  const router = Router();

  /** The seat of a link, with what the browser holds for it. */
  async function seatOf(request: Request, token: string) {
    const from = context.addressOf(request);
    await limits.linksFrom(from);
    const row = await devices.byToken(token);
    if (row) return { row, claim: cookieIn(cookieHeader(request), claimCookie(row.seat)) };
    await limits.wrongLink(from);
    throw new Refusal('link-unknown');
  }

  router.post('/seats/enter', async (request, response) => {
    const from = context.addressOf(request);
    await limits.linksFrom(from);
    const { token, code } = bodyOf(request, EnterSeat);
    const entering = await devices.enter(token, heldIn(cookieHeader(request)), code);
    if (entering.state === 'link-unknown') await limits.wrongLink(from);
    tell(context, response, entering);
  });

  router.post('/seats/code', async (request, response) => {
    const { row, claim } = await seatOf(request, bodyOf(request, ClaimSeat).token);
    const address = mailer && (await register.address(row));
    if (!mailer || !address) throw new Refusal('code-unavailable');
    await limits.code(row.seat);
    const made = await devices.makeCode(row, claim);
    const language = (await rooms.summary(row.room))?.language ?? languageFor(request);
    await mailer.sendCode(address, language, made.code).catch(() => {
      throw new Refusal('mail-failed');
    });
    cookies.setClaim(response, row.seat, made.claim);
    answer(response, Entered, {
      state: 'confirm',
      ways: waysFor(context, row),
      asked: ['code'],
      number: null,
    });
  });

  router.post('/seats/ask', async (request, response) => {
    const { row, claim } = await seatOf(request, bodyOf(request, ClaimSeat).token);
    await limits.ask(row.seat);
    const made = await devices.ask(row, claim, rooms.askMediator);
    cookies.setClaim(response, row.seat, made.claim);
    const { number } = made;
    answer(response, Entered, { state: 'confirm', ways: waysFor(context, row), asked: ['mediator'], number });
  });

  return router;
}
