import type { Outcome } from '../room/events.ts';
import type { fr } from './quiet.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { date, list } = english;

const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;
const outcomes: Record<Outcome, string> = {
  full: 'It ends with an agreement on everything that was in question.',
  partial: 'It ends with an agreement on part of what was in question.',
  none: 'It ends without an agreement. No reason is given.',
  suspended: 'It is suspended and may go on later, in this same room.',
};

export const en = {
  declined: {
    title: 'Noted.',
    lead: (mediators: readonly string[]) =>
      `You do not take part. ${verb(mediators, 'will read', 'will read')} this choice and nothing else; no reason is asked of you.`,
    mind: 'You may change your mind until the mediation is closed. This link remains yours.',
    again: 'Read the invitation again',
  },
  turnedAway: {
    title: 'Not now',
    lead: (mediators: readonly string[]) =>
      `${verb(mediators, 'cannot', 'cannot')} welcome you for the moment. Your link remains good and nothing is lost.`,
    again: 'Go back to the waiting room',
  },
  left: {
    title: 'See you soon.',
    lead: 'The others see that you are not here any more, without a reason. Your link remains good: you come back when you wish, through the waiting room.',
    pending: 'Your leaving has not been sent yet: the line is down. You may close this page all the same.',
    back: 'Come back',
    withdraw: 'Withdraw for good',
    close: 'You may close this page.',
  },
  removed: {
    title: 'Your place is not open any more',
    lead: 'A mediator has removed your place in this room. What you had written is not erased. If this surprises you, contact the mediators directly.',
  },
  withdrawn: {
    title: 'You have withdrawn.',
    lead: 'You no longer take part in the mediation. The others see that you are not here any more; no reason is given or asked.',
    kept: 'What you had written remains secret and will be destroyed at the dates agreed.',
    close: 'You may close this page.',
  },
  closed: {
    title: 'The mediation is closed.',
    titleSuspended: 'The mediation is suspended.',
    outcomes,
    over: 'Nothing more is said or written in it: microphone and camera are off.',
    destroyed: 'What becomes of what is written',
    secrets: (at: number) => `Caucuses, private exchanges and notes: destroyed on ${strong(date(at))}.`,
    room: (at: number) => `The rest (joint session, draft agreement): destroyed on ${strong(date(at))}.`,
    secretsSuspended:
      'As long as it is suspended everything is kept; the dates of destruction count from the closing.',
    until: 'Until then you may read again what you could read, and nobody else may.',
    untilDesk: 'Until then your exchanges with the mediators can be read by you and by them.',
    look: 'Read what remains',
    secret:
      'What was said remains secret after the closing, save what the law excepts and the agreement names.',
  },
  ended: {
    'seat-taken': {
      title: 'Your place is open elsewhere',
      lead: 'Your link is now open on another device. What was saved still is. Go on there; to come back here, take your link again. If it is not you, tell the mediators at once.',
    },
    'not-signed-in': {
      title: 'This page does not recognise you',
      lead: 'Nothing is lost. Take the link that you received; it brings you back to your place.',
    },
    'foreign-origin': {
      title: 'This is not the right address',
      lead: 'This page is not at its usual address. Nothing is lost: take the link that you received.',
    },
    other: {
      title: 'The page and the server do not understand each other',
      lead: 'A new version may just have arrived. Nothing that was saved is lost: reload the page.',
    },
    mediations: 'My mediations',
    reload: 'Reload the page',
    office: 'I mediate here',
  },
  unreachable: {
    title: 'No line yet',
    lead: 'The server does not answer. Nothing is lost: the page keeps trying. Check your connection and keep it open.',
  },
} satisfies typeof fr;
