/** Frames made comparable between two runs: random names become numbers in the order in which they appear, times become their order. */
const RANDOM = /[\w-]{20,}/g;
const TIME = /\b1[0-9]{12}\b/g;

/** Every frame of a run, as one text. Two runs that differ only in what this seat may not see give the same. */
export function normalised(frames: readonly unknown[]): string {
  const names = new Map<string, string>();
  const nameOf = (random: string) => {
    const known = names.get(random) ?? `name-${names.size + 1}`;
    names.set(random, known);
    return known;
  };
  return frames
    .map((frame) => JSON.stringify(frame).replace(TIME, 'time').replace(RANDOM, nameOf))
    .join('\n');
}
