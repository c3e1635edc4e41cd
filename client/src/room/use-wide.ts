import { useSyncExternalStore } from 'react';

const query = '(width >= 64rem)';

const subscribe = (changed: () => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Whether three columns have room at this moment. */
export const isWide = (): boolean => matchMedia(query).matches;

/** Whether three columns have room; as in the style sheets. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, isWide);
