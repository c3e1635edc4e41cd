/**
 * Everything that can happen in a room, on one page: what the journal holds and a restart replays.
 * An event lives in one compartment and is seen whole by everybody who reads it, so nothing in it may be for some only.
 * Changing a shape here means a new VERSION and an upcast in server/src/rooms/upcast.ts.
 */
import type { CaucusId, Channel, MatterId, Ms, SeatId, SideId, TextId } from './identifiers.ts';

export const VERSION = 1;

export type Role =
  | 'mediator'
  | 'co-mediator'
  | 'party'
  | 'counsel'
  | 'companion'
  | 'interpreter'
  | 'expert'
  | 'observer'
  | 'technician';
export type Kind = 'interpersonal' | 'collective' | 'territorial';
export type Language = 'fr' | 'en';
export type Person = {
  readonly seat: SeatId;
  readonly name: string;
  readonly role: Role;
  readonly side: SideId | null;
};
export type Side = { readonly id: SideId; readonly name: string };
export type Appointment = { readonly at: Ms; readonly minutes: number };
/** Who is within earshot, as the person declares it: null means alone. */
export type Beside = string | null;
export type Outcome = 'full' | 'partial' | 'none' | 'suspended';
export type Phase = 'what' | 'why' | 'how' | 'choice';
export type Mode =
  | { readonly kind: 'open' }
  | { readonly kind: 'queue'; readonly order: 'first-come' | 'least-heard-first' }
  | { readonly kind: 'round'; readonly order: readonly SeatId[]; readonly each: Ms }
  | { readonly kind: 'piece' };
/** How much those outside learn of a caucus. */
export type Listing = 'known' | 'occupied' | 'unlisted';
export type Writers = 'all' | 'sides' | 'mediator' | 'nobody';
export type CallKind = 'break' | 'word' | 'unwell' | 'help';

/** Who reads a compartment. */
export type ReadingEvent =
  | { readonly type: 'entered'; readonly seat: SeatId; readonly role: Role; readonly side: SideId | null }
  | { readonly type: 'left'; readonly seat: SeatId };

export type PeopleEvent =
  | {
      readonly type: 'prepared';
      /** The mediators' own label for the dispute: only ever in their compartment. */
      readonly title: string | null;
      readonly kind: Kind;
      readonly language: Language;
      readonly appointment: Appointment | null;
      readonly sides: readonly Side[];
      readonly people: readonly Person[];
      /** May a mediator who is named as a visitor enter without knocking when somebody inside says she is unwell? */
      readonly distressEntry: boolean;
    }
  | { readonly type: 'added'; readonly person: Person };

/** At a person's desk: where she stands with the room. */
export type PassportEvent =
  | { readonly type: 'arrived'; readonly beside: Beside }
  | { readonly type: 'admitted' }
  | { readonly type: 'turnedAway' }
  | { readonly type: 'sentBack' }
  | { readonly type: 'removed' }
  | { readonly type: 'wentHome' }
  | { readonly type: 'withdrawn' };

export type AgreementEvent =
  | {
      readonly type: 'agreementStated';
      readonly version: number;
      readonly text: TextId;
      readonly fees: string;
      readonly ties: string;
      /** Days after the closing until caucuses, desks and notes are destroyed. */
      readonly secretsDays: number;
      /** Months after the closing until the rest is destroyed. */
      readonly roomMonths: number;
    }
  | { readonly type: 'consented'; readonly version: number }
  | { readonly type: 'consentDeclined'; readonly version: number };

/** Who is in a channel now. Only a mediator's loss is an event, since only it has a consequence. */
export type AttendanceEvent =
  | { readonly type: 'attended'; readonly seat: SeatId; readonly beside: Beside }
  | { readonly type: 'steppedOut'; readonly seat: SeatId }
  | { readonly type: 'lost'; readonly seat: SeatId }
  | { readonly type: 'back'; readonly seat: SeatId };

export type LifeEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'phaseSet'; readonly phase: Phase }
  | { readonly type: 'breakStarted'; readonly minutes: number | null }
  | { readonly type: 'breakEnded' }
  /** In the room with its outcome; at the desks without, so that whoever is outside knows that nothing more is written. */
  | { readonly type: 'closed'; readonly outcome: Outcome | null }
  | { readonly type: 'resumed' };

export type MessageEvent = { readonly type: 'said'; readonly text: TextId; readonly from: SeatId };

