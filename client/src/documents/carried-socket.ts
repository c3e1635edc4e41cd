/**
 * Gives y-websocket's provider what it takes for a WebSocket. Before the provider learns that it is open, the page has
 * said hello and has its client id; the server's own words are kept from the provider, and cursors that are not this
 * page's are kept from the server.
 */
import { CONTROL, SYNC, type FromServer } from '@mediane/shared/documents/wire.ts';
import { parseFromServer } from '@mediane/shared/documents/parseWire.ts';
import type { Carried, Carrier } from './carrier.ts';

export type SocketHooks = {
  readonly carrier: Carrier;
  /** The first frame of a line. */
  readonly hello: () => Uint8Array;
  readonly heard: (word: FromServer) => void;
  /** Anything arrived. */
  readonly alive: () => void;
  /** An update is about to be sent; false when it must not be. */
  readonly sending: (frame: Uint8Array) => boolean;
  /** The provider may begin. */
  readonly began: (send: (frame: Uint8Array) => void) => void;
  readonly ended: (code: number) => void;
};

const STATE_VECTOR = 0;

/** A class that the provider can construct, as it would `WebSocket`. */
export function carriedSocket(hooks: SocketHooks) {
  return class CarriedSocket extends EventTarget implements WebSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readonly url = '';
    readonly protocol = '';
    readonly extensions = '';
    readonly bufferedAmount = 0;
    binaryType: BinaryType = 'arraybuffer';
    readyState: WebSocket['readyState'] = 0;
    onopen: WebSocket['onopen'] = null;
    onmessage: WebSocket['onmessage'] = null;
    onclose: WebSocket['onclose'] = null;
    onerror: WebSocket['onerror'] = null;
    readonly #line: Carried;
    #welcomed = false;

    constructor() {
      super();
      this.#line = hooks.carrier({
        opened: () => this.#line.send(hooks.hello()),
        received: (frame) => this.#receive(frame),
        closed: (code) => this.#end(code),
      });
    }

    #receive(frame: Uint8Array): void {
      if (this.readyState > this.OPEN) return;
      hooks.alive();
      if (frame[0] === CONTROL) {
        const word = parseFromServer(new TextDecoder().decode(frame.subarray(1)));
        if (!word) return;
        if (word.type === 'welcome') this.#welcomed = true;
        return hooks.heard(word);
      }
      // The provider begins when the server's state vector is there, so that what it holds unsent goes before new words.
      if (this.readyState === this.CONNECTING) {
        if (!this.#welcomed || frame[0] !== SYNC || frame[1] !== STATE_VECTOR) return;
        this.readyState = this.OPEN;
        hooks.began((own) => this.#line.send(own));
        this.onopen?.(new Event('open'));
      }
      this.onmessage?.(new MessageEvent('message', { data: frame }));
    }

    #end(code: number): void {
      if (this.readyState === this.CLOSED) return;
      this.readyState = this.CLOSED;
      hooks.ended(code);
      this.onclose?.(new CloseEvent('close', { code }));
    }

    send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      if (!(data instanceof Uint8Array) || this.readyState !== this.OPEN) return;
      if (data[0] !== SYNC) return;
      if (data[1] === STATE_VECTOR || hooks.sending(data)) this.#line.send(data);
    }

    close(): void {
      // Over at once: a line that is slow to close must not end the one that follows it.
      this.#end(1000);
      this.#line.close();
    }
  };
}
