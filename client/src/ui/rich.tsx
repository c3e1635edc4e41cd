import { stretches } from '@mediane/shared/words/strong.ts';

/** A sentence of the catalogue with the parts that it marks as strong (names, mostly) in bold. */
export function Rich({ text }: { text: string }) {
  return stretches(text).map((piece, index) =>
    piece.strong ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
  );
}
