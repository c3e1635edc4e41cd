import type { fr } from './floor.fr.ts';
import { english } from './speech.ts';
import { strong } from './strong.ts';

const { spoken } = english;

export const en = {
  turn: {
    label: 'The floor',
    yours: 'You have the floor',
    yoursNow: 'It is your turn to speak',
    yoursNowLong: (length: number | null) =>
      length === null
        ? 'Your turn has no limit. Begin when you like.'
        : `Your turn lasts ${spoken(length)}, from when you take the floor.`,
    yoursUntimed: 'No time limit. Say when you have finished.',
    yoursPaused: 'Your turn is on hold',
    yoursPausedWhy: 'Your time has stopped. It will go on from where it was.',
    theirs: (name: string) => `${strong(name)} has the floor`,
    theirsSoon: (name: string) => `${strong(name)} is about to speak`,
    theirsPaused: (name: string) => `${name}’s turn is on hold`,
    free: 'Nobody has the floor',
    freeBy: (name: string) => `${name} gives the floor.`,
    freeByYou: 'It is for you to give the floor.',
    piece: 'Nobody holds the talking piece.',
    after: (name: string) => `You will speak after ${strong(name)}`,
    place: (at: number) => (at === 1 ? 'You are first in the queue.' : `You are number ${at} in the queue.`),
    note: (name: string) => `Note what you want to answer ${name}: nobody else sees it.`,
    noteAny: 'Note what you want to say: nobody else sees it.',
    asked: 'You have asked to speak.',
    handHint: (name: string) => `${name} can see your raised hand.`,
    said: {
      yours: 'It is your turn to speak.',
      yoursRunning: 'You have the floor.',
      theirs: (name: string) => `${name} has the floor.`,
      free: 'Nobody has the floor.',
      left: (name: string, length: string) => `${name}: ${length} left.`,
      leftYou: (length: string) => `You have ${length} left.`,
    },
    raise: 'Ask to speak',
    lower: 'Lower my hand',
    take: 'Take the floor',
    done: 'I have finished',
    pass: 'Pass my turn',
    writeNote: 'Write a note',
    handOnTo: 'Hand the talking piece to',
  },
} satisfies typeof fr;
