/** Draws loudness outside of React: one timer for the page, which writes a number into the style of each mark. */
const pace = 90;
const marks = new Map<HTMLElement, () => number>();
let timer: ReturnType<typeof setInterval> | undefined;

function draw(): void {
  for (const [mark, level] of marks) {
    const before = Number(mark.style.getPropertyValue('--level')) || 0;
    // Rises at once and falls slowly: a voice, not a lamp.
    const next = Math.max(Math.min(1, level()), before * 0.72);
    mark.style.setProperty('--level', next < 0.01 ? '0' : next.toFixed(2));
  }
}

/** Draws this loudness into the mark until the returned function is called; with reduced motion, nothing moves. */
export function drawLevel(mark: HTMLElement, level: () => number): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
  marks.set(mark, level);
  timer ??= setInterval(draw, pace);
  return () => {
    marks.delete(mark);
    if (marks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
