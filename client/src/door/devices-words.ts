import { section } from '../ui/words.tsx';

/** What the check of microphone, camera and sound says, before the room and in it. */
export const useDevicesWords = section({
  fr: async () => (await import('@mediane/shared/words/devices.fr.ts')).fr,
  en: async () => (await import('@mediane/shared/words/devices.en.ts')).en,
});
