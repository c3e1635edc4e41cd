import { expect, test } from 'vitest';
import { chanceFrom, type Chance } from '../../test/documents/chance.ts';
import { rearrange, schema, writeAll } from '../../test/documents/editor.ts';
import { keptDocument, seat } from '../../test/documents/keptDocument.ts';
import { createWriter } from '../../test/documents/writer.ts';

const A = 1001;
const B = 2002;
const sentences = [
  'Le jardin reste à Amina.',
  'Oui',
  'La haie est taillée chaque printemps par Bruno.',
  'Non.',
  'Fin des travaux',
  'A',
];

test('whatever an editor does to split, join, wrap, lift and move another’s words is admitted, and they stay hers', () => {
  let done = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const chance = chanceFrom(seed);
    const kept = keptDocument();
    const pages = { A: createWriter(A), B: createWriter(B) };
    const first = writeAll(pages.A, someText(chance));
    expect(kept.receive(first, seat('A'), A)).toHaveProperty('stored');
    pages.B.receive(first);
    for (let step = 0; step < 12; step += 1) {
      const update = rearrange(pages.B, chance);
      if (!update) continue;
      done += 1;
      expect(kept.receive(update, seat('B'), B), `seed ${seed}`).toHaveProperty('stored');
      const others = (kept.authors()['body'] ?? []).filter((run) => !run.startsWith('A:'));
      expect(others, `seed ${seed}, step ${step}`).toEqual([]);
    }
  }
  expect(done).toBeGreaterThan(200);
});

function someText(chance: Chance) {
  const words = () => schema.text(chance.oneOf(sentences));
  const line = () => schema.node('paragraph', null, [words()]);
  const item = () => schema.node('listItem', null, [line()]);
  const broken = () =>
    schema.node('paragraph', null, [
      words(),
      schema.node('hardBreak'),
      schema.text(chance.oneOf(sentences), [schema.mark('bold')]),
    ]);
  const block = () =>
    chance.oneOf([line, line, broken, () => schema.node('bulletList', null, [item(), item()])])();
  return schema.node('doc', null, Array.from({ length: 2 + chance.below(4) }, block));
}
