/** Who hears this person now, and if nobody does, why: facts of the state, out of which every sentence about it is made. */
import { together } from '@mediane/shared/room/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import type { Slice } from '@mediane/shared/room/index.ts';
import { called, type Cast } from '../panels/cast.ts';
import type { MediaState, Trouble, Unheard } from './state.ts';
import type { VoiceWords } from './voice-words.ts';

export type Hearing =
  /** This page takes no part in the voice: nothing is to be said of it. */
  | { readonly is: 'out' }
  | { readonly is: 'joining' | 'elsewhere' | 'full' | 'off' | 'asking' }
  | { readonly is: 'trouble'; readonly why: Trouble }
  /** Push-to-talk, and the button is not held. */
  | { readonly is: 'released' }
  | { readonly is: 'unheard'; readonly why: Unheard }
  /** `not`: who is here and has no line to this person. */
  | { readonly is: 'heard'; readonly by: readonly SeatId[]; readonly not: readonly SeatId[] };

type Known = Pick<MediaState, 'part' | 'microphone' | 'unheard' | 'pushToTalk' | 'peers'>;

/** Of this page: whether its button of push-to-talk is held, and whether its line to the room is down. */
type OfPage = { readonly held: boolean; readonly offline: boolean };

/** Computes it. */
export function whoHears(
  state: Known,
  slice: Slice | undefined,
  me: SeatId,
  { held, offline }: OfPage,
): Hearing {
  const { part, microphone, unheard, peers } = state;
  if (part === 'out') return { is: 'out' };
  if (part !== 'in') return { is: part };
  if (microphone.is === 'trouble') return { is: 'trouble', why: microphone.why };
  if (microphone.is !== 'on') return { is: microphone.is };
  // Whom the page no longer hears of is not gone.
  if (offline && unheard === 'alone') return { is: 'unheard', why: 'line' };
  if (unheard) return { is: 'unheard', why: unheard };
  if (state.pushToTalk && !held) return { is: 'released' };
  const here = slice ? together(slice).filter((seat) => seat !== me) : [];
  const by = here.filter((seat) => {
    const line = peers[seat]?.line;
    return line === 'good' || line === 'weak';
  });
  if (here.length === 0) return { is: 'unheard', why: 'alone' };
  if (by.length === 0) return { is: 'unheard', why: 'line' };
  return { is: 'heard', by, not: here.filter((seat) => !by.includes(seat)) };
}

/** The sentence for it; empty where there is nothing to say. */
export function sayHearing(hearing: Hearing, cast: Cast, words: VoiceWords['hears']): string {
  switch (hearing.is) {
    case 'out':
      return '';
    case 'unheard':
      return words.unheard[hearing.why];
    case 'heard':
      return words.heard(called(cast, hearing.by), called(cast, hearing.not));
    default:
      return words[hearing.is];
  }
}
