import type { HttpWords } from './http.fr.ts';
import { english } from './speech.ts';

const { count, choice, list } = english;
const wait = (seconds: number) =>
  seconds < 90
    ? count(Math.max(1, seconds), { one: 'second', other: 'seconds' })
    : count(Math.ceil(seconds / 60), { one: 'minute', other: 'minutes' });

/** What /api answers when it refuses, and what is wrong with a field. */
export const httpEn: HttpWords = {
  refusals: {
    malformed: 'The request could not be read. Reload the page and try again; nothing was changed.',
    'too-large': 'The request is too large. Shorten what you send; nothing was changed.',
    'wrong-type': 'The request must be JSON (Content-Type: application/json). Nothing was changed.',
    invalid: 'Some answers need another look:',
    'not-found': 'There is nothing at this address.',
    'foreign-origin':
      'This request came from another site and was not followed. Open the page by its usual address.',
    'not-signed-in': 'You are no longer signed in. Sign in, then take up where you were.',
    'wrong-credentials': 'The address or the password does not match. Check both and try again.',
    'wrong-password': 'The present password does not match. Check it; nothing was changed.',
    'passkey-refused': 'This passkey was not recognised. Try again, or sign in with your password.',
    'last-way-in': 'This is your only way to sign in. Add another before you remove it.',
    'address-taken': 'There is an account for this address already. Sign in, or give another address.',
    'link-unknown':
      'This link opens nothing. It may be incomplete, or replaced by a newer one: take it as you received it, or ask the mediator for a new one.',
    'code-wrong': 'This code does not match. Check the latest mail you received.',
    'code-over': 'This code can no longer be used. Ask for a new one.',
    'code-unavailable': 'A code cannot be sent here. Ask for the mediator’s yes instead.',
    'device-refused':
      'The mediator did not accept this device. Reach the mediator directly, or go on with your first device.',
    'mail-unset': 'The server sends no mail. Copy the link, or show its QR code.',
    'no-address': 'No address is known for this person. Copy the link, or show its QR code.',
    'mail-failed': 'The mail did not leave. Try again later, or copy the link.',
    unknown: 'This does not exist or is not yours.',
    'too-many': (seconds) => `Too many attempts in a short time. Wait ${wait(seconds)}, then try again.`,
    busy: 'The server is very busy. Try again in a few seconds; nothing is lost.',
    failed:
      'Something went wrong on our side; nothing was changed. Try again, or tell whoever runs this server.',
  },
  invalid: {
    at: (path, problem) => (path === '' ? problem : `${path}: ${problem}`),
    missing: 'must be filled in.',
    text: 'must be a text.',
    number: 'must be a whole number.',
    boolean: 'must be true or false.',
    list: 'must be a list.',
    object: 'must be an object.',
    choices: (values) => `must be ${choice(values)}.`,
    unrecognized: (keys) =>
      `${list(keys.map((key) => `“${key}”`))}: no such name here; correct or remove it.`,
    tooShort: (least) => `must have at least ${count(least, { one: 'character', other: 'characters' })}.`,
    tooLong: (most) => `must have at most ${count(most, { one: 'character', other: 'characters' })}.`,
    tooFew: (least) => `must have at least ${least} of them.`,
    tooMany: (most) => `must have at most ${most} of them.`,
    tooSmall: (least) => `must be at least ${least}.`,
    tooBig: (most) => `must be at most ${most}.`,
    email: 'must be an e-mail address.',
    datetime: 'must be a date with its time and offset, for example 2027-01-14T14:00:00+01:00.',
    'hidden-characters': 'contains invisible characters; type this text again.',
    'one-party-a-side': 'an interpersonal mediation has exactly one party on each side.',
    'party-missing': 'each side has at least one party (role: party).',
    'same-side-name': 'two sides have the same name.',
    'same-person': 'the same e-mail address serves two people; each receives a link of her own.',
    'common-password': 'is too easy to guess; choose several words that have nothing to do with one another.',
    other: 'does not fit.',
  },
};
