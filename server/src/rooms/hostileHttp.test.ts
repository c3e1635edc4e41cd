import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHouse, type House } from '../../test/http/house.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** The first line of the answer to a request as it stands, which no client would tidy. */
function statusOf(request: string): Promise<string> {
  return new Promise((told, failed) => {
    const socket = connect(Number(new URL(house.address).port), '127.0.0.1', () => {
      socket.write(`${request}\r\nHost: ${new URL(house.address).host}\r\nConnection: close\r\n\r\n`);
    });
    socket.once('data', (bytes: Buffer) => {
      told(bytes.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', failed);
  });
}

test.each([
  'GET /assets/%ff HTTP/1.1',
  'GET /assets/%00 HTTP/1.1',
  'GET /assets/a%00/../../package.json HTTP/1.1',
  'GET /%ff HTTP/1.1',
  'GET /%c0%ae%c0%ae/package.json HTTP/1.1',
  'GET /assets/..%2f..%2fpackage.json HTTP/1.1',
  'GET /assets/page-1a2b3c.js HTTP/1.1\r\nRange: bytes=900-901',
  'GET /assets/page-1a2b3c.js HTTP/1.1\r\nIf-Match: "another"',
  'GET /api/rooms/%ff/links HTTP/1.1',
  'GET /api/rooms/__proto__/links HTTP/1.1',
])('a misshapen address is the asker’s fault, and no fault of the server: %s', async (request) => {
  expect(await statusOf(request)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(house.logged.join('')).not.toContain('fault');
});

test('what travels by long polling is kept by no cache and taken for nothing else', async () => {
  const running = await startHouse();
  const answer = await fetch(`${running.address()}/socket.io/?EIO=4&transport=polling`, {
    headers: { origin: running.address() },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});
