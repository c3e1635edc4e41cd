import { describe, expect, test } from 'vitest';
import type { DocumentLink, LinkState } from '../documents/document-link.ts';
import { createShelf } from './shelf.ts';

/** A link whose state the test sets, as the line to the server would. */
function linkBy() {
  const listeners = new Set<() => void>();
  let state: LinkState = {
    copy: null,
    right: 'write',
    person: null,
    line: 'online',
    ending: null,
    unsaved: false,
    unsavedLines: 0,
    handedBack: [],
  };
  let closed = false;
  const link: DocumentLink = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    authors: () => Promise.resolve(null),
    taken: () => {},
    close: () => {
      closed = true;
      return [];
    },
  };
  const becomes = (change: Partial<LinkState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return { link, becomes, closed: () => closed };
}

describe('a document that is shown nowhere any more', () => {
  test('is closed when all of it is saved', () => {
    const { link, closed } = linkBy();
    const { release } = createShelf(() => {}).take('room.draft', () => link);
    release();
    expect(closed()).toBe(true);
  });

  test('is kept while something written in it is not on the server, and found again with it', () => {
    const { link, becomes, closed } = linkBy();
    const told: number[] = [];
    const shelf = createShelf((_name, unsaved) => told.push(unsaved));
    const first = shelf.take('room.draft', () => link);
    becomes({ unsaved: true, unsavedLines: 2, line: 'offline' });
    first.release();
    expect(closed()).toBe(false);
    expect(told.at(-1)).toBe(2);
    const again = shelf.take('room.draft', () => {
      throw new Error('it is there');
    });
    expect(again.link).toBe(link);
    again.release();
    becomes({ unsaved: false, unsavedLines: 0, line: 'online' });
    expect(closed()).toBe(true);
    expect(told.at(-1)).toBe(0);
  });
});
