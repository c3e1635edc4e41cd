/** What the page of the other party may send, and what it does not come to. */
import { expect, test } from 'vitest';
import { passes, received, sounds } from './flows.ts';
import { openPage, opensCaucus } from './voices.ts';
import { together } from './together.ts';

const { house, session, browser } = together();

/** What the server lets pass, since it has the right shape, and a browser cannot use. */
const malformed = {
  descriptions: [
    'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=fingerprint:sha-256 00\r\n',
    'v=0\r\na=fingerprint:x\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n',
    'v=0\r\no=- 0 0 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 9 9 9\r\na=fingerprint:sha-256 AA\r\nm=video 9 UDP/TLS/RTP/SAVPF 1 2 3\r\na=rtpmap:1 nothing/0\r\n',
  ],
  candidates: [
    'candidate:1 1 udp 1 127.0.0.1 9 typ host',
    'candidate:1 1 tcp 1 255.255.255.255 1 typ relay raddr 0.0.0.0 rport 0',
    'candidate:1 9 udp 1 0.0.0.0 65535 typ srflx generation x ufrag nobody',
    `candidate:1 1 udp 1 ${'a'.repeat(50)}.local 9 typ host`,
  ],
};

test('malformed descriptions and candidates of one page harm her own line alone', async () => {
  const [claire, amina, jeanPierre] = await session(3);
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  await amina.page.evaluate(({ descriptions, candidates }) => {
    const { media } = window.mediane.connection;
    for (const link of window.links) {
      for (const kind of ['offer', 'answer'] as const)
        for (const sdp of descriptions) media.emit('media:signal', { link, signal: { kind, sdp } });
      for (const candidate of candidates)
        for (const [mid, line] of [
          ['0', 0],
          ['9', 7],
          [null, null],
          ['', null],
        ] as const)
          media.emit('media:signal', { link, signal: { kind: 'candidate', candidate, mid, line } });
    }
  }, malformed);
  await passes(1000);
  const flows = await received([claire, jeanPierre], 1500);
  expect(sounds(flows[0]?.[1]?.energy)).toBe('heard');
  expect(sounds(flows[1]?.[0]?.energy)).toBe('heard');
  // Her own line, where it broke, comes back by itself once she sends what a page sends.
  await claire.isConnectedWith(2, 20_000);
});

test('a page that signals to somebody of another channel, or over a link that is not its own, reaches nobody', async () => {
  const [claire, amina, jeanPierre] = await session(3);
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  const former = await jeanPierre.page.evaluate(() => window.links);
  const caucus = await opensCaucus(claire, amina);
  await Promise.all([claire.goes(caucus), amina.goes(caucus)]);
  await amina.isConnectedWith(1);
  const theirs = await amina.page.evaluate(() => window.links);
  const signals = await Promise.all(
    [claire, amina].map((one) =>
      one.page.evaluateHandle(() => {
        const arrived: unknown[] = [];
        window.mediane.connection.media.on('media:signal', (message) => arrived.push(message));
        return arrived;
      }),
    ),
  );
  await jeanPierre.page.evaluate(
    async (links) => {
      const pc = new RTCPeerConnection();
      pc.addTransceiver('audio');
      const { sdp = '' } = await pc.createOffer();
      const { media } = window.mediane.connection;
      for (const link of links) {
        media.emit('media:signal', { link, signal: { kind: 'offer', sdp } });
        media.emit('media:renew', { link });
      }
      pc.close();
    },
    [...former, ...theirs],
  );
  await passes(800);
  for (const arrived of signals) expect(await arrived.jsonValue()).toEqual([]);
  expect(await jeanPierre.flows()).toEqual([]);
  await amina.isConnectedWith(1);
});

test('of what a modified page offers, the first voice and two images are taken; the rest is stopped and heard by nobody', async () => {
  const page = await openPage(await browser().person({ width: 600, height: 400 }), house().address());
  const taken = await page.evaluate(async () => {
    const hostile = new RTCPeerConnection();
    const sound = new AudioContext();
    const voice = () => sound.createMediaStreamDestination().stream.getAudioTracks()[0];
    const image = () => document.createElement('canvas').captureStream(1).getVideoTracks()[0];
    for (const track of [voice(), voice(), image(), image(), image()])
      if (track) hostile.addTrack(track, new MediaStream());
    const link = window.mediane.openLink(
      { id: 'a-link' as never, initiator: false, relay: { servers: [], only: false, until: null } },
      {
        changed: () => {},
        send: (signal) => {
          if (signal.kind === 'answer')
            void hostile.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
        },
      },
    );
    const { sdp = '' } = await hostile.createOffer();
    await hostile.setLocalDescription({ type: 'offer', sdp });
    link.receive({ kind: 'offer', sdp });
    await new Promise((over) => setTimeout(over, 500));
    const [own] = window.made.connections.filter((pc) => pc !== hostile);
    const receivers = own?.getTransceivers() ?? [];
    const mine = [link.received('voice'), link.received('image'), link.received('screen')];
    const rest = receivers.filter(({ receiver }) => !mine.includes(receiver));
    const result = {
      taken: mine.map((receiver) => receiver?.track.kind),
      rest: rest.map(({ receiver, currentDirection }) => [
        receiver.track.readyState,
        receiver.track.enabled,
        currentDirection,
      ]),
      voice: link.received('voice')?.track.enabled,
    };
    link.close();
    hostile.close();
    await sound.close();
    return result;
  });
  expect(taken).toEqual({
    taken: ['audio', 'video', 'video'],
    rest: [
      ['ended', false, 'inactive'],
      ['ended', false, 'inactive'],
    ],
    voice: false,
  });
  await page.context().close();
});

test('both ends have the same two words; another pair of people has others', async () => {
  const all = await session(3);
  for (const one of all)
    await one.sees(({ peers }) => Object.values(peers).every(({ words }) => words !== null));
  const [claire, amina, jeanPierre] = await Promise.all(
    all.map(async (one) => ({ seat: one.seat, ...(await one.state()) })),
  );
  if (!claire || !amina || !jeanPierre) throw new Error('three people');
  const words = claire.peers[amina.seat]?.words;
  expect(words).toEqual(amina.peers[claire.seat]?.words);
  expect(claire.peers[jeanPierre.seat]?.words).toEqual(jeanPierre.peers[claire.seat]?.words);
  expect(claire.peers[jeanPierre.seat]?.words).not.toEqual(words);
});
