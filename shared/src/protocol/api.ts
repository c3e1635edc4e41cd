/**
 * The HTTP side of the wire, under /api: the mediator's account, the mediations, the links, and the one request by which
 * a participant's browser takes its seat. Every body is JSON and strict. A refusal is always `Refused`, whatever refused it.
 *
 * A participant: POST /api/seats/enter with the token of the fragment. Answered `entered`, the cookie is set and the page
 * opens its socket. Answered `confirm`, another browser has the seat: POST /api/seats/code (a code by mail) or
 * POST /api/seats/ask (the mediator's yes), then /api/seats/enter again, with the code, or every few seconds while it waits.
 *
 * A mediator: GET /api/me says who is signed in; POST /api/sign-in, or the two passkey requests; then /api/rooms.
 */
import * as z from 'zod/mini';
import { identifier } from '../room/parseFields.ts';
import type { RoomId, SeatId } from '../room/identifiers.ts';
import { Email, Kind, PlanLanguage } from './plan.ts';

/** A link's secret. Its shape is not checked: a misshapen token gets the same answer as an unknown one. */
const Token = z.string().check(z.maxLength(400));
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
/** Long rather than strange; its upper bound keeps hashing short. */
const NewPassword = z.string().check(z.minLength(12), z.maxLength(200));
const Password = z.string().check(z.minLength(1), z.maxLength(200));

/** A room's or a seat's name, as it comes from outside: what it names is looked up, never taken on trust. */
export const RoomName = identifier<RoomId>();
export const SeatName = identifier<SeatId>();

/** What every refusal looks like; `field` names the place in the body, `seconds` how long to wait. */
export const Refused = z.object({
  code: z.string(),
  message: z.string(),
  field: z.optional(z.string()),
  seconds: z.optional(z.number()),
});
export type Refused = z.infer<typeof Refused>;

/* A participant's seat. */

export const EnterSeat = z.strictObject({
  token: Token,
  code: z.optional(z.string().check(z.maxLength(20))),
});
export const ClaimSeat = z.strictObject({ token: Token });
/**
 * `ways` is how this browser may show that it belongs to the same person; `asked`, what it has begun; `number`, what the
 * mediators see beside its request.
 */
export const Entered = z.discriminatedUnion('state', [
  z.object({ state: z.literal('entered'), room: RoomName, seat: SeatName }),
  z.object({
    state: z.literal('confirm'),
    ways: z.array(z.enum(['code', 'mediator'])),
    asked: z.array(z.enum(['code', 'mediator'])),
    number: z.nullable(z.string()),
  }),
]);
export type Entered = z.infer<typeof Entered>;

/* The mediator's account. */

export const FirstMediator = z.strictObject({
  token: Token,
  name: Name,
  email: Email,
  password: NewPassword,
  language: PlanLanguage,
});
export const SignIn = z.strictObject({
  email: z.string().check(z.trim(), z.maxLength(254)),
  password: Password,
});
export const ChangePassword = z.strictObject({ current: z.optional(Password), next: NewPassword });
/** Called with the link that a mediator of the same practice, or the server's keeper, made for a forgotten password. */
export const ResetPassword = z.strictObject({ token: Token, password: NewPassword });
/** Asked by a command on the server's own machine, for a mediator who forgot her password. */
export const PasswordLink = z.strictObject({ email: Email });
export const Me = z.object({
  name: z.string(),
  email: z.string(),
  language: PlanLanguage,
  hasPassword: z.boolean(),
});
export type Me = z.infer<typeof Me>;
export const Begun = z.object({ link: z.string() });

const SessionShown = z.object({
  id: z.string(),
  created: z.number(),
  seen: z.number(),
  browser: z.string(),
  current: z.boolean(),
});
export const Sessions = z.object({ sessions: z.array(SessionShown) });
export type Sessions = z.infer<typeof Sessions>;

const PasskeyShown = z.object({
  id: z.string(),
  label: z.string(),
  created: z.number(),
  used: z.nullable(z.number()),
});
export const Passkeys = z.object({ passkeys: z.array(PasskeyShown) });
export type Passkeys = z.infer<typeof Passkeys>;
/** What the browser's authenticator returns; @simplewebauthn/server checks what is inside. */
const Credential = z.looseObject({
  id: z.string().check(z.maxLength(2048)),
  rawId: z.string().check(z.maxLength(2048)),
  type: z.literal('public-key'),
});
export const AddPasskey = z.strictObject({ label: Name, credential: Credential });
export const PasskeySignIn = z.strictObject({ credential: Credential });

export const MakeKey = z.strictObject({ label: Name });
const KeyShown = z.object({
  id: z.string(),
  label: z.string(),
  created: z.number(),
  used: z.nullable(z.number()),
});
export const Keys = z.object({ keys: z.array(KeyShown) });
export type Keys = z.infer<typeof Keys>;
/** A key is shown when it is made and never again. */
export const KeyMade = z.object({ id: z.string(), key: z.string() });

/* The mediations. */

const PersonShown = z.object({
  seat: SeatName,
  name: z.string(),
  role: z.string(),
  side: z.nullable(z.string()),
});
/** What the list of mediations says of one. `next` names a step, whose words the page has. */
export const RoomSummary = z.object({
  room: RoomName,
  title: z.string(),
  kind: Kind,
  language: PlanLanguage,
  begins: z.nullable(z.number()),
  minutes: z.nullable(z.number()),
  state: z.string(),
  next: z.string(),
  people: z.array(PersonShown),
});
export type RoomSummary = z.infer<typeof RoomSummary>;
export const Rooms = z.object({ rooms: z.array(RoomSummary) });

const LinkMade = z.object({
  seat: SeatName,
  name: z.string(),
  role: z.string(),
  side: z.nullable(z.string()),
  link: z.nullable(z.string()),
});
export type LinkMade = z.infer<typeof LinkMade>;
/** The only answer that ever holds links; `link` is null for the mediator who enters by her account. */
export const RoomMade = z.object({ room: RoomName, links: z.array(LinkMade) });
export type RoomMade = z.infer<typeof RoomMade>;

/** `unopened`: nobody has come by it yet; `entered`: a browser has the seat; `revoked`: it opens nothing. */
const LinkState = z.object({
  seat: SeatName,
  name: z.string(),
  role: z.string(),
  side: z.nullable(z.string()),
  state: z.enum(['account', 'unopened', 'entered', 'revoked']),
  /** Whether an address for mail is known; never the address itself. */
  hasAddress: z.boolean(),
  mailed: z.nullable(z.number()),
  entered: z.nullable(z.number()),
});
export const Links = z.object({ canMail: z.boolean(), links: z.array(LinkState) });
export type Links = z.infer<typeof Links>;
export const OneSeat = z.strictObject({ seat: SeatName });
/** The address is needed once; it is kept for codes and for later mails. */
export const MailLink = z.strictObject({ seat: SeatName, email: z.optional(Email) });
/** One link made anew. */
export const LinkAgain = z.object({ seat: SeatName, link: z.string() });

/* Trying it, where the server serves its own machine only. */

export const DemoAsked = z.strictObject({ language: PlanLanguage });
