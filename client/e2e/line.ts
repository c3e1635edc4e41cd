/** A line to the server that can be cut, as a phone's is in a tunnel. */
import { connect, createServer, type Socket } from 'node:net';

export async function openLine(to: string) {
  const target = new URL(to);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    /** The same link, over this line. */
    over: (link: string): string => link.replace(target.port, String(port)),
    cut,
    mend: () => {
      isCut = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
