import { useCallback } from 'react';
import type { Command } from '@mediane/shared/room/index.ts';
import { useSend } from '../room/use-room.ts';
import { notify } from '../ui/notices.tsx';
import { usePanelWords } from './panel-words.ts';

/** Does something in the room; a refusal is said in a sentence that a person can act on. Resolves to whether it was done. */
export function useAct(): (command: Command) => Promise<boolean> {
  const send = useSend();
  const { refusals } = usePanelWords();
  return useCallback(
    async (command) => {
      const answer = await send(command);
      if (!answer.ok) notify(refusals[answer.code]);
      return answer.ok;
    },
    [send, refusals],
  );
}
