/** Up to two letters of a name: the first of its first word and of its last; "Jean-Pierre Roux" is JR. A function after a comma is no part of it. */
export function initials(name: string): string {
  const words = (name.normalize('NFC').split(',')[0] ?? '')
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word) && !titles.test(word));
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map(firstLetter).join('').toLocaleUpperCase();
}

const firstLetter = (word = '') => /^./su.exec(word)?.[0] ?? '';

/** Mme, M., Me, Dr and the like are no part of a name. */
const titles = /^(m|mm|mme|mlle|me|mes|dr|pr|mr|mrs|ms)\.?$/i;
