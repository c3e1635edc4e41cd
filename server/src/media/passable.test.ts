import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signal } from '@mediane/shared/protocol/media.ts';
import { passable } from './passable.ts';

/** What Chromium offered with a voice, two images and data, all of its candidates gathered. */
const written = readFileSync(new URL('../../test/media/browserOffer.sdp', import.meta.url), 'utf8');
const offer = (sdp: string): Signal => ({ kind: 'offer', sdp });
const candidate = (text: string): Signal => ({ kind: 'candidate', candidate: text, mid: '0', line: 0 });
const without = (line: RegExp) =>
  written
    .split('\r\n')
    .filter((one) => !line.test(one))
    .join('\r\n');
const sdpOf = (signal: Signal | null) => (signal?.kind === 'offer' ? signal.sdp : null);

const host = 'candidate:1 1 udp 2113937151 192.168.1.7 54098 typ host generation 0 ufrag QrA1';
const hidden = 'candidate:1 1 udp 2113937151 8ed25deb-da72-483f-a329-c2285fa5c400.local 54098 typ host';
const calling = 'candidate:3 1 tcp 1518280447 192.168.1.7 9 typ host tcptype active generation 0';
const relayed =
  'candidate:2 1 udp 41885439 198.51.100.4 49170 typ relay raddr 203.0.113.9 rport 60123 generation 0';

describe('a description', () => {
  test('of a browser passes as it is, without its candidates, which are told and counted one by one', () => {
    expect(written).toContain('a=candidate');
    expect(passable(offer(written), false)).toEqual(offer(without(/^a=candidate/)));
  });

  test.each([
    ['a second voice', `${written}${written.slice(written.indexOf('m=audio'), written.indexOf('m=video'))}`],
    ['a third image', `${written}m=video 9 UDP/TLS/RTP/SAVPF 96\r\n`],
    ['a second way for data', `${written}m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n`],
    ['another medium', `${written}m=text 9 UDP/TLS/RTP/SAVPF 96\r\n`],
    ['media that are not sealed', written.replaceAll('UDP/TLS/RTP/SAVPF', 'RTP/AVP')],
    ['keys written in it', `${written}a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\r\n`],
    ['no fingerprint', without(/^a=fingerprint/)],
    ['no media', written.slice(0, written.indexOf('m='))],
    ['another beginning', written.replace('v=0', 'v=1')],
    ['a control character', written.replace('s=-', 's=\u0007')],
    ['a line without a name', `${written}hello\r\n`],
    ['a line without end', `${written}a=x:${'y'.repeat(3000)}\r\n`],
    ['lines without end', written + 'a=x\r\n'.repeat(900)],
    ['a name to be looked up in place of an address', written.replace(/\S+\.local/, 'tracker.example')],
  ])('with %s does not pass', (_what, sdp) => {
    expect(passable(offer(sdp), false)).toBeNull();
    expect(passable(offer(sdp), true)).toBeNull();
  });

  test('where all goes through the relay, loses every address', () => {
    const sdp = sdpOf(passable(offer(`${written}a=${host}\r\na=${relayed}\r\n`), true));
    expect(sdp).not.toMatch(/^a=candidate|192\.168|203\.0\.113|\.local/m);
    const named = written.replaceAll('c=IN IP4 0.0.0.0', 'c=IN IP4 192.168.1.7');
    expect(sdpOf(passable(offer(named), true))).not.toContain('192.168.1.7');
  });
});

describe('a candidate', () => {
  test.each([host, hidden, relayed, calling, `a=${host}`, ''])('passes as browsers write it: %s', (text) => {
    expect(passable(candidate(text), false)).toEqual(candidate(text));
  });

  test.each([
    'candidate:1 1 udp 1 tracker.example 54098 typ host',
    'candidate:1 1 udp 1 192.168.1.7 0 typ host',
    'candidate:1 1 udp 1 192.168.1.7 70000 typ host',
    'candidate:1 1 tcp 1 192.168.1.7 22 typ host tcptype passive',
    'candidate:1 1 tcp 1 192.168.1.7 22 typ host tcptype passive tcptype active',
    'candidate:1 1 TCP 1 192.168.1.7 22 typ host tcptype so generation 0',
    'candidate:1 1 tcp 1 192.168.1.7 22 typ host',
    'candidate:1 1 sctp 1 192.168.1.7 54098 typ host',
    'candidate:1 1 udp 1 192.168.1.7 54098 typ other',
    'candidate:1 1 udp 1 192.168.1.7 54098',
    `${host}\r\na=candidate:2 1 udp 1 192.168.1.8 5 typ host`,
    `${host} lonely`,
    'candidate:',
    '{}',
  ])('does not pass as anything else: %s', (text) => {
    expect(passable(candidate(text), false)).toBeNull();
  });

  test('where all goes through the relay, passes only if it is relayed, and without the address behind it', () => {
    expect(passable(candidate(host), true)).toBeNull();
    expect(passable(candidate(hidden), true)).toBeNull();
    expect(passable(candidate(relayed.replace('198.51.100.4', 'x.local')), true)).toBeNull();
    expect(passable(candidate(relayed), true)).toMatchObject({
      candidate: 'candidate:2 1 udp 41885439 198.51.100.4 49170 typ relay raddr 0.0.0.0 rport 0 generation 0',
    });
    expect(passable(candidate(''), true)).toEqual(candidate(''));
  });
});

test('whatever is sent, nothing but the relay’s own addresses passes where all goes through it', () => {
  const own = fc.constantFrom(
    ...written.split('\r\n').slice(1, -1),
    `a=${host}`,
    `a=${relayed}`,
    `a=${hidden}`,
  );
  const any = fc.oneof(own, fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }));
  let passed = 0;
  const holds = (signal: Signal) => {
    const text = JSON.stringify(passable(signal, true));
    if (text !== 'null') passed += 1;
    expect(text).not.toMatch(/typ (host|srflx|prflx)|192\.168\.1\.7|203\.0\.113\.9/i);
  };
  const lines = fc.oneof(fc.array(own, { maxLength: 20 }), fc.array(any, { maxLength: 20 }));
  fc.assert(
    fc.property(lines, fc.constantFrom('\r\n', '\n', '\r'), (more, end) => {
      holds(offer([written.trimEnd(), ...more].join(end)));
      holds(candidate(more.join(end).slice(0, 600)));
    }),
    { numRuns: 300 },
  );
  expect(passed).toBeGreaterThan(30);
});
