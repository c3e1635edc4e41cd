/** Asks the relay for an address as a browser would, and gives it back: whether voice could pass through it. */
import { createSocket } from 'node:dgram';
import { connect as connectPlain, isIP, isIPv4, type Socket } from 'node:net';
import { connect as connectSealed } from 'node:tls';
import type { Ms } from '@mediane/shared/room/identifiers.ts';
import {
  allocateRequest,
  lengthOf,
  permissionRequest,
  readAnswer,
  releaseRequest,
  type Answer,
  type Credential,
} from './stun.ts';

export type Trial =
  | { readonly is: 'relayed'; readonly address: string }
  /** It refuses to lead from one of its addresses to another, where two people behind it would meet. */
  | { readonly is: 'unmet'; readonly address: string }
  /** It gives addresses to anybody. */
  | { readonly is: 'open' }
  | { readonly is: 'wrong-secret' }
  | { readonly is: 'refused'; readonly code: number }
  /** Nobody answers; the reason is a short name such as ECONNREFUSED. */
  | { readonly is: 'silent'; readonly reason: string }
  /** A way that only browsers can try. */
  | { readonly is: 'untried' };

type Place = { readonly host: string; readonly port: number };
/** A way to the relay: sends, and hands over what comes back. */
type Way = { readonly send: (bytes: Buffer) => void; readonly close: () => void };
type Receive = { readonly message: (bytes: Buffer) => void; readonly failed: (error: Error) => void };

const UNAUTHORIZED = 401;
const STALE_NONCE = 438;

/** Tries one address of a relay, such as `turn:turn.example.org:3478?transport=udp`. */
export async function tryRelay(
  url: string,
  { username, credential }: { readonly username: string; readonly credential: string },
  patience: Ms,
): Promise<Trial> {
  const open = wayTo(url);
  if (!open) return { is: 'untried' };
  const line = converse(open, patience);
  try {
    const greeting = await line.ask(allocateRequest(null));
    if (greeting.is !== 'refused') return { is: 'open' };
    if (greeting.code !== UNAUTHORIZED) return { is: 'refused', code: greeting.code };
    const { realm, nonce } = greeting;
    const mine: Credential = { username, password: credential, realm, nonce };
    const answer = await line.ask(allocateRequest(mine));
    if (answer.is === 'relayed') return await meets(line, mine, answer.address);
    const code = answer.is === 'refused' ? answer.code : 0;
    return code === UNAUTHORIZED || code === STALE_NONCE ? { is: 'wrong-secret' } : { is: 'refused', code };
  } catch (error) {
    return { is: 'silent', reason: reasonOf(error) };
  } finally {
    line.close();
  }
}

/** Two who both go through the relay meet at its own addresses. The one that was asked for is given back. */
async function meets(line: Conversation, mine: Credential, address: string): Promise<Trial> {
  const permission = isIPv4(address) ? await line.ask(permissionRequest(mine, address)) : null;
  line.say(releaseRequest(mine));
  return permission?.is === 'refused' ? { is: 'unmet', address } : { is: 'relayed', address };
}

function wayTo(url: string): ((receive: Receive) => Way) | null {
  const [, scheme, host = '', port, transport] =
    /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/.exec(url) ?? [];
  const place = {
    host: host.replace(/^\[|\]$/g, ''),
    port: Number(port ?? (scheme === 'turns' ? 5349 : 3478)),
  };
  if (scheme === 'turns')
    return transport === 'udp' ? null : (receive) => overStream(receive, sealedTo(place));
  if (transport === 'tcp') return (receive) => overStream(receive, connectPlain(place));
  return (receive) => overDatagrams(receive, place);
}

// A bare address is checked against the certificate as well, but is no name to ask for one by.
const sealedTo = ({ host, port }: Place): Socket =>
  connectSealed({ host, port, ...(isIP(host) === 0 && { servername: host }) });

type Conversation = ReturnType<typeof converse>;

/** Questions one after the other over one way; each is repeated until it is answered, as datagrams are lost. */
function converse(open: (receive: Receive) => Way, patience: Ms) {
  const listeners = new Set<Receive>();
  let failure: Error | null = null;
  const way = open({
    message: (bytes) => listeners.forEach(({ message }) => message(bytes)),
    failed(error) {
      failure = error;
      listeners.forEach(({ failed }) => failed(error));
    },
  });
  return {
    say: way.send,
    ask(request: Buffer): Promise<Answer> {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const listener: Receive = {
        message(bytes) {
          const answer = readAnswer(request, bytes);
          if (answer) resolve(answer);
        },
        failed: reject,
      };
      listeners.add(listener);
      if (failure) reject(failure);
      way.send(request);
      const again = setInterval(() => way.send(request), 500);
      const late = setTimeout(() => reject(new Error('ETIMEDOUT')), patience);
      return promise.finally(() => {
        clearInterval(again);
        clearTimeout(late);
        listeners.delete(listener);
      });
    },
    close: way.close,
  };
}

function overDatagrams({ message, failed }: Receive, { host, port }: Place): Way {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', message);
  socket.on('error', failed);
  // Connected, so that a refusal by the machine there is told here.
  const ready = new Promise<void>((connected) => socket.once('connect', connected));
  socket.connect(port, host);
  let closed = false;
  return {
    send: (bytes) => void ready.then(() => closed || socket.send(bytes, () => {})),
    close() {
      closed = true;
      // What was said last leaves first.
      setImmediate(() => socket.close());
    },
  };
}

/** Over a stream messages follow one another and are told apart by their length; nothing is repeated there. */
function overStream({ message, failed }: Receive, socket: Socket): Way {
  const sent = new WeakSet<Buffer>();
  let read = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    read = Buffer.concat([read, bytes]);
    for (let length = lengthOf(read); length !== null && length <= read.length; length = lengthOf(read)) {
      message(read.subarray(0, length));
      read = read.subarray(length);
    }
  });
  socket.on('error', failed);
  socket.on('close', () => failed(new Error('ECONNRESET')));
  return {
    send(bytes) {
      if (sent.has(bytes)) return;
      sent.add(bytes);
      socket.write(bytes);
    },
    close: () => socket.end(),
  };
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
};
