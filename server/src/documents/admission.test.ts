import { beforeEach, describe, expect, test } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { LARGEST_UPDATE } from '@mediane/shared/documents/layout.ts';
import {
  deleted,
  element,
  forge,
  forgotten,
  item,
  mark,
  skipped,
  type,
  value,
  words,
} from '../../test/documents/forging.ts';
import { keptDocument, seat, type KeptDocument } from '../../test/documents/keptDocument.ts';
import {
  createWriter,
  elementAt,
  newClause,
  node,
  paragraph,
  textAt,
  xmlOf,
  type Writer,
} from '../../test/documents/writer.ts';

const A = 1001;
const B = 2002;
const amina = seat('amina');
const bruno = seat('bruno');

let kept: KeptDocument;
let brunosPage: Writer;

/** Bruno has written one paragraph: ids 0 the element, 1 its text, 2 to 12 `Je m’engage` letter by letter. */
beforeEach(() => {
  kept = keptDocument();
  brunosPage = createWriter(B);
  const written = brunosPage.edit(() => brunosPage.page().push([paragraph('Je m’engage')]));
  expect(kept.receive(written, bruno, B)).toHaveProperty('stored');
});

const text = () => xmlOf(kept.shadow.doc().getXmlFragment('body'));
const fromA = (bytes: Uint8Array) => {
  const before = Y.encodeStateAsUpdate(kept.shadow.doc());
  const outcome = kept.receive(bytes, amina, A);
  if ('refused' in outcome) {
    expect(Y.encodeStateAsUpdate(kept.shadow.doc())).toEqual(before);
    expect(kept.journal()).toHaveLength(1);
  }
  return outcome;
};

describe('what an honest page writes', () => {
  test('is stored byte for byte', () => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    const update = page.edit(() => textAt(page.page(), 0, 0).insert(3, 'ne '));
    expect(fromA(update)).toEqual({ stored: update });
    expect(text()).toBe('<paragraph>Je ne m’engage</paragraph>');
  });

  test('may be resent whole after a reconnection: what is known is stored a second time by nobody', () => {
    expect(fromA(Y.encodeStateAsUpdate(brunosPage.doc))).toEqual({ stored: null });
  });

  test('may be resent whole with something new, and only the new is stored', () => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    page.edit(() => textAt(page.page(), 0, 0).delete(0, 3));
    const outcome = fromA(Y.encodeStateAsUpdate(page.doc));
    expect(text()).toBe('<paragraph>m’engage</paragraph>');
    expect('stored' in outcome && outcome.stored && Y.parseUpdateMeta(outcome.stored).to).toEqual(new Map());
  });

  test('may have been written and deleted again before it was sent', () => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    page.edit(() => page.page().push([paragraph('colère')]));
    page.edit(() => page.page().delete(1, 1));
    page.edit(() => page.page().push([paragraph('calme')]));
    expect(fromA(Y.encodeStateAsUpdate(page.doc))).toHaveProperty('stored');
    expect(text()).toBe('<paragraph>Je m’engage</paragraph><paragraph>calme</paragraph>');
  });

  test('may end in the middle of what is known: a later half is cut out', () => {
    const page = createWriter(A);
    const half = page.edit(() => page.page().insert(0, [paragraph('un')]));
    expect(kept.receive(half, amina, A)).toHaveProperty('stored');
    page.edit(() => textAt(page.page(), 0, 0).insert(2, ' deux'));
    expect(kept.receive(Y.encodeStateAsUpdate(page.doc), amina, A)).toHaveProperty('stored');
    expect(text()).toContain('<paragraph>un deux</paragraph>');
  });
});

