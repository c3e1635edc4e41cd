/** On what kind of device a page is read: where its help for devices is found. */
export type Platform = 'apple' | 'android' | 'computer';

/** An iPad presents itself as a Mac; its fingers tell it apart. */
export function platformOf(userAgent: string, touchPoints: number): Platform {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'apple';
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'apple';
  return /Android/.test(userAgent) ? 'android' : 'computer';
}

/** This page's own. */
export const thisPlatform = (): Platform => platformOf(navigator.userAgent, navigator.maxTouchPoints);
