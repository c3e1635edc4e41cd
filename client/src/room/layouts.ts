/** The two layouts of the room, of which a page first fetches the one that it shows. */
import { lazy } from 'react';
import { isWide } from './use-wide.ts';

const phone = () => import('./phone-room.tsx');
const wide = () => import('./wide-room.tsx');

export const PhoneRoom = lazy(async () => ({ default: (await phone()).PhoneRoom }));
export const WideRoom = lazy(async () => ({ default: (await wide()).WideRoom }));

/** Fetches the layout that this page needs now. */
export const fetchLayout = (): Promise<unknown> => (isWide() ? wide() : phone());

/** Fetches both: a page may be turned while the line is down. */
export const fetchLayouts = (): Promise<unknown> => Promise.all([phone(), wide()]);
