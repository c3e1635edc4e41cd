import type { Request } from 'express';
import type { RoomSummary } from '@mediane/shared/protocol/api.ts';
import type { MatterId, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Cookies } from '../identity/cookies.ts';
import type { Identity } from '../identity/identity.ts';
import type { CreateRoom } from '../identity/invitations.ts';
import type { Site } from '../identity/passkeys.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Asking } from './asking.ts';
import type { Limits } from './limits.ts';

/** What the HTTP server asks of the live rooms. */
export type LiveRooms = {
  readonly create: CreateRoom;
  /** How a room stands, for its mediators; null when it is no more. */
  readonly summary: (room: RoomId) => Promise<RoomSummary | null>;
  /** Tells the mediators that another browser asks for this seat. Their answer comes back by `identity.devices.answer`. */
  readonly askMediator: (seat: SeatId) => Promise<MatterId>;
};

/** What every route may use. */
export type Context = {
  readonly identity: Identity;
  readonly rooms: LiveRooms;
  readonly mailer: Mailer | null;
  readonly limits: Limits;
  readonly asking: Asking;
  readonly cookies: Cookies;
  readonly site: () => Site;
  /** Where links lead. */
  readonly address: () => string;
  readonly addressOf: (request: Request) => string;
  /** The key by which our own commands on this machine make rooms. */
  readonly commandKey: string | null;
};
