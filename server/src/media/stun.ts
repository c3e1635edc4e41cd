/** Messages of STUN (RFC 8489) and TURN (RFC 8656), as far as asking a relay for one address needs them. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

const COOKIE = 0x2112a442;
const HEADER = 20;

const kinds = { binding: 0x0001, allocate: 0x0003, refresh: 0x0004, permission: 0x0008 } as const;
const SUCCESS = 0x0100;
const ERROR = 0x0110;

const attributes = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  lifetime: 0x000d,
  peerAddress: 0x0012,
  realm: 0x0014,
  nonce: 0x0015,
  relayedAddress: 0x0016,
  transport: 0x0019,
} as const;

/** A long-term credential, with what the relay gave for it. */
export type Credential = {
  readonly username: string;
  readonly password: string;
  readonly realm: string;
  readonly nonce: string;
};

export type Answer =
  | { readonly is: 'relayed'; readonly address: string; readonly port: number }
  | { readonly is: 'permitted' }
  | { readonly is: 'refused'; readonly code: number; readonly realm: string; readonly nonce: string };

/** Asks a server for the address from which it sees us. */
export const bindingRequest = (): Buffer => message(kinds.binding, []);

/** Asks for an address of the relay's own over UDP. */
export const allocateRequest = (credential: Credential | null): Buffer =>
  message(kinds.allocate, [attribute(attributes.transport, Buffer.from([17, 0, 0, 0]))], credential);

/** Gives the address back. */
export const releaseRequest = (credential: Credential): Buffer =>
  message(kinds.refresh, [attribute(attributes.lifetime, Buffer.alloc(4))], credential);

/** Asks that somebody at this IPv4 address may be reached from the address that was given. */
export function permissionRequest(credential: Credential, address: string): Buffer {
  const cookie = Buffer.alloc(4);
  cookie.writeUInt32BE(COOKIE);
  const mixed = address.split('.').map((byte, at) => Number(byte) ^ (cookie[at] ?? 0));
  return message(
    kinds.permission,
    [attribute(attributes.peerAddress, Buffer.from([0, 1, 0, 0, ...mixed]))],
    credential,
  );
}

/** How long a message is from its first bytes on, or null when more bytes are needed to say. */
export const lengthOf = (bytes: Buffer): number | null =>
  bytes.length < HEADER ? null : HEADER + bytes.readUInt16BE(2);

/** What the answer to a request says; null when it is no answer to it. */
export function readAnswer(request: Buffer, bytes: Buffer): Answer | null {
  if (bytes.length < HEADER || bytes.length < (lengthOf(bytes) ?? 0)) return null;
  if (!bytes.subarray(4, HEADER).equals(request.subarray(4, HEADER))) return null;
  const found = read(bytes);
  const kind = bytes.readUInt16BE(0);
  if (kind === (kinds.allocate | SUCCESS)) return relayed(bytes, found.get(attributes.relayedAddress));
  if (kind === (kinds.permission | SUCCESS)) return { is: 'permitted' };
  if (kind !== (kinds.allocate | ERROR) && kind !== (kinds.permission | ERROR)) return null;
  const error = found.get(attributes.error);
  return {
    is: 'refused',
    code: error && error.length >= 4 ? error.readUInt8(2) * 100 + error.readUInt8(3) : 0,
    realm: found.get(attributes.realm)?.toString() ?? '',
    nonce: found.get(attributes.nonce)?.toString() ?? '',
  };
}

function message(kind: number, parts: readonly Buffer[], credential: Credential | null = null): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(kind, 0);
  header.writeUInt32BE(COOKIE, 4);
  randomBytes(12).copy(header, 8);
  if (!credential) return sized(Buffer.concat([header, ...parts]), 0);
  const { username, password, realm, nonce } = credential;
  const named = Buffer.concat([
    header,
    ...parts,
    attribute(attributes.username, Buffer.from(username)),
    attribute(attributes.realm, Buffer.from(realm)),
    attribute(attributes.nonce, Buffer.from(nonce)),
  ]);
  const key = createHash('md5').update(`${username}:${realm}:${password}`).digest();
  // The length that is sealed counts the seal already.
  const seal = createHmac('sha1', key).update(sized(named, 24)).digest();
  return sized(Buffer.concat([named, attribute(attributes.integrity, seal)]), 0);
}

function sized(bytes: Buffer, more: number): Buffer {
  bytes.writeUInt16BE(bytes.length - HEADER + more, 2);
  return bytes;
}

function attribute(kind: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  bytes.writeUInt16BE(kind, 0);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, 4);
  return bytes;
}

function read(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = HEADER; at + 4 <= bytes.length;) {
    const length = bytes.readUInt16BE(at + 2);
    found.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return found;
}

/** An address is written mixed with the cookie and the request's name, so that no router rewrites it. */
function relayed(bytes: Buffer, value: Buffer | undefined): Answer | null {
  if (!value || value.length < 8) return null;
  const port = value.readUInt16BE(2) ^ (COOKIE >>> 16);
  const mixed = value.subarray(4);
  const plain = mixed.map((byte, at) => byte ^ (bytes[4 + at] ?? 0));
  if (value.readUInt8(1) === 1) return { is: 'relayed', address: plain.subarray(0, 4).join('.'), port };
  if (plain.length < 16) return null;
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((plain[at * 2] ?? 0) << 8) | (plain[at * 2 + 1] ?? 0)).toString(16),
  );
  return { is: 'relayed', address: groups.join(':'), port };
}
