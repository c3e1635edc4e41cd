/** What the server has said of what was written here. Only its word makes a change saved. */

export type Saving = {
  /** A change was made here. */
  readonly made: () => void;
  /** A line began, or was cut: what was on its way on the last one counts for nothing. */
  readonly restart: () => void;
  /** An update is sent that holds all changes made so far. */
  readonly sent: () => void;
  /** So many of this line's updates are on disk, up to this clock of ours. */
  readonly saved: (updates: number, clock: number) => void;
  readonly isUnsaved: () => boolean;
  /** What is written from here on under our id is not on disk. */
  readonly clock: () => number;
};

export function createSaving(): Saving {
  let made = 0;
  let safe = 0;
  let clock = 0;
  let holds: number[] = [];
  return {
    made: () => void (made += 1),
    restart: () => void (holds = []),
    sent: () => void holds.push(made),
    saved(updates, upTo) {
      safe = Math.max(safe, holds[updates - 1] ?? 0);
      clock = Math.max(clock, upTo);
    },
    isUnsaved: () => made > safe,
    clock: () => clock,
  };
}
