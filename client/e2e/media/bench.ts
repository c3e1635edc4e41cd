/**
 * `npm run bench:media`: with 2, 4 and 6 seats on this machine, how long after her admission each sees the first image of
 * somebody and that of everybody, and how much of a processor each seat's browser takes. Figures, never a test.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { runHouse, type RunningHouse } from '../../../server/test/rooms/runningHouse.ts';
import { openBrowser } from '../browser.ts';
import { passes } from './flows.ts';
import { arrive, gather, type Voice } from './voices.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** How long the processor is watched once everybody is there. */
const STEADY = 10_000;

async function measure(house: RunningHouse, browser: Browser, seats: number): Promise<string> {
  const people = await gather(browser, house, seats);
  const [mediator, ...others] = people;
  if (!mediator) throw new Error('nobody');
  await arrive(people);
  for (const one of people) await one.joins();
  for (const one of people)
    await one.sees(({ camera, microphone }) => camera.is === 'on' && microphone.is === 'on');
  const watching = people.map((one) => firstImages(one, seats - 1));
  await passes(500);
  const admitted = Date.now();
  await mediator.does({ type: 'open', admit: others.map(({ seat }) => seat) });
  const seen = await Promise.all(watching);
  const first = seen.map((times) => Math.min(...times) - admitted);
  const all = seen.map((times) => Math.max(...times) - admitted);
  await passes(2000);
  const before = processorTime();
  await passes(STEADY);
  const share = (processorTime() - before) / STEADY / seats;
  await Promise.all(people.map((one) => one.close()));
  return [
    String(seats).padStart(5),
    `${median(first)} ms`.padStart(21),
    `${median(all)} ms`.padStart(18),
    `${Math.max(...all)} ms`.padStart(19),
    `${Math.round(share * 100)} %`.padStart(18),
  ].join('  ');
}

/** When the first frame of each of so many others was drawn in her page, by the clock of the machine. */
const firstImages = (one: Voice, others: number): Promise<number[]> =>
  one.page.evaluate(
    (count) =>
      new Promise<number[]>((done) => {
        const drawn = new Map<string, number>();
        const watched = new Set<string>();
        window.mediane.state.subscribe(({ peers }) => {
          for (const [seat, { image }] of Object.entries(peers)) {
            if (!image || watched.has(seat)) continue;
            watched.add(seat);
            const video = document.createElement('video');
            video.muted = true;
            video.srcObject = new MediaStream([image]);
            video.requestVideoFrameCallback(() => {
              drawn.set(seat, Date.now());
              video.srcObject = null;
              if (drawn.size === count) done([...drawn.values()]);
            });
            void video.play();
          }
        });
      }),
    others,
  );

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds of processor that everything started by this program has taken; only where the system tells it. */
function processorTime(): number {
  const parents = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), {
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
      });
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  let ticks = 0;
  for (const [pid, { ticks: own }] of parents) if (isOurs(pid)) ticks += own;
  return ticks * 10;
}

const house = await runHouse();
const browser = await openBrowser();
try {
  process.stdout.write(
    'seats  first image, median  all images, median  all images, longest  processor per seat\n',
  );
  for (const seats of [2, 4, 6]) process.stdout.write(`${await measure(house, browser, seats)}\n`);
} finally {
  await browser.close();
  await house.remove();
}
