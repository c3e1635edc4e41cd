/** The requests by which a browser takes the seat of its link. */
import { Entered } from '@mediane/shared/protocol/api.ts';
import { ask } from '../ask.ts';

export const entering = {
  enter: (token: string, code?: string) =>
    ask('POST', '/seats/enter', Entered, { token, ...(code !== undefined && { code }) }),
  code: (token: string) => ask('POST', '/seats/code', Entered, { token }),
  ask: (token: string) => ask('POST', '/seats/ask', Entered, { token }),
};
