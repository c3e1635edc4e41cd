import type { fr } from './disclosure.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { list, time, count } = english;

export const en = {
  release: {
    stays: (names: readonly string[]) => `stays between ${list([...names, 'you'])}`,
    staysAlone: 'stays here',
    allow: 'Let these words be passed on',
    title: 'Let these words be passed on',
    body: (mediators: readonly string[]) =>
      `You let ${list(mediators)} pass on these words, and nothing else, to one person in the mediation. Until they have been opened you can take them back.`,
    how: 'In what way',
    ways: {
      as: { label: 'With my name', hint: 'The person will read that they come from you.' },
      nameless: { label: 'Without my name', hint: 'Your name will not be written.' },
    },
    guess: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0] ?? ''} will guess that it comes from you: between two people, leaving out the name hides nothing.`
        : 'People may guess that it comes from you, by the words or the subject.',
    confirm: (mediators: readonly string[], attributed: boolean) =>
      attributed
        ? `Let ${list(mediators)} pass these words on`
        : `Let ${list(mediators)} pass these words on without my name`,
    may: (mediators: readonly string[], attributed: boolean) =>
      attributed
        ? `${list(mediators)} may pass these words on, with your name`
        : `${list(mediators)} may pass these words on, without your name`,
    offered: (name: string, attributed: boolean) =>
      attributed
        ? `offered to ${name}, not opened yet`
        : `offered to ${name} without your name, not opened yet`,
    opened: (name: string) => `opened by ${name}`,
    takenBack: 'taken back: nothing was passed on',
    takeBack: 'Take this permission back',
    tookBack: 'These words stay in the caucus.',
  },
  passOn: {
    title: 'To pass on, with the author’s permission',
    empty: 'Nothing to pass on',
    emptyBody: 'When somebody lets words from a caucus be passed on, they wait here.',
    quote: (words: string) => `“${words}”`,
    by: (name: string, attributed: boolean) =>
      attributed ? `${name} · with the name` : `${name} · without the name`,
    act: (name: string) => `Pass on to ${name}`,
    other: 'To somebody else…',
    choose: 'Pass on to',
    onItsWay: (name: string) => `offered to ${name}, not opened yet`,
    reached: (name: string) => `opened by ${name}`,
    takenBack: (name: string) => `taken back by ${name}`,
    sent: (name: string) => `${name} sees that an offer is waiting. The words leave only when it is opened.`,
    guess: (name: string, author: string) => `${name} will guess that ${author} wrote it: ${author} knows.`,
    done: 'Passed on or taken back',
  },
  offers: {
    title: (total: number) =>
      total === 1
        ? 'Words are waiting for you'
        : count(total, { one: 'message is waiting for you', other: 'messages are waiting for you' }),
    from: (name: string) => `From ${strong(name)}, said in a caucus and passed on with permission.`,
    nameless: 'Said in a caucus, passed on with the author’s permission, without a name.',
    unread:
      'Until you open them the author can still take them back, and will see that you have opened them.',
    open: 'Open and read',
    opening: 'Opening…',
    putAway: 'Put away',
    kept: (names: readonly string[]) => `These words stay in your conversation with ${list(names)}.`,
    gone: 'An offer was taken back by its author before it was opened. There is nothing left to read.',
    opened: (at: number) => `Passed on and opened at ${time(at)}`,
    arriving: 'The words are arriving…',
    said: 'Words are waiting for you, passed on from a caucus.',
  },
} satisfies typeof fr;