describe('under another name', () => {
  test('nothing new is taken under an id that is not the page’s own', () => {
    expect(fromA(forge([{ client: B, clock: 13, structs: [words(' à rien', { after: [B, 12] })] }]))).toEqual(
      {
        refused: 'foreign-id',
      },
    );
  });

  test('nothing is taken under an id that nobody holds', () => {
    expect(fromA(forge([{ client: 77, clock: 0, structs: [words('moi', { after: [B, 12] })] }]))).toEqual({
      refused: 'foreign-id',
    });
  });

  test('the same client named twice hides nothing', () => {
    const honest = { client: A, clock: 0, structs: [words('x', { after: [B, 12] })] };
    const forged = { client: A, clock: 1, structs: [words('y', { after: [A, 0] })] };
    expect(fromA(forge([honest, forged]))).toEqual({ refused: 'malformed' });
    const known = { client: B, clock: 0, structs: [forgotten(1)] };
    const behind = { client: B, clock: 13, structs: [words(' à rien', { after: [B, 12] })] };
    expect(fromA(forge([known, behind]))).toEqual({ refused: 'malformed' });
  });

  test('what another wrote is not overwritten by saying that it is forgotten', () => {
    expect(fromA(forge([{ client: B, clock: 0, structs: [forgotten(13)] }]))).toEqual({ stored: null });
    expect(text()).toBe('<paragraph>Je m’engage</paragraph>');
    expect(fromA(forge([{ client: B, clock: 0, structs: [forgotten(14)] }]))).toEqual({
      refused: 'foreign-id',
    });
  });

  test('what another wrote is not overwritten by other words for the same ids', () => {
    const lie = { client: B, clock: 2, structs: [words('Je refuse !', { in: [B, 1] })] };
    const own = { client: A, clock: 0, structs: [words('.', { after: [B, 12] })] };
    const outcome = fromA(forge([lie, own]));
    expect('stored' in outcome && outcome.stored && [...Y.parseUpdateMeta(outcome.stored).to]).toEqual([
      [A, 1],
    ]);
    expect(text()).toBe('<paragraph>Je m’engage.</paragraph>');
  });
});

describe('what leans on nothing', () => {
  test('a gap in one’s own clock is refused', () => {
    expect(fromA(forge([{ client: A, clock: 5, structs: [words('x', { after: [B, 12] })] }]))).toEqual({
      refused: 'gap',
    });
  });

  test('a gap within an update is refused', () => {
    const structs = [skipped(4), words('x', { after: [B, 12] })];
    expect(fromA(forge([{ client: A, clock: 0, structs }]))).toEqual({ refused: 'malformed' });
  });

  test.each([
    ['an origin of another that is not there', words('x', { after: [B, 13] })],
    ['a right origin of another that is not there', words('x', { before: [B, 400] })],
    ['a parent that is not there', words('x', { in: [B, 13] })],
    ['an origin of a client that is not there', words('x', { after: [99, 0] })],
    ['an origin that is itself', words('x', { after: [A, 0] })],
    ['an origin that comes later under its own id', words('x', { after: [A, 1] })],
    ['a right origin that comes later under its own id', words('x', { before: [A, 7] })],
    ['a parent that is itself', type(6, { in: [A, 0] })],
  ])('%s is refused', (_name, struct) => {
    const structs = [struct, words('suite', { after: [B, 12] })];
    expect(fromA(forge([{ client: A, clock: 0, structs }]))).toEqual({ refused: 'unknown-dependency' });
  });

  test('origins on either side that stand in different texts are refused', () => {
    const second = brunosPage.edit(() => brunosPage.page().push([paragraph('Deux')]));
    kept.receive(second, bruno, B);
    const structs = [words('x', { after: [B, 12], before: [B, 15] })];
    const before = kept.journal().length;
    expect(kept.receive(forge([{ client: A, clock: 0, structs }]), amina, A)).toEqual({
      refused: 'structure',
    });
    expect(kept.journal()).toHaveLength(before);
  });

  test('origins in the wrong order are refused', () => {
    const structs = [words('x', { after: [B, 8], before: [B, 3] })];
    expect(fromA(forge([{ client: A, clock: 0, structs }]))).toEqual({ refused: 'structure' });
  });
});

