import type { CallKind } from '../room/events.ts';
import type { fr } from './calls.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { list, time } = english;

const asks: Record<CallKind, string> = {
  break: 'Ask for a break',
  word: 'A private word',
  unwell: 'I am not well',
  help: 'Help with the page',
};
const asked: Record<CallKind, string> = {
  break: 'Break asked for',
  word: 'Private word asked for',
  unwell: 'Signal given',
  help: 'Help asked for',
};
const told: Record<CallKind, (name: string) => string> = {
  break: (name) => `${strong(name)} asks for a break.`,
  word: (name) => `${strong(name)} would like a private word.`,
  unwell: (name) => `${strong(name)} is not well.`,
  help: (name) => `${strong(name)} asks for help with the page.`,
};

export const en = {
  only: (names: readonly string[]) =>
    `Only ${list(names)} will see it. Nothing changes on the other screens.`,
  asks,
  asked,
  waiting: (names: readonly string[], at: number) => `${list(names)} received it at ${time(at)}.`,
  sent: (names: readonly string[]) =>
    `Received. ${list(names)} ${names.length > 1 ? 'know' : 'knows'}, and nobody else.`,
  list: {
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
} satisfies typeof fr;
