/** The product's words in both languages, as the pages say them. */
import type { Language } from '@mediane/shared/words/language.ts';
import { en as caucusEn } from '@mediane/shared/words/caucus.en.ts';
import { fr as caucusFr } from '@mediane/shared/words/caucus.fr.ts';
import { en as consoleEn } from '@mediane/shared/words/console.en.ts';
import { fr as consoleFr } from '@mediane/shared/words/console.fr.ts';
import { en as conversationEn } from '@mediane/shared/words/conversation.en.ts';
import { fr as conversationFr } from '@mediane/shared/words/conversation.fr.ts';
import { en as devicesEn } from '@mediane/shared/words/devices.en.ts';
import { fr as devicesFr } from '@mediane/shared/words/devices.fr.ts';
import { en as disclosureEn } from '@mediane/shared/words/disclosure.en.ts';
import { fr as disclosureFr } from '@mediane/shared/words/disclosure.fr.ts';
import { en as groundRulesEn } from '@mediane/shared/words/groundRules.en.ts';
import { fr as groundRulesFr } from '@mediane/shared/words/groundRules.fr.ts';
import { en as linkEn } from '@mediane/shared/words/link.en.ts';
import { fr as linkFr } from '@mediane/shared/words/link.fr.ts';
import { en as queueEn } from '@mediane/shared/words/queue.en.ts';
import { fr as queueFr } from '@mediane/shared/words/queue.fr.ts';
import { en as quietEn } from '@mediane/shared/words/quiet.en.ts';
import { fr as quietFr } from '@mediane/shared/words/quiet.fr.ts';
import { en as welcomeEn } from '@mediane/shared/words/welcome.en.ts';
import { fr as welcomeFr } from '@mediane/shared/words/welcome.fr.ts';
import { en as everyPageEn } from '@mediane/shared/words/everyPage.en.ts';
import { fr as everyPageFr } from '@mediane/shared/words/everyPage.fr.ts';
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
import { en as voiceEn } from '@mediane/shared/words/voice.en.ts';
import { fr as voiceFr } from '@mediane/shared/words/voice.fr.ts';
import { en as roomEn } from '@mediane/shared/words/room.en.ts';
import { fr as roomFr } from '@mediane/shared/words/room.fr.ts';

const french = {
  ...panelsFr,
  floor: { ...panelsFr.floor, ...queueFr },
  caucus: caucusFr,
  conduct: consoleFr,
  calls: { ...panelsFr.calls, list: consoleFr.calls },
  conversation: conversationFr,
  devices: devicesFr,
  disclosure: disclosureFr,
  groundRules: groundRulesFr,
  everyPage: everyPageFr,
  demo: demoFr,
  door: { ...doorFr, ...linkFr, ...quietFr, welcome: welcomeFr },
  draft: draftFr,
  mediations: mediationsFr,
  room: roomFr,
  voice: voiceFr,
};

export type Spoken = typeof french;

export const spoken: Record<Language, Spoken> = {
  fr: french,
  en: {
    ...panelsEn,
    floor: { ...panelsEn.floor, ...queueEn },
    caucus: caucusEn,
    conduct: consoleEn,
    calls: { ...panelsEn.calls, list: consoleEn.calls },
    conversation: conversationEn,
    devices: devicesEn,
    disclosure: disclosureEn,
    groundRules: groundRulesEn,
    everyPage: everyPageEn,
    demo: demoEn,
    door: { ...doorEn, ...linkEn, ...quietEn, welcome: welcomeEn },
    draft: draftEn,
    mediations: mediationsEn,
    room: roomEn,
    voice: voiceEn,
  },
};
