import type { fr } from './queue.fr.ts';

export const en = {
  queue: {
    title: 'Speaking queue',
    empty: 'Nobody has asked to speak',
    emptyBody: 'Raise your hand, or press R: your name appears here.',
    emptyOpen: 'The conversation is open',
    emptyOpenBody:
      'Each person speaks and writes at will. You can still raise your hand, to be sure of being heard.',
    round: 'Round',
    place: (at: number) => (at === 1 ? 'next' : `number ${at}`),
    now: 'has the floor',
    soon: 'is about to speak',
    you: 'you',
    order: {
      open: 'Open conversation',
      'first-come': 'In the order of asking',
      'least-heard-first': 'Whoever has spoken least comes first',
      round: 'A round, the same time for each person',
      piece: 'Talking piece, handed from one to the next',
    },
  },
  conduct: {
    title: 'Conduct the floor',
    mode: 'How people take turns',
    change: 'Change how people take turns',
    modes: {
      open: { label: 'Open conversation', hint: 'Everybody speaks and writes at will.' },
      'first-come': {
        label: 'Queue, in the order of asking',
        hint: 'You give the floor to those who raise a hand.',
      },
      'least-heard-first': {
        label: 'Queue, least heard first',
        hint: 'The order follows how long each person has spoken.',
      },
      round: {
        label: 'Round',
        hint: 'The same time for each person, one after the other. A turn can be passed.',
      },
      piece: { label: 'Talking piece', hint: 'Whoever holds it speaks, then hands it on.' },
    },
    apply: {
      open: 'Open the conversation',
      'first-come': 'Change to the queue',
      'least-heard-first': 'Change to this queue',
      piece: 'Change to the talking piece',
    },
    applyRound: (names: readonly string[]) =>
      names.length > 3
        ? `Start the round (${names.length} people)`
        : `Start the round: ${names.join(', then ')}`,
    roundWho: 'Who speaks, in this order',
    roundNobody: 'Choose at least one person.',
    up: (name: string) => `Let ${name} speak earlier`,
    each: 'Time for each person',
    length: 'Length of a turn',
    lengths: (length: number) => (length === 0 ? 'No limit' : `${length}\u00a0min`),
    give: (name: string) => `Give the floor to ${name}`,
    giveTitle: 'Give the floor',
    giveNobody: 'Nobody is asking to speak. The queue fills as hands are raised.',
    giveWait: 'The present turn must end first.',
    extend: '+ 1 min',
    endOf: (name: string) => `End ${name}’s turn`,
    silence: 'Silence people and let them speak again',
    silenceHint:
      'Whoever is silenced can neither speak nor write here, but reads, hears, and can always write to you in private.',
    muteSomebody: 'Silence somebody…',
    mute: (name: string) => `Silence ${name}`,
    unmute: (name: string) => `Let ${name} speak again`,
    muted: 'silenced',
    heard: 'Speaking time',
    heardNobody: 'Nobody has had a turn here yet.',
    mediatorsOnly: 'for mediators only',
    open: 'In an open conversation there is no floor to give.',
  },
} satisfies typeof fr;
