import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createHttpServer } from './server.ts';

test('whoever sends a header letter by letter is closed, and others are served meanwhile', async () => {
  const server = createHttpServer({
    headersTimeout: 300,
    requestTimeout: 400,
    connectionsCheckingInterval: 50,
  });
  server.on('request', (_request, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const slow = connect(port, '127.0.0.1');
  const closed = new Promise((resolve) => slow.once('close', resolve));
  slow.on('error', () => {});
  slow.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const dripping = setInterval(() => slow.write('x'), 50);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  await closed;
  clearInterval(dripping);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
