/** Ranks: strings between any two of which there is another, so that moving one clause changes no other. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A rank after `before` and ahead of `after`; null stands for the start or the end. No rank ends in the lowest digit. */
export function rankBetween(before: string | null, after: string | null): string {
  let rank = '';
  let open = after === null;
  for (let place = 0; ; place += 1) {
    const low = before !== null && place < before.length ? digits.indexOf(before.charAt(place)) : 0;
    const high =
      open || after === null || place >= after.length ? digits.length : digits.indexOf(after.charAt(place));
    if (high - low > 1) return rank + digits.charAt(Math.floor((low + high) / 2));
    rank += digits.charAt(low);
    // Once a digit is below the upper bound's, the rest may be anything.
    if (low < high) open = true;
  }
}