describe('deletions', () => {
  test('what another will write cannot be deleted beforehand', () => {
    expect(fromA(forge([], [[B, 13, 100]]))).toEqual({ refused: 'unknown-deletion' });
    expect(fromA(forge([], [[B, 12, 2]]))).toEqual({ refused: 'unknown-deletion' });
    expect(fromA(forge([], [[4242, 0, 1]]))).toEqual({ refused: 'unknown-deletion' });
  });

  test('what exists can be deleted, once', () => {
    expect(fromA(forge([], [[B, 2, 3]]))).toHaveProperty('stored.length');
    expect(text()).toBe('<paragraph>m’engage</paragraph>');
    expect(kept.receive(forge([], [[B, 2, 3]]), amina, A)).toEqual({ stored: null });
  });

  test('no length overflows', () => {
    for (const length of [2 ** 31, 2 ** 32, 2 ** 52, 2 ** 53 - 1]) {
      expect(fromA(forge([], [[B, 2, length]]))).toHaveProperty('refused');
      expect(fromA(forge([], [[B, length, 1]]))).toHaveProperty('refused');
      expect(fromA(forge([{ client: A, clock: 0, structs: [forgotten(length)] }]))).toHaveProperty('refused');
      expect(fromA(forge([{ client: A, clock: length, structs: [forgotten(1)] }]))).toHaveProperty('refused');
      expect(
        fromA(forge([{ client: A, clock: 0, structs: [deleted(length, { after: [B, 12] })] }])),
      ).toHaveProperty('refused');
    }
    expect(fromA(forge([], [[B, 2, 0]]))).toEqual({ refused: 'malformed' });
  });
});

