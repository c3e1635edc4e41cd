/** A piece of text in a source file: what stands between quotes, without the expressions of a template. */
export type Literal = { start: number; end: number; text: string };

/** The texts of a catalogue's source, in order. Understands comments, the three quotes and nested templates; nothing else is needed. */
export function literals(source: string): Literal[] {
  const found: Literal[] = [];
  // The brackets of the templates we are inside of: a closing bracket at depth 0 returns to the template's text.
  const depths: number[] = [];
  let at = 0;

  const text = (quote: string) => {
    const start = at;
    while (at < source.length) {
      if (source[at] === '\\') at += 2;
      else if (source[at] === quote) {
        found.push({ start, end: at, text: source.slice(start, at) });
        at += 1;
        return;
      } else if (quote === '`' && source.startsWith('${', at)) {
        found.push({ start, end: at, text: source.slice(start, at) });
        at += 2;
        depths.push(0);
        return;
      } else at += 1;
    }
  };

  while (at < source.length) {
    const sign = source.charAt(at);
    const depth = depths.at(-1);
    if (source.startsWith('//', at)) at = lineEnd(source, at);
    else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2;
    else if (sign === "'" || sign === '"' || sign === '`') {
      at += 1;
      text(sign);
    } else if (sign === '}' && depth === 0) {
      depths.pop();
      at += 1;
      text('`');
    } else {
      if (depth !== undefined && sign === '{') depths[depths.length - 1] = depth + 1;
      if (depth !== undefined && sign === '}') depths[depths.length - 1] = depth - 1;
      at += 1;
    }
  }
  return found.filter((literal) => literal.text !== '');
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}
