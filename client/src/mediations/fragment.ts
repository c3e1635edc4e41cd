import { useState } from 'react';

/**
 * The secret that a link carries after its #, taken out of the address bar and of the history at once.
 * It stays in the page's memory alone.
 */
export function useFragmentToken(): string {
  const [token] = useState(() => {
    const found = location.hash.slice(1);
    if (found !== '') history.replaceState(history.state, '', location.pathname);
    return found;
  });
  return token;
}
