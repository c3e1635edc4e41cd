/** Where this seat stands with the floor of the channel it is in: what the turn card and the voice say. */
import { liveHands } from './hands.ts';
import type { FloorParts } from '@mediane/shared/room/floor.ts';
import type { Ms, SeatId } from '@mediane/shared/room/identifiers.ts';

export type TurnStage =
  | { readonly stage: 'offered'; readonly length: Ms | null }
  | { readonly stage: 'running'; readonly since: Ms; readonly until: Ms | null }
  | { readonly stage: 'paused'; readonly left: Ms | null };

export type TurnNow =
  /** Open conversation: nobody waits for anybody. */
  | { readonly is: 'open'; readonly asked: boolean }
  | { readonly is: 'free'; readonly wait: Wait | null }
  | ({ readonly is: 'mine' } & TurnStage)
  | ({ readonly is: 'theirs'; readonly seat: SeatId; readonly wait: Wait | null } & TurnStage);

/** This seat's place among those who will speak, from 1, and whom it follows. */
export type Wait = { readonly place: number; readonly after: SeatId | null };

/** What is true of the floor for this seat now; a turn whose time is up is over even before the server has said so. */
export function turnNow(slice: FloorParts, me: SeatId, now: Ms): TurnNow {
  const { turn, mode } = slice.floor;
  const over = turn?.state === 'running' && turn.until !== null && now >= turn.until;
  const wait = waitOf(slice, me, over ? null : (turn?.seat ?? null));
  if (!turn || over) {
    if (mode.kind === 'open') return { is: 'open', asked: liveHands(slice).includes(me) };
    return { is: 'free', wait };
  }
  const stage = stageOf(turn);
  return turn.seat === me ? { is: 'mine', ...stage } : { is: 'theirs', seat: turn.seat, wait, ...stage };
}

function stageOf(turn: NonNullable<FloorParts['floor']['turn']>): TurnStage {
  switch (turn.state) {
    case 'offered':
      return { stage: 'offered', length: turn.length };
    case 'running':
      return { stage: 'running', since: turn.since, until: turn.until };
    case 'paused':
      return { stage: 'paused', left: turn.left };
  }
}

function waitOf(slice: FloorParts, me: SeatId, speaking: SeatId | null): Wait | null {
  const line = liveHands(slice);
  const at = line.indexOf(me);
  if (at < 0) return null;
  return { place: at + 1, after: at === 0 ? speaking : (line[at - 1] ?? null) };
}
