import type { Outcome } from '../room/events.ts';
import type { fr } from './door.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { choice, count, date, list, moment } = english;

const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;
const days = (length: number) =>
  length === 0 ? 'at the closing' : `${count(length, { one: 'day', other: 'days' })} after the closing`;
const months = (length: number) => `${count(length, { one: 'month', other: 'months' })} after`;
const outcomes: Record<Outcome, string> = {
  full: 'It ends with an agreement on everything that was in question.',
  partial: 'It ends with an agreement on part of what was in question.',
  none: 'It ends without an agreement. No reason is given.',
  suspended: 'It is suspended and may go on later, in this same room.',
};

export const en = {
  link: {
    title: 'Your personal link',
    lead: 'It opens a place that is yours alone. Do not pass it on: everybody has their own.',
    go: 'Enter by my link',
    going: 'Opening…',
    noToken: 'The address is incomplete. Take the link as you received it, to its last character.',
    offline: 'The server does not answer. Nothing is lost: check your connection and try again.',
    unreadable: 'The server’s answer could not be read. Nothing has changed: reload the page and try again.',
  },
  confirm: {
    title: 'Is it really you?',
    lead: 'This link is already open on another device. Before coming in here, show that it is you; the other device will then be closed.',
    byCode: 'Receive a code by mail',
    byMediator: 'Ask the mediators',
    sent: 'A code has just left for the address where you received the invitation. It is good for ten minutes.',
    code: 'Code received by mail',
    codeMissing: 'Copy the code from the mail.',
    enter: 'Come in with this code',
    again: 'Receive another code',
    asked:
      'Your request has been passed on. Keep this page open: it opens as soon as a mediator has said yes.',
    askedHint: 'You may also call: you will be asked aloud whether it is you.',
    or: 'or',
  },
  welcome: {
    title: (mediators: readonly string[], others: readonly string[]) =>
      others.length === 0
        ? `${verb(mediators, 'invites you', 'invite you')} to a mediation.`
        : `${verb(mediators, 'invites you', 'invite you')} to a mediation with ${list(others)}.`,
    when: (at: number, minutes: number, now: number) =>
      `${moment(at, now)}, about ${count(minutes, { one: 'minute', other: 'minutes' })}.`,
    how: 'You may come by phone or by computer, with nothing to install.',
    kept: 'What is said here stays here.',
    keptLong: (secretsDays: number, roomMonths: number) =>
      `Neither voice nor image is recorded. What is written is kept encrypted, under separate keys for the room and for each caucus, then destroyed: caucuses, private exchanges and notes ${days(secretsDays)}, the rest ${months(roomMonths)}. The law knows exceptions; the agreement names them.`,
    apart:
      'In a caucus, only the people named on the screen read what is written. Your words leave it only if you let them out, one by one.',
    neutral: (mediators: readonly string[]) => `${verb(mediators, 'does not decide', 'do not decide')}.`,
    neutralLong: 'A mediator helps everybody to be heard. What you agree on, you write yourselves.',
    free: 'You remain free.',
    freeLong: 'A break, a private word, leaving: at any moment, without explaining yourself.',
    fees: 'Fees',
    noFees: (mediators: readonly string[]) =>
      `Nothing is stated. Ask ${choice(mediators)} before you accept.`,
    ties: 'Ties with the people or the matter',
    noTies: (mediators: readonly string[]) =>
      `Nothing is stated. Ask ${choice(mediators)} before you accept.`,
    destruction: 'Destruction of what is written',
    destructionLong: (secretsDays: number, roomMonths: number) =>
      `Caucuses, private exchanges and notes: ${days(secretsDays)}. The rest: ${count(roomMonths, { one: 'month', other: 'months' })} after the closing.`,
    agreement: 'Agreement to mediate',
    version: (number: number) => (number > 1 ? `version ${number}` : ''),
    read: 'Read it in full',
    fold: 'Fold it',
    agree: 'I have read the agreement and freely accept to enter mediation.',
    agreeMissing:
      'Tick this box if you accept the agreement. If not, choose not to take part: it is just as simple.',
    accept: 'Accept and continue',
    decline: 'Do not take part',
    ask: (mediators: readonly string[]) => `Ask ${choice(mediators)} a question first`,
    askFold: 'Close the conversation',
    renewed: 'The agreement has changed. Read it again: your earlier answer was about another text.',
  },
  declined: {
    title: 'Noted.',
    lead: (mediators: readonly string[]) =>
      `You do not take part. ${verb(mediators, 'will read', 'will read')} this choice and nothing else; no reason is asked of you.`,
    mind: 'You may change your mind until the mediation is closed. This link remains yours.',
    again: 'Read the invitation again',
  },
  check: {
    title: 'Before you come in',
    titleBack: 'Here you are again',
    lead: 'One thing to say, each time that you come: the people with whom you will speak will read it.',
    leadMediator: 'Say who can hear you: everybody in the room will read it.',
    beside: 'Who is beside you?',
    besideHint: 'Anybody who can hear you or see your screen. Think of children.',
    alone: 'Nobody',
    accompanied: 'Somebody',
    with: 'Who is it?',
    withHint: 'For example: “my son, aged 4”, “my sister”.',
    withMissing: 'Say who is beside you, or choose “Nobody”.',
    goWith: 'Continue like this',
    device: 'Voice and image do not pass through this page yet: there is nothing to set on your device.',
  },
  waiting: {
    place: 'Waiting room',
    unseen: (mediators: readonly string[], here: boolean) =>
      `The other participants neither see nor hear you. ${verb(mediators, here ? 'knows' : 'will see', here ? 'know' : 'will see')} that you are here.`,
    title: (name: string) => `Welcome, ${strong(name)}.`,
    lead: (mediators: readonly string[]) =>
      `${verb(mediators, 'lets', 'let')} everybody in. Nothing to do until then.`,
    around: (mediators: readonly string[], at: number, now: number) =>
      `${verb(mediators, 'lets', 'let')} everybody in at the same time: ${moment(at, now)}. Nothing to do until then.`,
    started: (mediators: readonly string[]) =>
      `${verb(mediators, 'will let', 'will let')} you in as soon as possible. Nothing to do until then.`,
    technician: 'You help with devices: you hear and read nothing of the room.',
    alone: 'Nobody is beside you',
    beside: (who: string) => `Beside you: ${who}`,
    change: 'change',
    consented: 'You have accepted the agreement',
    reread: 'read again',
    foldAgreement: 'fold',
    write: (mediators: readonly string[]) => `Write a word to ${list(mediators)}`,
    foldWrite: 'Close the conversation',
    leave: 'Leave for now',
    free: 'You may leave at any moment, without giving a reason. This link will remain good.',
    withdraw: 'Withdraw from the mediation',
  },
  turnedAway: {
    title: 'Not now',
    lead: (mediators: readonly string[]) =>
      `${verb(mediators, 'cannot', 'cannot')} welcome you for the moment. Your link remains good and nothing is lost.`,
    again: 'Go back to the waiting room',
  },
  sentBackTitle: 'A moment of waiting.',
  sentBack: (mediators: readonly string[]) =>
    `${verb(mediators, 'asks', 'ask')} you to wait here for a moment. You will be back in the joint session when the door opens.`,
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
    over: 'Nothing more is written in it.',
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
  loading: 'The room is opening…',
  slow: 'The room takes long to open. The page keeps trying. If it lasts, its content may have been destroyed at the date agreed.',
  withdraw: {
    title: 'Withdraw from the mediation',
    body: 'This is for good: this link will no longer open the room. The others will see that you are not here any more, without a reason. For a moment only, leaving is enough.',
    act: 'Withdraw for good',
    leave: 'Leave for now',
    stay: 'Stay',
  },
} satisfies typeof fr;
