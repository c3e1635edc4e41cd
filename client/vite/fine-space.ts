import subsetFont from 'subset-font';

/** A drawn sign goes along: browsers refuse a font in which nothing is drawn. */
const drawn = '.';

/** In ems: what a printer sets before ; ? and between thousands. */
export const fineSpaceWidth = 0.17;

/**
 * Neither typeface has U+202F, and what browsers put in its place is too narrow to be seen between two figures.
 * This makes a face with that one sign: the source's no-break space under another number and of another width.
 */
export async function fineSpace(source: Buffer): Promise<Buffer> {
  const font = await subsetFont(source, `\u00a0${drawn}`, {
    targetFormat: 'sfnt',
    variationAxes: { wght: 400 },
    keepFeatures: [],
  });
  const glyph = renumber(font, table(font, 'cmap'));
  const unitsPerEm = font.readUInt16BE(table(font, 'head') + 18);
  font.writeUInt16BE(Math.round(unitsPerEm * fineSpaceWidth), table(font, 'hmtx') + glyph * 4);
  return await subsetFont(font, `\u202f${drawn}`, { targetFormat: 'woff2', keepFeatures: [] });
}

/** Where a table of the font begins. */
function table(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  throw new Error(`the font has no table ${tag}`);
}

/** Gives the no-break space of the character map another number; answers with the glyph that it shows. */
function renumber(font: Buffer, cmap: number): number {
  const subtable = cmap + font.readUInt32BE(cmap + 8);
  const [format, twiceSegments] = [font.readUInt16BE(subtable), font.readUInt16BE(subtable + 6)];
  const ends = subtable + 14;
  // Format 4: the ends of the segments, two bytes, their starts, then what to add to a number to find its glyph.
  for (let at = ends; format === 4 && at < ends + twiceSegments; at += 2) {
    if (font.readUInt16BE(at) !== 0xa0) continue;
    const [start, delta] = [at + twiceSegments + 2, at + twiceSegments * 2 + 2];
    const glyph = (0xa0 + font.readUInt16BE(delta)) % 0x10000;
    font.writeUInt16BE(0x202f, at);
    font.writeUInt16BE(0x202f, start);
    font.writeUInt16BE((glyph - 0x202f + 0x10000) % 0x10000, delta);
    return glyph;
  }
  throw new Error('the character map is not as expected');
}
