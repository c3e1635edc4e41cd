import type { fr } from './welcome.fr.ts';
import { english } from './speech.ts';

const { choice, count, list, moment } = english;

const verb = (names: readonly string[], one: string, several: string) =>
  `${list(names)} ${names.length > 1 ? several : one}`;
const days = (length: number) =>
  length === 0 ? 'at the closing' : `${count(length, { one: 'day', other: 'days' })} after the closing`;
const months = (length: number) => `${count(length, { one: 'month', other: 'months' })} after`;

export const en = {
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
    'In a caucus, only the people named on the screen hear what is said and read what is written. Your words leave it only if you let them out, one by one.',
  neutral: (mediators: readonly string[]) => `${verb(mediators, 'does not decide', 'do not decide')}.`,
  neutralLong: 'A mediator helps everybody to be heard. What you agree on, you write yourselves.',
  free: 'You remain free.',
  freeLong: 'A break, a private word, leaving: at any moment, without explaining yourself.',
  fees: 'Fees',
  noFees: (mediators: readonly string[]) => `Nothing is stated. Ask ${choice(mediators)} before you accept.`,
  ties: 'Ties with the people or the matter',
  noTies: (mediators: readonly string[]) => `Nothing is stated. Ask ${choice(mediators)} before you accept.`,
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
} satisfies typeof fr;
