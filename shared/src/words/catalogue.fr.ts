import { fr as everyPage } from './everyPage.fr.ts';

/**
 * Everything that a page says in French. A capability brings one pair of files, `<capability>.fr.ts` and
 * `<capability>.en.ts`, and one line here and in `catalogue.en.ts`.
 */
export const fr = { everyPage };

export type Words = typeof fr;
