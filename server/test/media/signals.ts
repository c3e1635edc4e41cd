/** Signals as browsers write them. */
import { readFileSync } from 'node:fs';
import type { Signal } from '@mediane/shared/protocol/media.ts';

const written = readFileSync(new URL('./browserOffer.sdp', import.meta.url), 'utf8');
/** Candidates are told one by one. */
const sdp = written.replace(/^a=candidate.*\r?\n/gm, '');

export const anOffer: Signal = { kind: 'offer', sdp };
export const anAnswer: Signal = { kind: 'answer', sdp };

/** A candidate that one can tell by its port. */
export const aCandidate = (port: number): Signal => ({
  kind: 'candidate',
  candidate: `candidate:1 1 udp 2113937151 192.0.2.7 ${port} typ host generation 0`,
  mid: '0',
  line: 0,
});

/** The ports of the candidates among signals, in order. */
export const portsOf = (signals: readonly { readonly signal: Signal }[]): number[] =>
  signals.flatMap(({ signal }) =>
    signal.kind === 'candidate' ? [Number(signal.candidate.split(' ')[5])] : [],
  );
