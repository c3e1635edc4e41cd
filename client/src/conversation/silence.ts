import type { Code } from '@mediane/shared/room/codes.ts';

const silences = [
  'not-open',
  'on-break',
  'closed',
  'mediator-absent',
  'elsewhere',
  'not-your-turn',
  'muted',
  'only-if-invited',
] as const;

/** The reasons for which a place is quiet for now; any other refusal means that it is not one's own to write in. */
export type Silence = (typeof silences)[number];

export const isSilence = (code: Code | null): code is Silence => silences.some((one) => one === code);
