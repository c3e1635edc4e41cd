import type { CallKind, Outcome, Phase, Writers } from '../room/events.ts';
import type { fr } from './console.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { list, time, from } = english;

const told: Record<CallKind, (name: string) => string> = {
  break: (name) => `${strong(name)} asks for a break.`,
  word: (name) => `${strong(name)} would like a private word.`,
  unwell: (name) => `${strong(name)} is not well.`,
  help: (name) => `${strong(name)} asks for help with the page.`,
};
const hints: Record<Phase, string> = {
  what: 'Each person tells, uninterrupted.',
  why: 'Needs and interests, said again by the other.',
  how: 'Options, without choosing yet.',
  choice: 'How much, who, when: choosing and drafting.',
};
const writers: Record<Writers, string> = {
  all: 'The parties, their counsel and the mediators',
  sides: 'The parties and their counsel',
  mediator: 'The mediators alone',
  nobody: 'Nobody for now',
};
const outcomes: Record<Outcome, { label: string; hint: string }> = {
  full: { label: 'Full agreement', hint: 'Everything that opposed the parties is settled.' },
  partial: { label: 'Partial agreement', hint: 'Some points are settled, others are not.' },
  none: { label: 'No agreement', hint: 'The closing document states neither reason nor content.' },
  suspended: { label: 'Mediation suspended', hint: 'The only one that can go on later, in this same room.' },
};

export const en = {
  title: 'Conduct',
  waiting: {
    title: 'Waiting room',
    empty: 'Nobody is waiting',
    emptyBody: 'Whoever opens a link and accepts the agreement to mediate appears here. Nobody else sees it.',
    choose: (name: string) => `Let ${name} in`,
    more: (name: string) => `More, for ${name}`,
    since: (at: number, now: number) => from(at, now),
    alone: 'nobody beside',
    beside: (who: string) => `beside: ${who}`,
    noConsent: 'has not accepted the agreement to mediate yet',
    technician: 'stays outside: hears and reads nothing of the room',
    admit: (names: readonly string[]) => `Let ${list(names)} in`,
    admitAll: (people: number) => `Let these ${people} people in`,
    open: (names: readonly string[]) => `Open the session with ${list(names)}`,
    openMany: (people: number) => `Open the session with ${people} people`,
    openAlone: 'Open the session',
    openAloneHint:
      'The session opens with at least one person from the waiting room. Others can be let in as they arrive.',
    openHint: 'Everyone comes in at once. Before that, nobody knows who else is there.',
    notHere: 'To open the session, first take your place in the joint session.',
    takePlace: 'Take my place in the joint session',
    chooseNobody: 'Tick at least one person.',
    turnAway: (name: string) => `Do not let ${name} in`,
    turnAwayTitle: (name: string) => `Do not let ${name} in`,
    turnAwayBody: (name: string) =>
      `${name} will read that you cannot welcome anyone now. The link stays good.`,
    away: 'Not here yet',
    consented: 'agreement accepted',
    declined: 'agreement declined',
    unanswered: 'agreement not accepted yet',
    turnedAway: 'was not let in',
  },
  calls: {
    title: 'Discreet requests',
    empty: 'No request',
    emptyBody:
      'A break, a private word, feeling unwell: what people signal to you arrives here. Nobody else sees it.',
    told,
    at: (at: number) => `at ${time(at)}`,
    beside: (who: string) => `beside: ${who}`,
    onlyYou: 'for mediators only',
    startBreak: (minutes: number) => `Start a break of ${minutes}\u00a0min for all`,
    openWord: (name: string) => `Open a private word with ${name}`,
    write: (name: string) => `Write to ${name}`,
    done: 'Seen',
    unwellHint: 'A break separates everybody under a neutral heading; each can leave when it suits.',
    wordOpened: (name: string) => `The private word with ${name} is open. Enter when you like.`,
    said: 'A discreet request has arrived.',
  },
  devices: {
    title: 'Another device asks for the seat',
    asks: (name: string, at: number, number: string) =>
      `Another device opened ${strong(name)}’s link at ${time(at)}. It shows the number ${strong(number)}.`,
    check: (name: string, number: string) =>
      `Ask ${name} aloud which number the device shows. If it is not ${number}, say no.`,
    yes: (name: string) => `Yes, it is ${name}`,
    no: 'No, refuse this device',
  },
  phase: {
    title: 'Phase',
    hints,
    all: 'Everyone sees it in the frame of the page.',
    set: (phase: string) => `Go to the phase “${phase}”`,
  },
  breaks: {
    title: 'Break',
    length: 'Announced length',
    lengths: (length: number) => (length === 0 ? 'No length' : `${length}\u00a0min`),
    start: (length: number) => (length === 0 ? 'Start a break' : `Start a break of ${length}\u00a0min`),
    end: 'Go on with the session',
    ends: 'Everyone comes back to the joint session at once.',
    hint: 'Every screen says “break”, without saying who asked for it.',
    running: (at: number) => `On a break since ${time(at)}`,
    screen: 'This is a break',
    until: (at: number) => `We go on about ${time(at)}.`,
    untilSoon: 'We are about to go on. Stay near the page.',
    noUntil: (names: readonly string[]) => `${list(names)} will say when we go on.`,
    calm: 'Nothing passes between people. You can have a glass of water, walk a little, close your eyes.',
    write: (names: readonly string[]) => `Write to ${list(names)} only`,
    note: 'Note for myself',
  },
  writers: {
    title: 'Who writes the draft',
    label: 'May write',
    hint: 'Everyone can read the draft at any time.',
    options: writers,
  },
  people: {
    title: 'People in the room',
    empty: 'Nobody else is in the room.',
    more: (name: string) => `More, for ${name}`,
    sendBack: (name: string) => `Send ${name} back to the waiting room`,
    sendBackTitle: (name: string) => `Send ${name} back to the waiting room`,
    sendBackBody: (name: string) =>
      `${name} leaves the room and its caucuses, and can come back when you let that person in. The others will see the departure, without a reason.`,
    remove: (name: string) => `Exclude ${name}`,
    removeTitle: (name: string) => `Exclude ${name} from the mediation`,
    removeBody: (name: string) =>
      `${name}’s link will no longer open. The others will see the departure, without a reason. It cannot be undone here.`,
    write: (name: string) => `Write to ${name} only`,
  },
  closing: {
    title: 'Close the mediation',
    lead: 'At any time, and with no obligation of result.',
    begin: 'Close…',
    choose: 'How does it end?',
    outcomes,
    missing: 'First choose how it ends.',
    act: (outcome: string) => `Close: ${outcome}`,
    ask: (names: readonly string[]) => `Close for ${list(names)}`,
    askTitle: (outcome: string) => `Close the mediation: ${outcome}`,
    askBody: (secretsDays: number | null, roomMonths: number | null) =>
      secretsDays === null || roomMonths === null
        ? 'Nobody speaks or writes in the room any more. What is written can be read until the dates of destruction that were agreed.'
        : `Nobody speaks or writes in the room any more. Caucuses and private exchanges will be destroyed in ${secretsDays} days, the rest in ${roomMonths} months.`,
    suspendedBody: 'Nobody speaks or writes while the mediation is suspended. You can go on with it here.',
    only: 'The mediator in charge closes the mediation.',
    closed: (outcome: string) => `The mediation is closed: ${outcome}.`,
    resume: 'Go on with the mediation',
    resumeHint: 'Each person finds the room as it was.',
  },
} satisfies typeof fr;
