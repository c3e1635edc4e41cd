import { Router, type Request } from 'express';
import {
  LinkAgain,
  Links,
  MailLink,
  OneSeat,
  RoomMade,
  RoomName,
  Rooms,
} from '@mediane/shared/protocol/api.ts';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { cookieHeader, heldIn } from '../identity/cookies.ts';
import { makeRoom, personalLink } from '../identity/invitations.ts';
import type { SeatRow } from '../identity/seatRegister.ts';
import { answer, done } from './answer.ts';
import { isCommand } from './asking.ts';
import { bodyOf, nameOf } from './body.ts';
import type { Context } from './context.ts';
import { Refusal } from './refusal.ts';
import { tell } from './seatRoutes.ts';

/** A mediator's mediations, and the links of their people. */
export function roomRoutes(context: Context): Router {
  const { identity, rooms, asking, limits, mailer } = context;
  const { register, accounts, devices } = identity;
  const router = Router();
  const linkOf = (token: string) => personalLink(context.address(), token);

  /** The room of the address, once it is sure that a mediator of it asks. */
  async function managed(request: Request): Promise<RoomId> {
    const room = nameOf(request.params['room'], RoomName);
    await asking.mediatorOf(request, room);
    return room;
  }

  /** A seat of this very room that is entered by a link. */
  async function linkedSeat(room: RoomId, seat: SeatId): Promise<SeatRow> {
    const row = await register.find(seat);
    if (!row || row.room !== room || row.mediator !== null) throw new Refusal('unknown');
    return row;
  }

  router.get('/rooms', async (request, response) => {
    const mediator = await asking.mediator(request);
    const found = await Promise.all(
      (await register.ofMediator(mediator.id)).map(({ room }) => rooms.summary(room)),
    );
    answer(response, Rooms, { rooms: found.filter((room) => room !== null) });
  });

  router.post('/rooms', async (request, response) => {
    const maker = isCommand(request, context.commandKey) ? null : await asking.mediator(request);
    const plan = bodyOf(request, Plan);
    const made = await makeRoom({ accounts, register, createRoom: rooms.create, linkOf }, plan, maker);
    if (!made)
      throw new Refusal('invalid', {
        problems: [{ path: 'mediator', sentence: (words) => words.invalid.missing }],
      });
    response.status(201);
    answer(response, RoomMade, made);
  });

  /** The mediator goes into her room by her account. */
  router.post('/rooms/:room/enter', async (request, response) => {
    const { mediator } = await asking.signedIn(request);
    const room = nameOf(request.params.room, RoomName);
    const row = (await register.inRoom(room)).find((seat) => seat.mediator === mediator.id);
    if (!row) throw new Refusal('unknown');
    tell(context, response, await devices.enterByAccount(row, heldIn(cookieHeader(request))(row.seat)));
  });

  router.get('/rooms/:room/links', async (request, response) => {
    const room = await managed(request);
    const [rows, summary] = [await register.inRoom(room), await rooms.summary(room)];
    const links = (summary?.people ?? []).flatMap(({ seat, name, role, side }) => {
      const row = rows.find((one) => one.seat === seat);
      return row
        ? [
            {
              seat,
              name,
              role,
              side,
              state: stateOf(row),
              hasAddress: row.address !== null,
              mailed: row.mailed,
              entered: row.entered,
            },
          ]
        : [];
    });
    answer(response, Links, { canMail: mailer !== null, links });
  });

  router.post('/rooms/:room/links/reissue', async (request, response) => {
    const { seat } = await linkedSeat(await managed(request), bodyOf(request, OneSeat).seat);
    answer(response, LinkAgain, { seat, link: linkOf(await register.reissue(seat)) });
  });

  router.post('/rooms/:room/links/revoke', async (request, response) => {
    const { seat } = await linkedSeat(await managed(request), bodyOf(request, OneSeat).seat);
    await register.revoke(seat);
    done(response);
  });

  router.post('/rooms/:room/links/mail', async (request, response) => {
    const room = await managed(request);
    const { seat, email } = bodyOf(request, MailLink);
    const row = await linkedSeat(room, seat);
    if (!mailer) throw new Refusal('mail-unset');
    if (row.revoked !== 0) throw new Refusal('unknown');
    const to = email ?? (await register.address(row));
    if (!to) throw new Refusal('no-address');
    await limits.mail(room);
    const summary = await rooms.summary(room);
    if (!summary) throw new Refusal('unknown');
    // One more link to the same seat: the one that was copied before goes on working, and a second device is asked for a code all the same.
    const link = linkOf(await register.addLink(seat));
    const from = summary.people.find(({ role }) => role === 'mediator')?.name ?? '';
    const appointment =
      summary.begins === null ? null : { at: summary.begins, minutes: summary.minutes ?? 60 };
    await mailer.invite({ to, language: summary.language, from, link, appointment }).catch(() => {
      throw new Refusal('mail-failed');
    });
    if (email !== undefined) await register.setAddress(row, email);
    await register.wasMailed(seat);
    done(response);
  });

  return router;
}

function stateOf(row: SeatRow): 'account' | 'unopened' | 'entered' | 'revoked' {
  if (row.mediator !== null) return 'account';
  if (row.revoked !== 0) return 'revoked';
  return row.device === null ? 'unopened' : 'entered';
}
