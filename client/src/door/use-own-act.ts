import { useCallback } from 'react';
import type { Command } from '@mediane/shared/room/index.ts';
import { useSend } from '../live/use-room.ts';
import { notify } from '../ui/notices.tsx';
import { useRefusalWords } from './refusal-words.ts';

/** Does something that concerns oneself alone; what is already so counts as done. Resolves to whether it is. */
export function useOwnAct(): (command: Command) => Promise<boolean> {
  const send = useSend();
  const refusals = useRefusalWords();
  return useCallback(
    async (command) => {
      const answer = await send(command);
      if (answer.ok || answer.code === 'already-so') return true;
      notify(refusals[answer.code]);
      return false;
    },
    [send, refusals],
  );
}
