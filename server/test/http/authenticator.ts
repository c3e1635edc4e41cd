import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

type Options = {
  readonly challenge: string;
  readonly host: string;
  readonly origin: string;
  readonly user?: string;
};

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;
/** Passkeys that are kept on several devices do not count, so a replay does not show by its counter. */
const UNCOUNTED = Buffer.alloc(4);

/** A passkey in software: what a phone or a key does, byte for byte, with ES256. */
export class Authenticator {
  readonly id = randomBytes(20);
  readonly #privateKey: KeyObject;
  readonly #coseKey: Buffer;
  #user = '';

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#privateKey = privateKey;
    this.#coseKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  /** Makes the passkey for a site. */
  register({ challenge, host, origin, user = '' }: Options) {
    this.#user = user;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const data = Buffer.concat([
      this.#data(host, PRESENT_AND_VERIFIED | WITH_KEY),
      Buffer.alloc(16),
      length,
      this.id,
      this.#coseKey,
    ]);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(data.length);
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.of(0x59),
      size,
      data,
    ]);
    return this.#credential({
      clientDataJSON: this.#client('webauthn.create', challenge, origin),
      attestationObject: base64url(attestation),
      transports: ['internal', 'carrier-pigeon'],
    });
  }

  /** Proves that it holds the passkey. */
  sign({ challenge, host, origin }: Options) {
    const data = this.#data(host, PRESENT_AND_VERIFIED);
    const clientDataJSON = this.#client('webauthn.get', challenge, origin);
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]))
      .sign(this.#privateKey);
    return this.#credential({
      clientDataJSON,
      authenticatorData: base64url(data),
      signature: base64url(signature),
      userHandle: this.#user,
    });
  }

  #data(host: string, flags: number): Buffer {
    return Buffer.concat([sha256(host), Buffer.of(flags), UNCOUNTED]);
  }

  #client = (type: string, challenge: string, origin: string) =>
    base64url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
  #credential = <Response>(response: Response) => ({
    id: base64url(this.id),
    rawId: base64url(this.id),
    type: 'public-key',
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
    response,
  });
}
