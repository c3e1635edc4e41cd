import { expect, test } from 'vitest';
import { wordExchange, type WordExchange, type WordMessage } from './word-exchange.ts';
import { commitment, fingerprintOf, freshNonce, wordPair } from './word-pair.ts';

const certificates = { offers: 'sha-256 aa', answers: 'sha-256 bb' };

type EndOf = { said: WordMessage[]; words: (readonly [number, number])[]; exchange: WordExchange };
function end(role: 'offers' | 'answers'): EndOf {
  const said: WordMessage[] = [];
  const words: (readonly [number, number])[] = [];
  return {
    said,
    words,
    exchange: wordExchange(
      role,
      (message) => said.push(message),
      (pair) => words.push(pair),
    ),
  };
}
/** Passes on what each says until neither has more to say; `altered` stands between them. */
async function converse(
  one: EndOf,
  other: EndOf,
  altered = (message: WordMessage) => message,
): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    for (const message of one.said.splice(0)) await other.exchange.hear(altered(message));
    for (const message of other.said.splice(0)) await one.exchange.hear(altered(message));
  }
}
const begin = async (one: EndOf, other: EndOf, seenByOther = certificates) => {
  await one.exchange.begin({ mine: certificates.offers, theirs: certificates.answers });
  await other.exchange.begin({ mine: seenByOther.answers, theirs: seenByOther.offers });
};

test('both ends come to the same two numbers', async () => {
  const [one, other] = [end('offers'), end('answers')];
  await begin(one, other);
  await converse(one, other);
  expect(one.words).toHaveLength(1);
  expect(one.words).toEqual(other.words);
});

test('an end that is connected a little later comes to them as well', async () => {
  const [one, other] = [end('offers'), end('answers')];
  await one.exchange.begin({ mine: 'a', theirs: 'b' });
  for (const message of one.said.splice(0)) await other.exchange.hear(message);
  await other.exchange.begin({ mine: 'b', theirs: 'a' });
  await converse(one, other);
  expect(one.words).toEqual(other.words);
  expect(one.words).toHaveLength(1);
});

test('with another certificate in between, the numbers differ', async () => {
  const nonces = { offers: '1'.repeat(64), answers: '2'.repeat(64) };
  const honest = await wordPair(certificates, nonces);
  expect(await wordPair({ ...certificates, answers: 'sha-256 cc' }, nonces)).not.toEqual(honest);
  expect(await wordPair(certificates, { ...nonces, offers: '3'.repeat(64) })).not.toEqual(honest);
  expect(await wordPair({ offers: certificates.answers, answers: certificates.offers }, nonces)).not.toEqual(
    honest,
  );
});

test('a number other than the one committed to gives no words', async () => {
  const [one, other] = [end('offers'), end('answers')];
  await begin(one, other);
  await converse(one, other, (message) =>
    message.say === 'reveal' ? { say: 'reveal', nonce: freshNonce() } : message,
  );
  expect([...one.words, ...other.words]).toEqual([]);
});

test('one’s own commitment and number sent back give no words', async () => {
  const one = end('offers');
  await one.exchange.begin({ mine: 'a', theirs: 'b' });
  for (let round = 0; round < 4; round += 1)
    for (const message of one.said.splice(0)) await one.exchange.hear(message);
  expect(one.words).toEqual([]);
});

test('a number shown before its commitment, a second commitment and a second number give no words', async () => {
  const nonce = freshNonce();
  const commit: WordMessage = { say: 'commit', commitment: await commitment('answers', nonce) };
  const reveal: WordMessage = { say: 'reveal', nonce };
  for (const messages of [
    [reveal, commit, reveal],
    [commit, commit, reveal],
  ]) {
    const one = end('offers');
    await one.exchange.begin({ mine: 'a', theirs: 'b' });
    for (const message of messages) await one.exchange.hear(message);
    expect(one.words).toEqual([]);
  }
  const one = end('offers');
  await one.exchange.begin({ mine: 'a', theirs: 'b' });
  for (const message of [commit, reveal, reveal]) await one.exchange.hear(message);
  expect(one.words).toHaveLength(1);
});

test('a commitment that is exchanged while the number is looked at gives no words', async () => {
  const one = end('offers');
  await one.exchange.begin({ mine: 'a', theirs: 'b' });
  const chosenLater = freshNonce();
  await one.exchange.hear({ say: 'commit', commitment: await commitment('answers', freshNonce()) });
  expect(one.said.at(-1)?.say).toBe('reveal');
  const fitting = await commitment('answers', chosenLater);
  await Promise.all([
    one.exchange.hear({ say: 'reveal', nonce: chosenLater }),
    one.exchange.hear({ say: 'commit', commitment: fitting }),
  ]);
  expect(one.words).toEqual([]);
});

test('nobody shows her number before the other has committed', async () => {
  const one = end('offers');
  await one.exchange.begin({ mine: 'a', theirs: 'b' });
  expect(one.said.map(({ say }) => say)).toEqual(['commit']);
});

test('a description names one certificate, or none that counts', () => {
  const line = (value: string) => `a=fingerprint:sha-256 ${value}\r\n`;
  expect(fingerprintOf(`v=0\r\n${line('AA:01')}m=audio\r\n${line('aa:01')}`)).toBe('sha-256 aa:01');
  expect(fingerprintOf(`v=0\r\n${line('AA:01')}${line('BB:02')}`)).toBeNull();
  expect(fingerprintOf('v=0\r\na=fingerprint:sha-1 AA\r\n')).toBeNull();
  expect(fingerprintOf(`v=0\r\n${line('AA:01')}m=audio\r\na=fingerprint:sha-1 BB\r\n`)).toBeNull();
  expect(fingerprintOf(`v=0\r\n${line('AA:01')}m=audio\r\na=fingerprint: sha-1 BB\r\n`)).toBeNull();
});
