import type { fr } from './door.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { list, moment } = english;

const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;

export const en = {
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
  sentBackTitle: 'A moment of waiting.',
  sentBack: (mediators: readonly string[]) =>
    `${verb(mediators, 'asks', 'ask')} you to wait here for a moment. You will be back in the joint session when the door opens.`,
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
