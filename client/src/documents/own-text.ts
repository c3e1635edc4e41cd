/** A person's own text that is not on disk, taken out of a copy before the copy is dropped. */
import * as Y from 'yjs';
import { CLAUSES, PAGE, clauseParts, type Layout } from '@mediane/shared/documents/layout.ts';

export type OwnText = {
  /** The clause it was written in; null in a page of notes. */
  readonly clause: string | null;
  readonly text: string;
};

type Mine = (item: Y.Item) => boolean;
type SharedType = Pick<Y.AbstractType<unknown>, '_start'>;

/** What stands under this client id from this clock on, in reading order. */
export function ownText(doc: Y.Doc, layout: Layout, client: number, from: number): OwnText[] {
  const isMine: Mine = ({ id, length }) => id.client === client && id.clock + length > from;
  const said = (types: readonly SharedType[]) =>
    types
      .map((type) => textIn(type, isMine, from))
      .filter((text) => text !== '')
      .join('\n');
  if (layout === 'page') return withText([{ clause: null, text: said([doc.getXmlFragment(PAGE)]) }]);
  const texts = [...doc.getMap(CLAUSES)].map(([clause, parts]) => {
    const types = parts instanceof Y.Map ? [parts.get(clauseParts.heading), parts.get(clauseParts.body)] : [];
    return { clause, text: said(types.filter((type) => type instanceof Y.AbstractType)) };
  });
  return withText(texts);
}

const withText = (texts: readonly OwnText[]): OwnText[] => texts.filter(({ text }) => text !== '');

function textIn(type: SharedType, isMine: Mine, from: number): string {
  let text = '';
  const parts: string[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentString && isMine(item))
      text += content.str.slice(Math.max(0, from - id.clock));
    if (content instanceof Y.ContentType) parts.push(textIn(content.type, isMine, from));
  }
  return [text, ...parts].filter((part) => part !== '').join('\n');
}
