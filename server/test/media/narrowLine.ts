/** A line to a house that carries only so much to the page, as a telephone's does. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { RunningHouse } from '../rooms/runningHouse.ts';

const EVERY = 50;

/** The same house at the far end of a line of so many bytes a second. */
export async function overNarrowLine(house: RunningHouse, bytesPerSecond: number): Promise<RunningHouse> {
  const target = new URL(house.address());
  const server = createServer((page) => {
    const far = connect(Number(target.port), target.hostname);
    page.pipe(far);
    const carrying = setInterval(() => {
      const bytes: Buffer | null =
        far.read(Math.min(far.readableLength, (bytesPerSecond * EVERY) / 1000)) ?? null;
      if (bytes) page.write(bytes);
    }, EVERY);
    const end = () => {
      clearInterval(carrying);
      page.destroy();
      far.destroy();
    };
    far.on('readable', () => {});
    for (const one of [page, far]) one.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { ...house, address: () => `http://127.0.0.1:${port}` };
}
