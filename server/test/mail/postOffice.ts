import { SMTPServer } from 'smtp-server';

export type Letter = {
  readonly to: readonly string[];
  readonly raw: string;
  readonly subject: string;
  readonly text: string;
};

/** A real mail server on loopback that keeps what it takes. */
export async function openPostOffice({ refuses = false } = {}) {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such box') : null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          subject: subjectIn(raw),
          text: textIn(raw),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

const subjectIn = (raw: string) =>
  (/^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '')
    .replace(/\r\n[ \t]/g, '')
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, word: string) => unquoted(word.replaceAll('_', ' ')));

/** The first part that is plain text, as its reader sees it. */
function textIn(raw: string): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)(?=\r\n--|$)/.exec(raw)?.[1] ?? '';
  const isBase64 = /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: base64[^]*?\r\n\r\n/.test(
    raw.slice(0, raw.indexOf(part)),
  );
  return isBase64
    ? Buffer.from(part, 'base64').toString()
    : unquoted(part.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n');
}

const unquoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