export type FloorEvent =
  | { readonly type: 'modeSet'; readonly mode: Mode }
  | { readonly type: 'handRaised'; readonly seat: SeatId }
  | { readonly type: 'handLowered'; readonly seat: SeatId }
  | { readonly type: 'floorGiven'; readonly seat: SeatId; readonly length: Ms | null }
  | { readonly type: 'turnTaken'; readonly seat: SeatId }
  | { readonly type: 'turnExtended'; readonly by: Ms }
  | {
      readonly type: 'turnEnded';
      readonly seat: SeatId;
      readonly how: 'yielded' | 'passed' | 'expired' | 'ended';
    }
  | { readonly type: 'muted'; readonly seat: SeatId }
  | { readonly type: 'unmuted'; readonly seat: SeatId };

export type CallEvent =
  | { readonly type: 'called'; readonly call: MatterId; readonly kind: CallKind }
  | { readonly type: 'callAnswered'; readonly call: MatterId };

export type GroundRuleEvent =
  | { readonly type: 'ruleProposed'; readonly text: TextId }
  | { readonly type: 'ruleAccepted'; readonly text: TextId; readonly seat: SeatId }
  | { readonly type: 'ruleDropped'; readonly text: TextId };

/** In the caucus itself. */
export type CaucusEvent =
  | {
      readonly type: 'caucusOpened';
      readonly caucus: CaucusId;
      readonly by: SeatId;
      /** Fixed for good. The opening mediator is among them. */
      readonly members: readonly SeatId[];
      /** Mediators who may read it, and come in after knocking. */
      readonly visitors: readonly SeatId[];
      readonly minutes: number | null;
      readonly listing: Listing;
      readonly privateWord: boolean;
      readonly distressEntry: boolean;
    }
  | { readonly type: 'knocked'; readonly seat: SeatId }
  | { readonly type: 'letIn'; readonly seat: SeatId }
  | { readonly type: 'memberRemoved'; readonly seat: SeatId }
  | { readonly type: 'caucusClosed' };

/** In the room, for those outside: as much as the listing lets them learn. */
export type AnnouncementEvent =
  | {
      readonly type: 'caucusAnnounced';
      readonly caucus: CaucusId;
      readonly members: readonly SeatId[];
      readonly minutes: number | null;
    }
  | { readonly type: 'caucusOver'; readonly caucus: CaucusId }
  | {
      readonly type: 'mediatorOccupied';
      readonly caucus: CaucusId;
      readonly seat: SeatId;
      readonly minutes: number | null;
    }
  | { readonly type: 'mediatorFree'; readonly caucus: CaucusId; readonly seat: SeatId };

export type DisclosureEvent =
  /* In the caucus, seen by its members. */
  | { readonly type: 'released'; readonly text: TextId; readonly attributed: boolean }
  | { readonly type: 'takenBack'; readonly text: TextId }
  | { readonly type: 'passedOn'; readonly text: TextId; readonly disclosure: MatterId; readonly to: SeatId }
  | { readonly type: 'reached'; readonly text: TextId; readonly disclosure: MatterId }
  /* At the addressee's desk. */
  | { readonly type: 'offered'; readonly disclosure: MatterId; readonly from: SeatId | null }
  | { readonly type: 'gone'; readonly disclosure: MatterId }
  /* `text` is the name that the copied words will have here. */
  | { readonly type: 'unsealed'; readonly disclosure: MatterId; readonly text: TextId }
  | {
      readonly type: 'disclosed';
      readonly disclosure: MatterId;
      readonly text: TextId;
      readonly from: SeatId | null;
    };

export type DraftEvent = { readonly type: 'writersSet'; readonly writers: Writers };

export type ScreenEvent =
  | { readonly type: 'screenAsked'; readonly seat: SeatId }
  | { readonly type: 'screenPermitted'; readonly seat: SeatId }
  | { readonly type: 'screenEnded'; readonly seat: SeatId };

export type FallbackEvent = {
  readonly type: 'fallbackSet';
  readonly phone: string | null;
  readonly resume: string | null;
};

/** Where mediators alone read it. */
export type SpeakingEvent = {
  readonly type: 'spoken';
  readonly channel: Channel;
  /** Milliseconds since the measure before. */
  readonly spoken: { readonly [seat: SeatId]: Ms };
  /** How often each spoke into another's turn since then. */
  readonly interrupted: { readonly [seat: SeatId]: number };
};

/** At the desk: another browser holds this seat's link and asks to take over. */
export type DeviceEvent =
  | { readonly type: 'deviceAsked'; readonly request: MatterId }
  | { readonly type: 'deviceAnswered'; readonly request: MatterId; readonly yes: boolean };

export type Event =
  | ReadingEvent
  | PeopleEvent
  | PassportEvent
  | AgreementEvent
  | AttendanceEvent
  | LifeEvent
  | MessageEvent
  | FloorEvent
  | CallEvent
  | GroundRuleEvent
  | CaucusEvent
  | AnnouncementEvent
  | DisclosureEvent
  | DraftEvent
  | ScreenEvent
  | FallbackEvent
  | SpeakingEvent
  | DeviceEvent;
