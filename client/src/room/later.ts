/** Parts of the room that come when they are needed: an invitation, a break, a sheet. */
import { lazy } from 'react';

export const BreakScreen = lazy(async () => ({
  default: (await import('../breaks/break-screen.tsx')).BreakScreen,
}));
export const CallButtons = lazy(async () => ({ default: (await import('../calls/calls.tsx')).CallButtons }));
export const CaucusInvitations = lazy(async () => ({
  default: (await import('../caucus/invitation.tsx')).CaucusInvitations,
}));
export const WaitingCard = lazy(async () => ({
  default: (await import('../caucus/waiting-card.tsx')).WaitingCard,
}));
export const Offers = lazy(async () => ({ default: (await import('../disclosure/offers.tsx')).Offers }));
export const Talks = lazy(async () => ({ default: (await import('./talk-pane.tsx')).Talks }));
