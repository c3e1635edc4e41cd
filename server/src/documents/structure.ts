/** What may stand where. Depends on the container and the content alone, never on neighbours or order. */
import { clauseParts, isClauseId, isRank } from '@mediane/shared/documents/layout.ts';
import { DEEPEST, blocks, nodes, type NodeName } from '@mediane/shared/documents/nodes.ts';
import type { Container, Place } from './known.ts';
import type { Content } from './update.ts';

/** What is deleted may stand anywhere: nobody sees it. */
export function mayStand(content: Content, { container, key }: Place): boolean {
  if (content.is === 'deleted') return true;
  if (content.is === 'type' && container.depth >= DEEPEST) return false;
  return key === null ? mayFollow(content, container) : mayBeSet(content, container, key);
}

/** A value that is made with its clause and lives as long as it: putting another in its place would drop what it holds. */
export const isLasting = ({ container: { type }, key }: Place): boolean =>
  type.kind === 'clauses' ||
  (type.kind === 'clause' && (key === clauseParts.heading || key === clauseParts.body));

function mayFollow(content: Content, { type }: Container): boolean {
  switch (type.kind) {
    case 'fragment':
      return isElement(content, blocks);
    case 'element': {
      const { holds, text } = nodes[type.name];
      return isElement(content, holds) || (text && content.is === 'type' && content.type.kind === 'text');
    }
    case 'text':
      return content.is === 'string' || content.is === 'mark';
    case 'heading':
      return content.is === 'string';
    case 'clauses':
    case 'clause':
      return false;
  }
}

function mayBeSet(content: Content, { type }: Container, key: string): boolean {
  switch (type.kind) {
    case 'clauses':
      return isClauseId(key) && content.is === 'type' && content.type.kind === 'clause';
    case 'clause':
      if (key === clauseParts.heading) return content.is === 'type' && content.type.kind === 'heading';
      if (key === clauseParts.body) return content.is === 'type' && content.type.kind === 'fragment';
      return (
        key === clauseParts.rank && content.is === 'value' && isString(content.value) && isRank(content.value)
      );
    case 'element': {
      const bounds = Object.hasOwn(nodes[type.name].attributes, key)
        ? nodes[type.name].attributes[key]
        : undefined;
      if (!bounds || content.is !== 'value' || isString(content.value)) return false;
      return content.value >= bounds.from && content.value <= bounds.to;
    }
    default:
      return false;
  }
}

const isElement = (content: Content, names: readonly NodeName[]): boolean =>
  content.is === 'type' && content.type.kind === 'element' && names.includes(content.type.name);

const isString = (value: string | number): value is string => typeof value === 'string';