describe('what is not an update', () => {
  const honest = () => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    return page.edit(() => {
      page.page().push([paragraph('Fin')]);
      textAt(page.page(), 0, 0).delete(0, 1);
    });
  };

  test('nothing, a byte, and every shorter beginning of an update', () => {
    const update = honest();
    for (let length = 0; length < update.length; length += 1)
      expect(fromA(update.subarray(0, length))).toEqual({ refused: 'malformed' });
  });

  test('bytes after its end', () => {
    expect(fromA(Uint8Array.of(...honest(), 0))).toEqual({ refused: 'malformed' });
  });

  test('the second format', () => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    page.edit(() => page.page().push([paragraph('Fin')]));
    expect(fromA(Y.encodeStateAsUpdateV2(page.doc))).toHaveProperty('refused');
  });

  test('counts, clients and lengths of 2^52', () => {
    const huge = (...parts: number[]) =>
      encoding.encode((out) => parts.forEach((part) => encoding.writeVarUint(out, part)));
    expect(fromA(huge(2 ** 52))).toEqual({ refused: 'malformed' });
    expect(fromA(huge(1, 2 ** 52, A, 0))).toEqual({ refused: 'malformed' });
    expect(fromA(huge(1, 1, 2 ** 52, 0))).toEqual({ refused: 'malformed' });
    expect(fromA(huge(0, 2 ** 52))).toEqual({ refused: 'malformed' });
    expect(fromA(huge(0, 1, B, 2 ** 52))).toEqual({ refused: 'malformed' });
    expect(fromA(Uint8Array.from({ length: 200 }, () => 255))).toEqual({ refused: 'malformed' });
  });

  test('a text that claims to be longer than the update', () => {
    const struct = item(4, { after: [B, 12] }, (out) => {
      encoding.writeVarUint(out, 2 ** 30);
      encoding.writeUint8(out, 120);
    });
    expect(fromA(forge([{ client: A, clock: 0, structs: [struct] }]))).toEqual({ refused: 'malformed' });
  });

  test('more than fits is refused unread, quickly', () => {
    const start = performance.now();
    expect(fromA(new Uint8Array(5 * 1024 * 1024))).toEqual({ refused: 'too-large' });
    expect(fromA(new Uint8Array(LARGEST_UPDATE + 1))).toEqual({ refused: 'too-large' });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('what a document is not made of', () => {
  const structure = (...structs: Parameters<typeof forge>[0][number]['structs']) =>
    fromA(forge([{ client: A, clock: 0, structs }]));

  test.each(['script', 'image', 'iframe', 'table', 'Paragraph', '', '__proto__', 'constructor'])(
    'a node named %j',
    (name) => {
      expect(structure(element(name, { in: 'body' }))).toHaveProperty('refused');
    },
  );

  test.each([
    ['a binary', item(3, { after: [B, 0] }, (out) => encoding.writeVarUint8Array(out, new Uint8Array(4)))],
    ['an embedded object', item(5, { after: [B, 12] }, (out) => encoding.writeVarString(out, '{"a":1}'))],
    ['a document within', item(9, { after: [B, 0] }, (out) => encoding.writeVarString(out, 'x'))],
    [
      'JSON',
      item(2, { after: [B, 12] }, (out) => [1, '"a"'].forEach((part) => encoding.writeAny(out, part))),
    ],
    ['an array', type(0, { after: [B, 0] })],
    ['a map on a page', type(1, { after: [B, 0] })],
    ['a hook', item(7, { after: [B, 0] }, (out) => [5].forEach((part) => encoding.writeVarUint(out, part)))],
    ['a number among paragraphs', value([1], { after: [B, 0] })],
    ['text outside any paragraph', words('nu', { in: 'body' })],
    ['a list item outside any list', element('listItem', { in: 'body' })],
    ['a break outside any paragraph', element('hardBreak', { in: 'body' })],
    ['a paragraph in a paragraph', element('paragraph', { in: [B, 0] })],
    ['another root', element('paragraph', { in: 'secret' })],
    ['the draft’s root in notes', element('paragraph', { in: 'clauses' })],
    ['a link', mark('link', '{"href":"javascript:alert(1)"}', { after: [B, 12] })],
    ['a mark with attributes', mark('bold', '{"class":"x"}', { after: [B, 12] })],
    ['a mark on no text', mark('bold', '{}', { after: [B, 0] })],
    ['an attribute that a paragraph does not have', value(['x'], { in: [B, 0], key: 'onclick' })],
    ['an attribute of an object’s prototype', value([1], { in: [B, 0], key: '__proto__' })],
    ['a key in a text', value([1], { in: [B, 1], key: 'level' })],
    ['a key at the root', value([1], { in: 'body', key: 'level' })],
  ])('%s', (_name, struct) => {
    expect(structure(struct)).toHaveProperty('refused');
  });

  test('a heading at the head of another’s list item, for which an honest page would delete the list', () => {
    const list = node('bulletList', node('listItem', paragraph('Un'), paragraph('Deux')));
    kept.receive(
      brunosPage.edit(() => brunosPage.page().push([list])),
      bruno,
      B,
    );
    const before = xmlOf(kept.shadow.doc().getXmlFragment('body'));
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    const update = page.edit(() => elementAt(page.page(), 1, 0).insert(0, [node('heading')]));
    expect(kept.receive(update, amina, A)).toEqual({ refused: 'structure' });
    expect(text()).toBe(before);
  });

  test('a heading of a level that does not exist', () => {
    const heading = element('heading', { after: [B, 0] });
    expect(structure(heading, value([9], { in: [A, 0], key: 'level' }))).toEqual({ refused: 'structure' });
    expect(structure(heading, value(['2'], { in: [A, 0], key: 'level' }))).toEqual({ refused: 'structure' });
    expect(structure(heading, value([2.5], { in: [A, 0], key: 'level' }))).toHaveProperty('refused');
    expect(structure(heading, value([2], { in: [A, 0], key: 'level' }))).toHaveProperty('stored');
  });

  test('lists within lists without end', () => {
    const structs = [element('bulletList', { after: [B, 0] })];
    for (let depth = 0; depth < 40; depth += 1)
      structs.push(element(depth % 2 === 0 ? 'listItem' : 'bulletList', { in: [A, depth] }));
    expect(structure(...structs)).toEqual({ refused: 'structure' });
  });

  test('half a character', () => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    kept.receive(
      page.edit(() => textAt(page.page(), 0, 0).insert(0, '😀')),
      amina,
      A,
    );
    const between = words('x', { after: [A, 0], before: [A, 1] });
    expect(kept.receive(forge([{ client: A, clock: 2, structs: [between] }]), amina, A)).toEqual({
      refused: 'structure',
    });
    expect(kept.receive(forge([], [[A, 1, 1]]), amina, A)).toEqual({ refused: 'structure' });
  });
});

describe('clauses', () => {
  const id = 'clause-number-1';
  beforeEach(() => {
    kept = keptDocument('clauses');
    brunosPage = createWriter(B);
    const made = brunosPage.edit(() => newClause(brunosPage.doc, id, 'V', 'Objet', paragraph('Un loyer.')));
    expect(kept.receive(made, bruno, B)).toHaveProperty('stored');
  });
  const clauses = () => kept.shadow.doc().getMap('clauses');
  const amend = (change: (doc: Y.Doc) => void) => {
    const page = createWriter(A, Y.encodeStateAsUpdate(kept.shadow.doc()));
    return fromA(page.edit(() => change(page.doc)));
  };
  const clauseOf = (doc: Y.Doc) => doc.getMap('clauses').get(id) as Y.Map<unknown>;

  test('can be made, moved, reworded and deleted', () => {
    expect(
      amend((doc) => newClause(doc, 'clause-number-2', 'k', 'Durée', paragraph('Un an.'))),
    ).toHaveProperty('stored');
    const page = createWriter(A + 1, Y.encodeStateAsUpdate(kept.shadow.doc()));
    const receive = (change: () => void) => kept.receive(page.edit(change), amina, A + 1);
    expect(receive(() => clauseOf(page.doc).set('rank', 'z'))).toHaveProperty('stored');
    expect(receive(() => (clauseOf(page.doc).get('heading') as Y.Text).insert(5, ' du bail'))).toHaveProperty(
      'stored',
    );
    expect(receive(() => page.doc.getMap('clauses').delete(id))).toHaveProperty('stored');
    expect([...clauses().keys()]).toEqual(['clause-number-2']);
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ['no part of it is taken away alone', (doc) => clauseOf(doc).delete('rank')],
    ['its body is not replaced', (doc) => clauseOf(doc).set('body', new Y.XmlFragment())],
    ['its heading is not replaced', (doc) => clauseOf(doc).set('heading', new Y.Text('Autre'))],
    ['it is not replaced under its id', (doc) => newClause(doc, id, 'V', 'Autre', paragraph('Rien.'))],
    ['its rank is a short string', (doc) => clauseOf(doc).set('rank', 'x'.repeat(65))],
    ['its rank is no number', (doc) => clauseOf(doc).set('rank', 3)],
    ['it has no other parts', (doc) => clauseOf(doc).set('secret', 'x')],
    ['it is made whole', (doc) => doc.getMap('clauses').set('clause-number-9', new Y.Map())],
    ['its id is not short', (doc) => newClause(doc, 'short', 'V', 'Autre')],
    ['its id is no name of an object’s own', (doc) => newClause(doc, '__proto__', 'V', 'Autre')],
    [
      'marks stay out of its heading',
      (doc) => (clauseOf(doc).get('heading') as Y.Text).format(0, 5, { bold: {} }),
    ],
  ])('%s', (_name, change) => {
    expect(amend(change)).toEqual({ refused: 'structure' });
  });

  test('a part is not taken away by a deleted value in its place', () => {
    for (const clock of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(
        fromA(forge([{ client: A, clock: 0, structs: [deleted(1, { after: [B, clock], key: 'body' })] }])),
      ).not.toEqual({ stored: null });
    expect(xmlOf(clauseOf(kept.shadow.doc()).get('body') as Y.XmlFragment)).toContain('Un loyer.');
  });
});
