/** The product's words in both languages, as the pages say them. */
import type { Language } from '@mediane/shared/words/language.ts';
import { en as commonEn } from '@mediane/shared/words/common.en.ts';
import { fr as commonFr } from '@mediane/shared/words/common.fr.ts';
import { en as demoEn } from '@mediane/shared/words/demoPage.en.ts';
import { fr as demoFr } from '@mediane/shared/words/demoPage.fr.ts';
import { en as doorEn } from '@mediane/shared/words/door.en.ts';
import { fr as doorFr } from '@mediane/shared/words/door.fr.ts';
import { en as draftEn } from '@mediane/shared/words/draft.en.ts';
import { fr as draftFr } from '@mediane/shared/words/draft.fr.ts';
import { en as mediationsEn } from '@mediane/shared/words/mediations.en.ts';
import { fr as mediationsFr } from '@mediane/shared/words/mediations.fr.ts';
import { en as panelsEn } from '@mediane/shared/words/panels.en.ts';
import { fr as panelsFr } from '@mediane/shared/words/panels.fr.ts';
import { en as roomEn } from '@mediane/shared/words/room.en.ts';
import { fr as roomFr } from '@mediane/shared/words/room.fr.ts';

const french = {
  ...panelsFr,
  common: commonFr,
  demo: demoFr,
  door: doorFr,
  draft: draftFr,
  mediations: mediationsFr,
  room: roomFr,
};

export type Spoken = typeof french;

export const spoken: Record<Language, Spoken> = {
  fr: french,
  en: {
    ...panelsEn,
    common: commonEn,
    demo: demoEn,
    door: doorEn,
    draft: draftEn,
    mediations: mediationsEn,
    room: roomEn,
  },
};
