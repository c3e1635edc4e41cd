/** A compartment's present: the parts of every capability side by side. A part that the compartment has no use for stays empty. */
import { evolveAgreement, nothingStated, type AgreementParts } from './agreement.ts';
import { evolveAttendance, nobodyAttends, type AttendanceParts } from './attendance.ts';
import { evolveCalls, noCalls, type CallParts } from './calls.ts';
import {
  evolveAnnouncements,
  evolveCaucus,
  noCaucus,
  nothingAnnounced,
  type AnnouncementParts,
  type CaucusParts,
} from './caucus.ts';
import { evolveDevices, noDevices, type DeviceParts } from './devices.ts';
import { evolveDisclosure, nothingDisclosed, seeDisclosure, type DisclosureParts } from './disclosure.ts';
import { everybodyDrafts, evolveDraft, type DraftParts } from './documents.ts';
import { evolveFallback, noFallback, type FallbackParts } from './fallback.ts';
import { evolveFloor, keepClock, openFloor, type FloorParts } from './floor.ts';
import { evolveGroundRules, noRules, type GroundRuleParts } from './groundRules.ts';
import type { SeatId, TextId } from './identifiers.ts';
import type { Line, Views } from './kernel.ts';
import { evolveLife, prepared, type LifeParts } from './life.ts';
import { evolveMessages, nothingSaid, seeMessages, type MessageParts } from './messages.ts';
import { evolvePassport, neverCame, type PassportParts } from './passport.ts';
import { evolvePeople, nobodyKnown, type PeopleParts } from './people.ts';
import { evolveReading, nobodyReads, seeReading, type ReadingParts } from './reading.ts';
import { evolveScreens, noScreen, type ScreenParts } from './screens.ts';
import { silence } from './separation.ts';
import { evolveSpeaking, nothingSpoken, type SpeakingParts } from './speaking.ts';

export type Slice = ReadingParts &
  PeopleParts &
  LifeParts &
  AttendanceParts &
  AgreementParts &
  PassportParts &
  MessageParts &
  FloorParts &
  CallParts &
  GroundRuleParts &
  CaucusParts &
  AnnouncementParts &
  DisclosureParts &
  DraftParts &
  DeviceParts &
  ScreenParts &
  FallbackParts &
  SpeakingParts;

/** The whole state of a room, or what one seat may see of it. */
export type Slices = Views<Slice>;
export type View = Slices;

export const emptySlice: Slice = {
  ...nobodyReads,
  ...nobodyKnown,
  ...prepared,
  ...nobodyAttends,
  ...nothingStated,
  ...neverCame,
  ...nothingSaid,
  ...openFloor,
  ...noCalls,
  ...noRules,
  ...noCaucus,
  ...nothingAnnounced,
  ...nothingDisclosed,
  ...everybodyDrafts,
  ...noDevices,
  ...noScreen,
  ...noFallback,
  ...nothingSpoken,
};

/** The slice after one more line: the same function on the server and in the page. */
export function evolve(slice: Slice = emptySlice, { event, at }: Pick<Line, 'event' | 'at'>): Slice {
  const reading = evolveReading(slice, event, at);
  const changes: readonly Partial<Slice>[] = [
    evolvePeople(slice, event),
    evolveLife(slice, event, at),
    evolveAttendance(slice, event, at),
    evolveAgreement(slice, event),
    evolvePassport(slice, event),
    evolveMessages(slice, event, at, reading),
    evolveFloor(slice, event, at),
    evolveCalls(slice, event, at),
    evolveGroundRules(slice, event),
    evolveCaucus(slice, event, at),
    evolveAnnouncements(slice, event, at),
    evolveDisclosure(slice, event, at, slice),
    evolveDraft(slice, event),
    evolveDevices(slice, event, at),
    evolveScreens(slice, event),
    evolveFallback(slice, event),
    evolveSpeaking(slice, event),
  ];
  let next: Slice = { ...slice, ...reading };
  // A part that an event does not concern gives back what it was given, which is the slice as it was.
  for (const change of changes) if (change !== slice) next = { ...next, ...change };
  return { ...next, ...keepClock(next, silence(next) !== null, at) };
}

/** The present as one reader may see it, without the words said while she was not one. */
export function see(slice: Slice, seat: SeatId): Slice {
  const said = seeMessages(slice, slice, seat);
  return { ...slice, ...seeReading(slice, seat), ...said, ...seeDisclosure(slice, said) };
}

/** The texts that whoever sees this slice may read. */
export const textsOf = (slice: Slice): TextId[] => [
  ...slice.messages.map(({ text }) => text),
  ...slice.rules.map(({ text }) => text),
  ...(slice.agreement ? [slice.agreement.text] : []),
];
