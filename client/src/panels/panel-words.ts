import { section } from '../ui/words.tsx';

/** What a room says from its first moment; the room's page may fetch it beside its own code with `usePanelWords.preload`. */
export const usePanelWords = section({
  fr: async () => (await import('@mediane/shared/words/panels.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/panels.en.ts')).en,
});

export type PanelWords = ReturnType<typeof usePanelWords>;
