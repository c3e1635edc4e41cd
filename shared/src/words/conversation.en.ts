import type { fr } from './conversation.fr.ts';
import { english } from './speech.ts';

const { list } = english;

export const en = {
  label: 'Conversation',
  labelOf: (names: readonly string[]) => `Conversation with ${list(names)}`,
  writeAll: 'Write to everyone',
  writeOnly: (names: readonly string[]) => `Write to ${list(names)} only`,
  writeAlone: 'Write here; nobody else reads yet',
  readers: (names: readonly string[]) => `Read by ${list([...names, 'you'])}.`,
  you: 'You',
  noName: 'Somebody, without a name',
  passedOn: 'Passed on from a caucus, with its author’s permission',
  empty: 'Nothing has been written yet',
  emptyAll: 'What you write here is read by everyone present.',
  emptyOnly: (names: readonly string[]) => `What you write here stays between ${list([...names, 'you'])}.`,
  missing: 'This message is arriving…',
  keepsText: 'What you prepare stays here; nobody else sees it.',
  toDesk: (names: readonly string[]) => `Write to ${list(names)} only`,
  toJotter: 'Note it for myself',
  takeTurn: 'It is your turn: take the floor, and you can write here.',
  silent: {
    'not-open': 'The session is not open yet: nothing passes between people.',
    'on-break': 'This is a break: nothing passes between people.',
    closed: 'This exchange is closed. It can be read; nothing more is written in it.',
    'mediator-absent':
      'The mediator is away for a moment: nothing passes between the sides, and everything is kept.',
    elsewhere: 'You are not here at the moment. Join this exchange to write in it.',
    'not-your-turn': 'It is not your turn yet.',
    muted: 'You have been asked to be silent here for now.',
    'only-if-invited': 'You are listening. You speak and write when the mediator invites you to.',
  },
} satisfies typeof fr;
