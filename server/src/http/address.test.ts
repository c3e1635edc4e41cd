import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress } from './address.ts';
import { originsOf } from './origin.ts';

const from = (remoteAddress: string, forwarded?: string) => ({
  socket: { remoteAddress } as Socket,
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

test('X-Forwarded-For from anybody but a named proxy is ignored', () => {
  expect(clientAddress([])(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  expect(clientAddress(['10.0.0.0/8'])(from('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
});

test('behind a named proxy the last address that it wrote counts, not one that the client put before it', () => {
  const address = clientAddress(['127.0.0.1', '10.0.0.0/8']);
  expect(address(from('127.0.0.1', '1.2.3.4, 198.51.100.1'))).toBe('198.51.100.1');
  expect(address(from('::ffff:127.0.0.1', '1.2.3.4, 198.51.100.1, 10.1.2.3'))).toBe('198.51.100.1');
  expect(address(from('127.0.0.1', 'nonsense'))).toBe('127.0.0.1');
  expect(address(from('127.0.0.1'))).toBe('127.0.0.1');
});

test('a whole /64 of IPv6 counts as one', () => {
  const address = clientAddress([]);
  expect(address(from('2001:db8:1:2:aaaa::1'))).toBe(address(from('2001:0db8:1:2::ffff')));
  expect(address(from('2001:db8:1:3::1'))).not.toBe(address(from('2001:db8:1:2::1')));
});

test('our own pages and nobody else’s', () => {
  const asked = (origin?: string, host = 'localhost:8080', site?: string) => ({
    headers: {
      host,
      ...(origin === undefined ? {} : { origin }),
      ...(site === undefined ? {} : { 'sec-fetch-site': site }),
    },
  });
  const here = originsOf({ publicUrl: null, host: '127.0.0.1' });
  expect(here.isForeignOrigin(asked('http://localhost:8080'))).toBe(false);
  expect(here.isForeignOrigin(asked('http://localhost:9090'))).toBe(true);
  expect(here.isForeignOrigin(asked('http://evil.example:8080', 'evil.example:8080'))).toBe(true);
  expect(here.isForeignOrigin(asked('null'))).toBe(true);
  expect(here.isForeignOrigin(asked(undefined, undefined, 'cross-site'))).toBe(true);
  expect(here.isForeignOrigin(asked(undefined, undefined, 'same-origin'))).toBe(false);
  expect(here.isOwnOrigin(asked(undefined))).toBe(false);
  const there = originsOf({ publicUrl: 'https://m.example', host: '0.0.0.0' });
  expect(there.isForeignOrigin(asked('https://m.example', 'whatever'))).toBe(false);
  expect(there.isForeignOrigin(asked('https://m.example.evil', 'm.example.evil'))).toBe(true);
  expect(there.isForeignOrigin(asked('http://m.example', 'm.example'))).toBe(true);
});
