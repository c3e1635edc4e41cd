import { useCallback, useEffect, useState } from 'react';
import type { Answer, Trouble } from './api.ts';

export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'there'; value: Value }
  | { state: 'failed'; trouble: Trouble };

/** What a request answered, and how to ask again; what is shown stays until the new answer is there. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): {
  loaded: Loaded<Value>;
  again: () => void;
} {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    void ask().then((answer) => {
      if (!gone)
        setLoaded(
          answer.ok ? { state: 'there', value: answer.value } : { state: 'failed', trouble: answer.trouble },
        );
      return undefined;
    });
    return () => {
      gone = true;
    };
  }, [ask, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { loaded, again };
}
