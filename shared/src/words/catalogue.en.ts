import type { Words } from './catalogue.fr.ts';
import { en as everyPage } from './everyPage.en.ts';

/** Everything that a page says in English: the same keys as in French, or it does not compile. */
export const en = { everyPage } satisfies Words;
