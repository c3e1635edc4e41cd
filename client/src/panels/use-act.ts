import { useCallback } from 'react';
import type { Command } from '@mediane/shared/room/index.ts';
import { useRefusalWords } from '../door/refusal-words.ts';
import { useSend } from '../live/use-room.ts';
import { notify } from '../ui/notices.tsx';
import { useSpoken } from '../ui/words.tsx';

/** Does something in the room; a refusal is said in a sentence that a person can act on. Resolves to whether it was done. */
export function useAct(): (command: Command) => Promise<boolean> {
  const send = useSend();
  const { language, words } = useSpoken();
  return useCallback(
    async (command) => {
      const answer = await send(command);
      if (answer.ok) return true;
      const refusals = await useRefusalWords.preload(language).catch(() => null);
      notify(refusals ? refusals[answer.code] : words.everyPage.connection.offline(0));
      return false;
    },
    [send, language, words],
  );
}
