import * as z from 'zod/mini';
import { Email } from '@mediane/shared/protocol/plan.ts';

/** Whether mail could be sent there: the server's own rule. */
export const looksLikeAddress = (text: string): boolean => z.safeParse(Email, text).success;
