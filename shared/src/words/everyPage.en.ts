import type { fr } from './everyPage.fr.ts';
import { english } from './speech.ts';

const { count, list, number } = english;

export const en = {
  product: 'Médiane',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Keep',
  back: 'Back',
  next: 'Continue',
  edit: 'Change',
  remove: 'Remove',
  copy: 'Copy',
  copied: 'Copied',
  more: 'More',
  optional: 'optional',
  you: 'You',
  loading: 'Loading the page…',
  skipToContent: 'Go to the content',
  newBelow: (messages: number) => count(messages, { one: 'new message', other: 'new messages' }),
  send: 'Send',
  sending: 'Sending…',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  notSent: 'This message has not left yet. It stays here, nothing is lost: try again.',
  formErrors: (fields: number) =>
    count(fields, { one: 'answer to look at again', other: 'answers to look at again' }),
  formErrorsKept: 'The rest is kept as you wrote it.',
  people: (total: number) => count(total, { one: 'person', other: 'people' }),
  names: (names: readonly string[]) => list(names),
  timeLeft: (clock: string) => `${clock} left`,
  timeLeftSpoken: (length: string) => `${length} left.`,
  timeOver: 'The time is over.',
  language: 'Language',
  notFound: {
    title: 'There is no such page',
    body: 'The address may be incomplete. Use the link exactly as you received it.',
    home: 'Back to the first page',
  },
  trouble: {
    title: 'The page has stopped',
    body: 'What was saved is still saved. Load the page again to go on.',
    reload: 'Load the page again',
  },
  connection: {
    saved: 'All is up to date',
    saving: (lines: number) => (lines > 1 ? `Saving ${number(lines)} lines…` : 'Saving…'),
    offline: (lines: number) =>
      lines === 0
        ? 'Offline. Keep this page open, it reconnects.'
        : `Offline. ${count(lines, { one: 'line has not left yet', other: 'lines have not left yet' })}; keep this page open.`,
  },
  roles: {
    mediator: 'mediator',
    coMediator: 'co-mediator',
    party: 'party',
    counsel: 'counsel',
    companion: 'companion',
    interpreter: 'interpreter',
    expert: 'expert',
    observer: 'observer',
    technician: 'technical help',
  },
  kinds: { interpersonal: 'interpersonal', collective: 'collective', territorial: 'territorial' },
} satisfies typeof fr;
