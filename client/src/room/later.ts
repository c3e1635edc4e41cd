/** Parts of the room that come when they are needed: an invitation, a break, a sheet. */
import { lazy } from 'react';

const calls = () => import('../calls/calls.tsx');
/** Fetched before the sheet that holds them is opened: they are its first buttons. */
export const fetchCalls = (): void => void calls();

export const BreakScreen = lazy(async () => ({
  default: (await import('../breaks/break-screen.tsx')).BreakScreen,
}));
export const CallButtons = lazy(async () => ({ default: (await calls()).CallButtons }));
export const CaucusInvitations = lazy(async () => ({
  default: (await import('../caucus/invitation.tsx')).CaucusInvitations,
}));
export const WaitingCard = lazy(async () => ({
  default: (await import('../caucus/waiting-card.tsx')).WaitingCard,
}));
export const Offers = lazy(async () => ({ default: (await import('../disclosure/offers.tsx')).Offers }));
export const Talks = lazy(async () => ({ default: (await import('./talk-pane.tsx')).Talks }));
