import type { fr } from './caucus.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { list, time } = english;

const min = (minutes: number) => `${minutes}\u00a0min`;
const andYou = (names: readonly string[]) => list([...names, 'you']);

export const en = {
  running: 'Caucuses under way',
  with: (names: readonly string[]) => `Caucus with ${list(names)}`,
  since: (minutes: number) => (minutes === 0 ? 'for less than a minute' : `for ${min(minutes)}`),
  sinceOf: (minutes: number, planned: number) =>
    minutes === 0 ? `just opened, ${min(planned)} planned` : `${min(minutes)} of ${min(planned)}`,
  overrun: (minutes: number) => `${min(minutes)} over`,
  privateWord: 'private word',
  inside: 'You are in it.',
  insideNow: (names: readonly string[]) => `In it now: ${list(names)}.`,
  nobodyInside: 'Nobody is in it yet.',
  go: 'Enter this caucus',
  goNamed: (names: readonly string[]) => `Join ${list(names)}`,
  goBack: 'Back to the joint session',
  knock: 'Knock',
  knocked: 'You have knocked. You will be let in.',
  knocks: (name: string) =>
    `${strong(name)} is knocking and asks to come in. Nobody is heard through the door.`,
  letIn: (name: string) => `Let ${name} in`,
  close: (names: readonly string[]) => `Close the caucus with ${list(names)}`,
  closeTitle: 'Close this caucus',
  closeBody:
    'Each person comes back to the joint session. What was written can still be read by those who were there, and by them alone.',
  remove: (name: string) => `Take ${name} out`,
  removeTitle: (name: string) => `Take ${name} out of the caucus`,
  removeBody: (name: string) => `${name} comes back to the joint session and no longer reads this caucus.`,
  removeMenu: 'Take somebody out…',
  balance: 'Time in caucus',
  balanceNone: 'The time spent with each side will be shown here.',
  mediatorsOnly: 'for mediators only',
  open: {
    title: 'Open a caucus',
    prepared: 'Caucuses can be opened once the session is open.',
    nobody: 'Nobody else is in the room yet.',
    who: 'With whom',
    quick: (names: readonly string[]) => `Open a caucus with ${list(names)}`,
    chooseOthers: 'Choose other people',
    visitors: 'Who may knock, and read',
    visitorHint: 'This person reads what is written, and comes in only after knocking.',
    minutes: 'Announced length',
    lengths: (length: number) => (length === 0 ? 'No announced length' : min(length)),
    listing: 'What the others learn',
    listings: {
      known: {
        label: 'Whom you are with',
        hint: (names: readonly string[], me: string) =>
          `They read: “${me} is with ${list(names)}, you will have the same time”.`,
      },
      occupied: {
        label: 'Only that you are apart',
        hint: (me: string) => `They read: “${me} is speaking apart”.`,
      },
      unlisted: { label: 'Nothing', hint: 'They only see that you have left the joint session.' },
    },
    before: 'Before you open it',
    hear: (names: readonly string[]) =>
      `${strong(list(names))} and you will hear and read each other. Nobody else.`,
    hearSeveral: (names: readonly string[]) =>
      `${strong(list(names))} will hear and read each other, and you with them. Nobody else.`,
    readToo: (names: readonly string[]) =>
      `${strong(list(names))} may read as well, and come in after knocking.`,
    fixed: 'The list does not change afterwards: to add somebody, another caucus is opened.',
    stay: (names: readonly string[]) =>
      `Meanwhile ${strong(list(names))} ${names.length > 1 ? 'stay' : 'stays'} in the joint session.`,
    apart: 'With no mediator in the joint session, nothing passes between the sides that stay there.',
    mixing: (sides: readonly string[]) =>
      `This caucus brings ${sides.length === 2 ? 'two sides' : `${sides.length} sides`} together: ${list(sides)}.`,
    act: (names: readonly string[]) => `Open a caucus with ${list(names)}`,
    actMixing: (names: readonly string[]) => `Bring ${list(names)} together…`,
    mixTitle: 'Bring two sides together in a caucus',
    mixBody: (names: readonly string[]) =>
      `${list(names)} are not on the same side. Everything said or written in this caucus will be heard and read by each of them.`,
    mix: (names: readonly string[]) => `Yes, bring ${list(names)} together`,
    choose: 'Choose at least one person.',
    opened: (names: readonly string[]) =>
      `The caucus is open. ${list(names)} ${names.length > 1 ? 'are' : 'is'} invited; enter when you like.`,
  },
  invitation: {
    title: (names: readonly string[]) =>
      `${list(names)} ${names.length > 1 ? 'invite' : 'invites'} you to a caucus`,
    reads: (names: readonly string[]) => `There, or able to read: ${strong(andYou(names))}. Nobody else.`,
    readsOne: (name: string) => `Only ${strong(name)} and you will be there. Nobody else hears or reads.`,
    visitor: (name: string) => `${name} may read, and come in after knocking.`,
    beside: 'Who is beside you?',
    besideHint: 'Think of children who may hear. The people in the caucus will read your answer.',
    alone: 'Nobody',
    accompanied: 'Somebody',
    besideWho: 'Who is it',
    besideMissing: 'Say who is beside you, or choose “Nobody”.',
    join: (names: readonly string[]) => `Join ${list(names)} in the caucus`,
    later: 'You can also stay here. Nobody will ask you why.',
    said: (names: readonly string[]) =>
      `${list(names)} ${names.length > 1 ? 'invite' : 'invites'} you to a caucus.`,
  },
  waiting: {
    with: (mediator: string, names: readonly string[], minutes: number) =>
      minutes === 0
        ? `${strong(mediator)} has just joined ${strong(list(names))}`
        : `${strong(mediator)} has been with ${strong(list(names))} for ${min(minutes)}`,
    busy: (mediator: string, minutes: number) =>
      minutes === 0
        ? `${strong(mediator)} is speaking apart`
        : `${strong(mediator)} has been speaking apart for ${min(minutes)}`,
    back: (at: number) => `Back about ${time(at)}.`,
    longer: (at: number) => `The return was planned for about ${time(at)}; it is taking a little longer.`,
    same: 'You will have the same time.',
    apart: 'Until then nothing passes between the sides. Everything is kept.',
    useful: 'While you wait, if you like:',
    note: 'Note what you want to say',
    draft: 'Read the draft again',
    rules: 'Read the ground rules again',
    write: (name: string) => `Leave ${name} a word`,
    nothing: 'You can also do nothing, or walk a few steps: the page waits for you.',
  },
} satisfies typeof fr;
