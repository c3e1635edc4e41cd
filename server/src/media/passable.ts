/** What of a signal may be passed on to another page. */
import type { Signal } from '@mediane/shared/protocol/media.ts';
import { passableCandidate } from './candidates.ts';
import { passableDescription } from './descriptions.ts';

/** The signal as it may be passed on, or null: a page sends nothing else than its own kind writes. */
export function passable(signal: Signal, relayOnly: boolean): Signal | null {
  if (signal.kind === 'candidate') {
    // An empty one says that there are no more.
    if (signal.candidate === '') return signal;
    const candidate = passableCandidate(signal.candidate, relayOnly);
    return candidate === null ? null : { ...signal, candidate };
  }
  const sdp = passableDescription(signal.sdp, relayOnly);
  return sdp === null ? null : { ...signal, sdp };
}
