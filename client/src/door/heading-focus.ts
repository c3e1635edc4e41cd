import { useEffect, useRef } from 'react';

/** After a change of page the focus is on its heading, where a screen reader goes on; not when it is the first. */
export function useHeadingFocus(place: string, first?: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    const was = before.current;
    before.current = place;
    if (was === first) return;
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [place, first]);
}
