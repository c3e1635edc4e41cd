import type { Links } from '@mediane/shared/protocol/api.ts';
import { useNow } from '../../ui/server-time.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useMediationsWords } from '../mediations-words.ts';

/** How a link stands, in words: not opened, sent three days ago, entered, withdrawn. */
export function useLinkState(person: Links['links'][number]): string {
  const { states } = useMediationsWords().links;
  const speech = useSpeech();
  const now = useNow(false);
  switch (person.state) {
    case 'account':
      return states.account;
    case 'revoked':
      return states.revoked;
    case 'entered':
      return person.entered === null ? states.enteredSome : states.entered(speech.from(person.entered, now));
    case 'unopened':
      return person.mailed === null
        ? states.unopened
        : `${states.mailed(speech.from(person.mailed, now))} · ${states.unopened}`;
  }
}
