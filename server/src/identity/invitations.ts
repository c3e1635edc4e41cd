import type { RoomMade } from '@mediane/shared/protocol/api.ts';
import { peopleOf, type Plan } from '@mediane/shared/protocol/plan.ts';
import type { RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Accounts, Mediator } from './accounts.ts';
import type { SeatRegister } from './seatRegister.ts';

/** Makes the room itself. `seats` are in the order of `peopleOf(plan, lead)`. */
export type CreateRoom = (
  plan: Plan,
  lead: Lead,
) => Promise<{ readonly room: RoomId; readonly seats: readonly SeatId[] }>;
export type Lead = { readonly name: string };

type Needs = {
  readonly accounts: Accounts;
  readonly register: SeatRegister;
  readonly createRoom: CreateRoom;
  readonly linkOf: (token: string) => string;
};

/** Makes a room from a plan and returns everybody's link; null when the plan names no mediator and nobody is known to lead it. */
export async function makeRoom(
  { accounts, register, createRoom, linkOf }: Needs,
  plan: Plan,
  maker: Mediator | null,
): Promise<RoomMade | null> {
  const named = plan.mediator;
  const account =
    named === undefined
      ? (maker ?? (await accounts.only()))
      : named.email === undefined
        ? null
        : await accounts.byAddress(named.email);
  const lead = named ?? account;
  if (!lead) return null;
  const people = peopleOf(plan, lead);
  const { room, seats } = await createRoom(plan, { name: lead.name });
  const placed = people.flatMap((person, at) => {
    const seat = seats[at];
    return seat === undefined ? [] : [{ ...person, seat, mediator: at === 0 ? (account?.id ?? null) : null }];
  });
  if (placed.length !== people.length || seats.length !== people.length)
    throw new Error('a room was made with other seats than its plan has people');
  const tokens = await register.prepare(room, placed);
  const links = placed.map(({ seat, name, role, side }) => {
    const token = tokens.get(seat);
    return {
      seat,
      name,
      role,
      side: side === null ? null : (plan.sides[side]?.name ?? null),
      link: token === undefined ? null : linkOf(token),
    };
  });
  return { room, links };
}

/** A personal link: the token stands in the fragment, which no server, proxy or Referer ever sees. */
export const personalLink = (address: string, token: string): string => `${address}/m#${token}`;
/** The link of the first mediator or of a colleague. */
export const beginLink = (address: string, token: string): string => `${address}/begin#${token}`;
/** The link for a new password. */
export const passwordLink = (address: string, token: string): string => `${address}/password#${token}`;
