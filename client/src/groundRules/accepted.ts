/** Who has accepted each rule among those whom it binds now. */
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import type { SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';

export type RuleState = {
  readonly text: TextId;
  readonly acceptedBy: readonly SeatId[];
  /** Those in the joint session who have not answered; mediators, who proposed it, are not asked. */
  readonly missing: readonly SeatId[];
  readonly mine: boolean;
};

export function ruleStates(view: View, me: SeatId): RuleState[] {
  const { room } = view;
  if (!room) return [];
  const asked = attendingSeats(room).filter((seat) => !isMediator(room.readers[seat]?.role ?? 'party'));
  return room.rules.map(({ text, acceptedBy }) => ({
    text,
    acceptedBy,
    missing: asked.filter((seat) => !acceptedBy.includes(seat)),
    mine: acceptedBy.includes(me),
  }));
}

/** The rules that a text holds, one a line; empty lines and dashes before them are no part of a rule. */
export const rulesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');

/** The longest text of one rule, as the room takes it. */
export const longestRule = 500;
