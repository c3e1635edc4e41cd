import { chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { openHouse, type House } from '../../test/http/house.ts';
import { openPostOffice } from '../../test/mail/postOffice.ts';
import { temporaryDirectory } from '../../test/storage/openForTest.ts';
import { examine, type Finding } from './examine.ts';

let directory: string;
beforeEach(() => {
  directory = temporaryDirectory();
});

async function examined(environment: Record<string, string> = {}): Promise<string[]> {
  const found: Finding[] = [];
  for await (const finding of examine(readConfig({ MEDIANE_DATA: directory, LANG: 'en', ...environment })))
    found.push(finding);
  return found.map(({ state, sentence }) => `${state} ${sentence}`);
}

/** Something that answers in the server's place. */
async function answering(headers: Record<string, string>, body: string) {
  const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { url: `http://localhost:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('storage', () => {
  test('is good when it can be written to by this account alone', async () => {
    chmodSync(directory, 0o700);
    expect((await examined())[0]).toMatch(/^good storage: .* can be written to, [\d.,]+ GB free\.$/);
  });

  test('that others can read is to be mended, by a command that is told', async () => {
    chmodSync(directory, 0o755);
    expect(await examined()).toContainEqual(
      expect.stringMatching(/^mend storage: other accounts .* run: chmod -R go-rwx/),
    );
  });

  test('that does not exist yet, or cannot be a directory, is told apart', async () => {
    expect((await examined({ MEDIANE_DATA: join(directory, 'new') }))[0]).toMatch(
      /^look storage: .* does not exist yet/,
    );
    expect((await examined({ MEDIANE_DATA: '/dev/null' }))[0]).toMatch(
      /^mend storage: this account cannot write/,
    );
  });
});

describe('the public address', () => {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(() => house.close());

  test('is good when this product answers there, and so is the clock', async () => {
    const found = await examined({ MEDIANE_URL: house.address });
    expect(found).toContain(`good address: ${house.address} answers as this product.`);
    expect(found).toContain('good clock: within 5 s of the public address.');
    expect(found).toContainEqual(expect.stringMatching(/^unused TLS/));
  });

  test('where nobody answers is to be mended', async () => {
    expect(await examined({ MEDIANE_URL: 'http://localhost:1' })).toContainEqual(
      expect.stringMatching(/^mend address: .* did not answer/),
    );
  });

  test('where something else answers is to be mended', async () => {
    const other = await answering({}, '<html>');
    expect(await examined({ MEDIANE_URL: other.url })).toContainEqual(
      expect.stringMatching(/^mend address: something else/),
    );
    await other.close();
  });

  test('a clock that is wrong by a minute is to be mended', async () => {
    const other = await answering(
      { date: new Date(Date.now() + 60_000).toUTCString() },
      '{"product":"mediane"}',
    );
    expect(await examined({ MEDIANE_URL: other.url })).toContainEqual(
      expect.stringMatching(/^mend clock: (59|60|61) s away/),
    );
    await other.close();
  });

  test('without TLS where https was promised, says why', async () => {
    const url = house.address.replace('http:', 'https:');
    expect(await examined({ MEDIANE_URL: url })).toContainEqual(
      expect.stringMatching(/^mend TLS: browsers will refuse the certificate \(\w+\)/),
    );
  });

  test.each(['127.0.0.1', '[::1]'])('that is the bare address %s is looked at as well', async (address) => {
    expect(await examined({ MEDIANE_URL: `https://${address}:1` })).toContain(
      'mend TLS: browsers will refuse the certificate (ECONNREFUSED); have the proxy obtain a valid one for that name.',
    );
  });
});

describe('mail', () => {
  test('is good when the mail server takes ours, to be mended when it does not answer, unused when unset', async () => {
    const office = await openPostOffice();
    const from = { MEDIANE_MAIL_FROM: 'seances@mediation.example' };
    expect(await examined({ SMTP_URL: office.url, ...from })).toContainEqual(
      expect.stringMatching(/^good mail/),
    );
    await office.close();
    expect(
      await examined({ SMTP_URL: office.url.replace('//', '//user:secret-word@'), ...from }),
    ).toContainEqual(expect.stringMatching(/^mend mail: 127[^ ]+ does not take our mail \(ESOCKET|ECONN/));
    expect(
      (await examined({ SMTP_URL: office.url.replace('//', '//user:secret-word@'), ...from })).join(),
    ).not.toContain('secret-word');
    expect(await examined()).toContainEqual(expect.stringMatching(/^unused mail/));
  });
});

describe('the relay', () => {
  test.each(['turn:127.0.0.1:1', 'turn:[::1]:1', 'turns:127.0.0.1:1'])(
    'where nobody answers at %s is to be mended, each way told apart',
    async (url) => {
      const found = await examined({ MEDIANE_TURN_URL: url, MEDIANE_TURN_SECRET: 'x'.repeat(16) });
      const ways = url.startsWith('turns:') ? [url] : [`${url}?transport=udp`, `${url}?transport=tcp`];
      expect(found.slice(-ways.length)).toEqual(
        ways.map((way) => expect.stringContaining(`mend voice: ${way} does not answer (ECONNREFUSED)`)),
      );
    },
  );
});
