// Private-use characters: nobody types them, so a name can never open or close an emphasis of ours.
const opens = '\uE000';
const closes = '\uE001';

/** Marks a part of a sentence (a name, mostly) that a page shows in bold and a mail or a voice says plainly. */
export const strong = (text: string): string => opens + plain(text) + closes;

/** A sentence without its marks, for speech, titles and mail. */
export const plain = (text: string): string => text.replaceAll(opens, '').replaceAll(closes, '');

/** A sentence cut at its marks, for a page. */
export function stretches(text: string): { text: string; strong: boolean }[] {
  return text
    .split(opens)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, strong: false }];
      const end = piece.indexOf(closes);
      if (end < 0) return [{ text: piece, strong: false }];
      return [
        { text: piece.slice(0, end), strong: true },
        { text: piece.slice(end + 1), strong: false },
      ];
    })
    .filter((piece) => piece.text !== '');
}
