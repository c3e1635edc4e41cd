/** A kernel's name from plain text, of whatever kind is asked for. */
export const nameAs =
  (text: string) =>
  <Id extends string>(): Id =>
    text as Id;
