import type { MatterId, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Language } from '@mediane/shared/words/language.ts';

/** What is kept of people and devices. Times are milliseconds since 1970; secrets are hashes; nothing here names a party. */
export type IdentityTables = {
  mediator: {
    id: string;
    email: string;
    name: string;
    language: Language;
    password: string | null;
    created: number;
  };
  /** One browser in which a mediator is signed in. */
  mediator_session: {
    id: string;
    hash: string;
    mediator: string;
    browser: string;
    created: number;
    seen: number;
    ends: number;
  };
  mediator_passkey: {
    id: string;
    mediator: string;
    public_key: Uint8Array;
    counter: number;
    transports: string;
    label: string;
    created: number;
    used: number | null;
  };
  /** A challenge that a browser was given, until it answers. */
  passkey_challenge: { hash: string; challenge: string; mediator: string | null; ends: number };
  /** A link that works once: the first mediator's, a colleague's, or one for a new password. */
  mediator_link: {
    hash: string;
    purpose: 'first' | 'colleague' | 'password';
    mediator: string | null;
    ends: number;
  };
  api_key: {
    id: string;
    hash: string;
    mediator: string;
    label: string;
    created: number;
    used: number | null;
  };
  seat: {
    seat: SeatId;
    room: RoomId;
    role: string;
    /** Whose account enters this seat, for a mediator who has one. */
    mediator: string | null;
    /** The hash of the one browser's cookie. */
    device: string | null;
    entered: number | null;
    revoked: number;
    /** Under a key of the room, so that it goes with the room. */
    address: Uint8Array | null;
    mailed: number | null;
    created: number;
  };
  seat_link: { hash: string; seat: SeatId; created: number };
  /** Another browser that holds a seat's link and asks to take over. */
  seat_claim: {
    hash: string;
    seat: SeatId;
    request: MatterId | null;
    answer: 'yes' | 'no' | null;
    code: string | null;
    tries: number;
    code_ends: number;
    ends: number;
  };
};
