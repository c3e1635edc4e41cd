import { useCallback, useEffect, useRef } from 'react';
import type { Media } from '../media/state.ts';
import { useMedia } from '../media/use-media.ts';
import { notify } from '../ui/notices.tsx';
import { useDevicesWords } from './devices-words.ts';

/** Asks something of the page's voice once it is there; says so when its code did not arrive. */
export function useEngine(): (act: (media: Media) => unknown) => void {
  const { media } = useMedia();
  const { notThere } = useDevicesWords().check;
  const sentence = useRef(notThere);
  useEffect(() => {
    sentence.current = notThere;
  }, [notThere]);
  // The same for as long as the page stands: a change of language lets go of nothing.
  return useCallback((act) => void media().then(act, () => notify(sentence.current)), [media]);
}
