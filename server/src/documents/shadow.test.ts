import { expect, test } from 'vitest';
import { keptDocument, seat } from '../../test/documents/keptDocument.ts';
import { createWriter, paragraph } from '../../test/documents/writer.ts';

test('a document of tens of thousands of pieces takes no more, and can still be shortened', () => {
  const kept = keptDocument();
  const amina = createWriter(1);
  const add = () =>
    kept.receive(
      amina.edit(() => amina.page().push(Array.from({ length: 7000 }, () => paragraph('x')))),
      seat('amina'),
      1,
    );
  const outcomes = Array.from({ length: 3 }, add);
  expect(outcomes.slice(0, 2).every((outcome) => 'stored' in outcome)).toBe(true);
  expect(outcomes[2]).toEqual({ refused: 'too-large' });
  const shorter = amina.edit(() => amina.page().delete(0, 21_000));
  expect(kept.receive(shorter, seat('amina'), 1)).toEqual({ refused: 'unknown-deletion' });
  const bruno = createWriter(2);
  for (const update of kept.journal()) bruno.receive(update);
  const cut = bruno.edit(() => bruno.page().delete(0, 100));
  expect(kept.receive(cut, seat('bruno'), 2)).toEqual({ stored: cut });
});
