/** What people do to a document, by chance. */
import * as Y from 'yjs';
import { CLAUSES, PAGE, type Layout } from '@mediane/shared/documents/layout.ts';
import type { Chance } from './chance.ts';
import { newClause, node, paragraph } from './writer.ts';

const syllables = ['la ', 'média', 'tion ', 'où ', '😀', 'je ', 'ne ', 'veux ', 'é', '\u202f', 'bail '];

/** One edit of one person; some do nothing. */
export function editByChance(doc: Y.Doc, layout: Layout, chance: Chance): void {
  if (layout === 'page') return editFragment(doc.getXmlFragment(PAGE), chance);
  const clauses = doc.getMap<Y.Map<unknown>>(CLAUSES);
  const ids = [...clauses.keys()];
  const clause = ids.length > 0 ? clauses.get(chance.oneOf(ids)) : undefined;
  if (!clause || chance.happens(0.08)) {
    const id = `clause-${doc.clientID}-${chance.below(1e9)}`;
    return newClause(doc, id, rankByChance(chance), wordsByChance(chance), ...someBlocks(chance));
  }
  if (chance.happens(0.03)) clauses.delete(chance.oneOf(ids));
  else if (chance.happens(0.05)) clause.set('rank', rankByChance(chance));
  else if (chance.happens(0.1)) editText(clause.get('heading') as Y.Text, chance, false);
  else editFragment(clause.get('body') as Y.XmlFragment, chance);
}

function editFragment(fragment: Y.XmlFragment, chance: Chance): void {
  const texts = textsIn(fragment);
  const text = texts.length > 0 ? chance.oneOf(texts) : undefined;
  if (!text || chance.happens(0.1)) {
    fragment.insert(chance.below(fragment.length + 1), someBlocks(chance));
    return;
  }
  if (chance.happens(0.06)) {
    const at = chance.below(fragment.length);
    fragment.delete(at, Math.min(fragment.length - at, 1 + chance.below(2)));
  } else if (chance.happens(0.12)) split(text, chance);
  else if (chance.happens(0.04)) lift(fragment, chance);
  else editText(text, chance, true);
}

function editText(text: Y.Text, chance: Chance, mayMark: boolean): void {
  const at = boundary(text, chance.below(text.length + 1));
  const end = boundary(text, Math.min(text.length, at + chance.below(9)));
  if (mayMark && chance.happens(0.15)) {
    const mark = chance.oneOf(['bold', 'italic']);
    text.format(at, end - at, { [mark]: chance.happens(0.7) ? {} : null });
  } else if (chance.happens(0.3)) text.delete(at, end - at);
  else text.insert(at, wordsByChance(chance));
}

/** As an editor does it: the rest is taken away and written anew in a paragraph of its own. */
function split(text: Y.XmlText, chance: Chance): void {
  const { parent } = text;
  if (!(parent instanceof Y.XmlElement) || parent.nodeName !== 'paragraph') return;
  const above = parent.parent;
  if (!(above instanceof Y.XmlFragment)) return;
  const at = boundary(text, chance.below(text.length + 1));
  const rest = plainOf(text).slice(at);
  text.delete(at, text.length - at);
  above.insert(above.toArray().indexOf(parent) + 1, [paragraph(rest)]);
}

/** Wraps a block in a list: all of it goes and comes back inside. */
function lift(fragment: Y.XmlFragment, chance: Chance): void {
  const at = chance.below(fragment.length);
  const block = fragment.get(at);
  const words = textsIn(fragment).find((text) => text.parent === block);
  fragment.delete(at, 1);
  fragment.insert(at, [node('bulletList', node('listItem', paragraph(words ? plainOf(words) : '')))]);
}

function someBlocks(chance: Chance): Y.XmlElement[] {
  const words = () => paragraph(wordsByChance(chance));
  switch (chance.below(5)) {
    case 0: {
      const heading = new Y.XmlElement('heading');
      heading.insert(0, [new Y.XmlText(wordsByChance(chance))]);
      heading.setAttribute('level', (2 + chance.below(2)) as unknown as string);
      return [heading, words()];
    }
    case 1:
      return [node('bulletList', node('listItem', words()), node('listItem', words(), node('bulletList')))];
    case 2: {
      const list = node('orderedList', node('listItem', words()));
      list.setAttribute('start', chance.below(20) as unknown as string);
      return [list];
    }
    case 3: {
      const broken = words();
      broken.insert(1, [node('hardBreak'), new Y.XmlText('suite')]);
      return [broken];
    }
    default:
      return [words()];
  }
}

const wordsByChance = (chance: Chance): string =>
  Array.from({ length: 1 + chance.below(4) }, () => chance.oneOf(syllables)).join('');
const rankByChance = (chance: Chance): string => chance.below(1e6).toString(36);

function textsIn(fragment: Y.XmlFragment): Y.XmlText[] {
  return fragment
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlText ? [child] : child instanceof Y.XmlFragment ? textsIn(child) : [],
    );
}

/** The words of a text without its marks. */
export const plainOf = (text: Y.Text): string =>
  text
    .toDelta()
    .map(({ insert }: { readonly insert: string }) => insert)
    .join('');

/** A place near this one that breaks no character. */
function boundary(text: Y.Text, at: number): number {
  return /[\uDC00-\uDFFF]/.test(plainOf(text).charAt(at)) ? at - 1 : at;
}
