import { useCaucusWords } from '../caucus/caucus-words.ts';
import { useConductWords } from '../console/conduct-words.ts';
import { useConversationWords } from '../conversation/conversation-words.ts';
import { useDisclosureWords } from '../disclosure/disclosure-words.ts';
import { useRefusalWords } from '../door/refusal-words.ts';
import { useQueueWords } from '../floor/queue-words.ts';
import { useGroundRulesWords } from '../groundRules/ground-rules-words.ts';
import type { Language } from '@mediane/shared/words/language.ts';
import { fetchVoice } from '../media/slots.ts';
import { useVoiceWords } from '../media/voice-words.ts';
import { fetchLayouts } from './layouts.ts';

const sections = [
  useConversationWords,
  useRefusalWords,
  useQueueWords,
  useDisclosureWords,
  useCaucusWords,
  useConductWords,
  useGroundRulesWords,
  useVoiceWords,
];

/** Fetches, once the room is drawn, what a later moment shows: it must be there when the line is not. */
export async function fetchAhead(language: Language): Promise<void> {
  // What did not arrive is asked for again by the part that needs it.
  await Promise.allSettled([
    fetchLayouts(),
    fetchVoice(),
    import('./dialogs.tsx'),
    import('./move-notice.tsx'),
    import('../floor/conduct-turn.tsx'),
    import('../calls/calls-voice.tsx'),
    ...sections.map(({ preload }) => preload(language)),
  ]);
}
