/** A line of the card as people read it, and the number in it as a telephone dials it, if there is one. */
export type PhoneLine = { readonly said: string; readonly dialled: string | null };

/** The telephone numbers that a mediator wrote, one or several, with whatever words stand beside them. */
export const phonesIn = (text: string): PhoneLine[] =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ said: held(line), dialled: dialledIn(line) }));

/** Digits as they are dialled: figures, spaces, points and dashes between them; a plus only at the front. */
const written = /\+?\d(?:[\s.\-()\u00a0\u202f/]*\d){2,17}/;

function dialledIn(line: string): string | null {
  const found = written.exec(line)?.[0];
  // « +33 (0)1 »: the bracketed nought is not dialled after a country's number.
  const number = found?.startsWith('+') ? found.replace(/\(0\)/, '') : found;
  return number ? number.replace(/[^\d+]/g, '') : null;
}

/** A number is not cut at the end of a line. */
const held = (line: string): string => line.replace(written, (number) => number.replaceAll(' ', '\u00a0'));
