import type { Words } from './catalogue.fr.ts';
import { en as common } from './common.en.ts';

/** Everything that a page says in English: the same keys as in French, or it does not compile. */
export const en = { common } satisfies Words;
