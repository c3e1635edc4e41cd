import type { CallKind } from '../room/events.ts';
import type { fr } from './calls.fr.ts';
import { english } from './speech.ts';

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

export const en = {
  only: (names: readonly string[]) =>
    `Only ${list(names)} will see it. Nothing changes on the other screens.`,
  asks,
  asked,
  waiting: (names: readonly string[], at: number) => `${list(names)} received it at ${time(at)}.`,
  sent: (names: readonly string[]) =>
    `Received. ${list(names)} ${names.length > 1 ? 'know' : 'knows'}, and nobody else.`,
} satisfies typeof fr;
