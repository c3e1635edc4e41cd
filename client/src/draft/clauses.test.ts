import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addClause, clausesOf, moveClause, removeClause, writeHeading } from './clauses.ts';

/** Two pages of one draft that hear one another only when told. */
function twoPages() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const meet = () => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)));
  };
  return { mine, theirs, meet };
}
const headings = (doc: Y.Doc) => clausesOf(doc).map(({ heading }) => heading.toJSON());
function write(doc: Y.Doc, id: string, text: string) {
  addClause(doc, id);
  const heading = clausesOf(doc).find((clause) => clause.id === id)?.heading;
  if (heading) writeHeading(heading, text);
}

describe('the clauses of a draft', () => {
  test('stand in one order for everybody, two added at the same moment too', () => {
    const { mine, theirs, meet } = twoPages();
    write(mine, 'clause-a', 'Hauteur');
    meet();
    write(mine, 'clause-b', 'Garde-corps');
    write(theirs, 'clause-c', 'Suivi');
    meet();
    expect(headings(mine)).toEqual(headings(theirs));
    expect(headings(mine)).toHaveLength(3);
    expect(headings(mine)[0]).toBe('Hauteur');
  });

  test('a clause that is moved keeps what is typed in it at that moment', () => {
    const { mine, theirs, meet } = twoPages();
    for (const [id, text] of [
      ['clause-a', 'Un'],
      ['clause-b', 'Deux'],
      ['clause-c', 'Trois'],
    ] as const)
      write(mine, id, text);
    meet();
    moveClause(mine, 'clause-c', -1);
    moveClause(mine, 'clause-c', -1);
    const third = clausesOf(theirs)[2];
    if (third) writeHeading(third.heading, 'Trois bis');
    meet();
    expect(headings(mine)).toEqual(['Trois bis', 'Un', 'Deux']);
    expect(headings(theirs)).toEqual(headings(mine));
  });

  test('the first cannot go up, the last cannot go down', () => {
    const { mine } = twoPages();
    write(mine, 'clause-a', 'Un');
    write(mine, 'clause-b', 'Deux');
    moveClause(mine, 'clause-a', -1);
    moveClause(mine, 'clause-b', 1);
    expect(headings(mine)).toEqual(['Un', 'Deux']);
    moveClause(mine, 'clause-a', 1);
    expect(headings(mine)).toEqual(['Deux', 'Un']);
  });

  test('two who write in one heading at the same moment lose no letter', () => {
    const { mine, theirs, meet } = twoPages();
    write(mine, 'clause-a', 'la haie');
    meet();
    const [here, there] = [clausesOf(mine)[0], clausesOf(theirs)[0]];
    if (!here || !there) throw new Error('no clause');
    writeHeading(here.heading, 'Hauteur de la haie');
    writeHeading(there.heading, 'la haie mitoyenne');
    meet();
    expect(headings(mine)).toEqual(['Hauteur de la haie mitoyenne']);
  });

  test('a clause that is removed is gone for everybody', () => {
    const { mine, theirs, meet } = twoPages();
    write(mine, 'clause-a', 'Un');
    meet();
    removeClause(theirs, 'clause-a');
    meet();
    expect(clausesOf(mine)).toEqual([]);
  });
});
