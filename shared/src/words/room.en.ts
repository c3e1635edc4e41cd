import type { fr } from './room.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { count, list, number, time } = english;

const is = (names: readonly string[]) => (names.length > 1 ? 'are' : 'is');
const most = 6;
const bold = (names: readonly string[]) => names.map(strong);
const missing = (away: readonly string[]) =>
  away.length === 0
    ? ''
    : away.length > most
      ? ` ${number(away.length)} of them are not here at this moment.`
      : ` ${list(bold(away))} ${is(away)} not here at this moment.`;

export const en = {
  where: {
    before: {
      name: 'Before the opening',
      sentence: (others: readonly string[], waiting: number) =>
        `${others.length === 0 ? 'There is only you here.' : `What is written here is read by ${list([...bold(others), 'you'])}, and nobody else.`} ${count(waiting, { zero: 'Nobody is waiting yet', one: 'person is waiting', other: 'people are waiting' })}.`,
    },
    joint: {
      name: 'Joint session',
      sentence: (others: readonly string[], away: readonly string[]) =>
        others.length === 0
          ? 'There is only you here for the moment.'
          : others.length > most
            ? `Everything that you write here is read by ${strong(`${number(others.length)} people`)} and you.${missing(away)}`
            : `Everything that you write here is read by ${list([...bold(others), 'you'])}.${missing(away)}`,
    },
    caucus: {
      name: 'Caucus',
      sentence: (others: readonly string[], away: readonly string[]) =>
        `Only these people can read what is here: ${list([...others, 'you'])}.${missing(away)}`,
      reader: (name: string, role: string | null, visits: boolean) =>
        role === null
          ? strong(name)
          : `${strong(name)} (${role}${visits ? ', who knocks before coming in' : ''})`,
    },
    separated: {
      name: 'On hold',
      cut: (names: readonly string[]) =>
        `The line of ${list(bold(names))} is cut. Nothing is written here until it is back; everything is kept.`,
      elsewhere: (names: readonly string[]) =>
        `${list(bold(names))} ${is(names)} not here at this moment. Nothing is written here until then; everything is kept.`,
    },
    break: {
      name: 'Break',
      sentence: (until: number | null) =>
        `Only mediators can write in the joint session.${until === null ? '' : ` It goes on at ${time(until)}.`}`,
      mediates: (until: number | null) =>
        `Participants do not write in the joint session; what you write there is read.${until === null ? '' : ` It goes on at ${time(until)}.`}`,
    },
    closed: {
      name: 'Mediation closed',
      suspended: 'Mediation suspended',
      sentence: 'Nothing more is written here. You read again what you could read.',
    },
    nowhere: { name: 'Outside of the room', sentence: 'You are in no exchange: nobody reads you.' },
  },
  steps: 'Phases of the session',
  phase: (phase: string) => `phase: ${phase}`,
  phases: { what: 'What', why: 'Why', how: 'How', choice: 'Choice' },
  parts: {
    people: 'The people and the floor',
    work: 'The work',
    side: 'Beside',
    acts: 'What I can do',
    matters: 'For you, now',
  },
  views: {
    draft: 'Draft agreement',
    rules: 'Ground rules',
    caucusNotes: 'Caucus notes',
    talk: 'Conversation',
    queue: 'Queue',
    caucuses: 'Caucuses',
    conduct: 'Conduct',
    notebooks: 'Notes',
    notes: 'My notes',
  },
  resize: { left: 'Width of the people’s column', right: 'Width of the right panel' },
  whole: 'Work on the whole page',
  notWhole: 'Back to the whole room',
  rulesWait: (rules: number) =>
    rules === 1
      ? 'One rule to read, and accept if it suits you'
      : `${number(rules)} rules to read, and accept if they suit you`,
  foldPanel: 'Fold the panel',
  unfoldPanel: 'Unfold the panel',
  talks: {
    label: 'With whom',
    room: 'Everybody',
    caucus: 'This caucus',
    side: (name: string) => `Our side (${name})`,
    desk: (mediators: readonly string[]) => `${list(mediators)} only`,
    deskOf: (name: string) => `${name} only`,
    mediators: 'Among mediators',
    unread: (label: string, messages: number) =>
      `${label}: ${count(messages, { one: 'new message', other: 'new messages' })}`,
  },
  notebooks: { label: 'Which notes', own: 'Mine alone', mediators: 'The mediators’' },
  acts: {
    raise: 'Raise my hand',
    lower: 'Lower my hand',
    write: 'Write',
    break: 'Break',
    more: 'More',
    moreTitle: 'What would you like to do?',
    leave: 'Leave',
    step: 'Step out',
    who: 'Who is here',
    shortcuts: 'Keyboard shortcuts',
    appearance: 'Language and appearance',
    asksOf: (asks: number) => `Requests · ${number(asks)}`,
    doorOf: (waiting: number) => (waiting === 0 ? 'Waiting room' : `Waiting room · ${number(waiting)}`),
    closing: 'Closing page',
  },
  leave: {
    title: 'Leave?',
    body: 'The others will see that you are not here any more, without a reason. Your link remains good: you come back when you wish.',
    mediator:
      'When no mediator is in the joint session, nothing passes between the sides. Everything is kept until you are back.',
    unsaved: (lines: number) =>
      `${count(lines, { one: 'line has not been sent yet', other: 'lines have not been sent yet' })}. If you wait a moment, nothing is lost.`,
    stay: 'Stay',
    now: 'Leave for now',
    forGood: 'Withdraw from the mediation…',
  },
  who: {
    title: 'Who is here',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    hint: 'Never while you are writing.',
    keys: { r: 'Raise or lower my hand', escape: 'Back to the whole room', help: 'Show this list' },
    escape: 'Esc',
    on: 'Single-letter shortcuts',
  },
  appearance: {
    title: 'Language and appearance',
    theme: 'Appearance',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  },
  moves: {
    caucusOver: 'The caucus is over.',
    caucusLeft: 'You are no longer in the caucus.',
    toRoom: 'You are back in the joint session.',
    on: 'Go on',
    admitted: 'The session is open. You are in the joint session.',
  },
  loading: 'This part is arriving…',
} satisfies typeof fr;
