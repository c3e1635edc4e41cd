/** The one live region of the page stands in index.html, outside of the root, so that no open dialog hides it. */
const region = () => document.getElementById('announcements');

let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let old: ReturnType<typeof setTimeout> | undefined;

/** What is true of a moment is not left to be read long after it. */
const STAYS = 15_000;

function speak(): void {
  timer = undefined;
  const place = region();
  if (!place) return;
  const line = document.createElement('p');
  line.textContent = waiting.join(' ');
  waiting = [];
  place.replaceChildren(line);
  clearTimeout(old);
  old = setTimeout(() => line.remove(), STAYS);
}

/**
 * Says a sentence to those who listen to the page. What is said within the same moment is gathered into one
 * announcement, in order: a page that changes place and turn at once says both.
 */
export function announce(sentence: string): void {
  if (sentence === '' || waiting.includes(sentence)) return;
  waiting.push(sentence);
  timer ??= setTimeout(speak, 80);
}
