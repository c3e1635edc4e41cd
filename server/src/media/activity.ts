/**
 * The balance of a room's channels: who was heard to speak for how long, and who spoke into another's turn. It is told to
 * the room now and then, which keeps it for the mediators alone (rule 19); it is in no log and in no other page.
 */
import type { ActivityMessage } from '@mediane/shared/protocol/media.ts';
import type { Channel, Ms, SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice, Slices } from '@mediane/shared/room/index.ts';
import { isPlayed } from '@mediane/shared/room/media.ts';
import type { Spoken } from '@mediane/shared/room/speaking.ts';
import { createInterruptions } from './interruptions.ts';
import { createSpeakingTime } from './speakingTime.ts';

type Needs = { readonly now: () => Ms; readonly tell: (spoken: Spoken) => void };

/** Claims are compared over this time, in which every page reports a few times. */
const WINDOW: Ms = 4_000;
/** So often the mediators' figures move, if anything was measured. */
const TELLING: Ms = 15_000;

type Account = {
  readonly time: ReturnType<typeof createSpeakingTime>;
  readonly interruptions: ReturnType<typeof createInterruptions>;
  spoken: Map<SeatId, Ms>;
  interrupted: Map<SeatId, number>;
  /** Whose turn it was when the channel was last looked at, and since when. */
  turn: string | null;
};

export function createActivity({ now, tell }: Needs) {
  const accounts = new Map<Channel, Account>();
  const telling = setInterval(() => {
    for (const channel of accounts.keys()) tellOf(channel);
  }, TELLING);
  telling.unref();

  function open(channel: Channel, slice: Slice): Account {
    const account: Account = {
      time: createSpeakingTime(),
      interruptions: createInterruptions(),
      spoken: new Map(),
      interrupted: new Map(),
      turn: turnIn(slice),
    };
    accounts.set(channel, account);
    return account;
  }

  function credit({ time, spoken }: Account): void {
    for (const [seat, ms] of time.credit(now())) spoken.set(seat, (spoken.get(seat) ?? 0) + ms);
  }

  function tellOf(channel: Channel): void {
    const account = accounts.get(channel);
    if (!account) return;
    credit(account);
    const { spoken, interrupted } = account;
    account.spoken = new Map();
    account.interrupted = new Map();
    if (spoken.size + interrupted.size === 0) return;
    tell({ channel, spoken: Object.fromEntries(spoken), interrupted: Object.fromEntries(interrupted) });
  }

  return {
    /** What a page measured; `seats` are those with which its channel is shared by voice. */
    report(from: SeatId, report: ActivityMessage, channel: Channel, slice: Slice, seats: readonly SeatId[]) {
      const at = now();
      const account = accounts.get(channel) ?? open(channel, slice);
      const began = account.time.since();
      if (began !== null && at - began >= WINDOW) credit(account);
      const played = seats.filter((seat) => isPlayed(slice, seat, at));
      account.time.add(from, report, played, at);
      if (account.interruptions.hears(from, report, slice, at))
        account.interrupted.set(from, (account.interrupted.get(from) ?? 0) + 1);
    },
    /** After each change: a turn that ended is told at once, and what was said in a channel that is empty now. */
    look(state: Slices, occupied: ReadonlySet<Channel>): void {
      for (const [channel, account] of accounts) {
        const slice = state[channel];
        const turn = slice ? turnIn(slice) : null;
        if (account.turn !== null && turn !== account.turn) tellOf(channel);
        account.turn = turn;
        if (occupied.has(channel)) continue;
        tellOf(channel);
        accounts.delete(channel);
      }
    },
    stop(): void {
      clearInterval(telling);
      for (const channel of accounts.keys()) tellOf(channel);
      accounts.clear();
    },
  };
}

function turnIn({ floor: { turn } }: Slice): string | null {
  return turn?.state === 'running' ? `${turn.seat} ${turn.since}` : null;
}
