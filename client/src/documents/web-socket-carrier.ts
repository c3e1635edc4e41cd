import type { Carrier } from './carrier.ts';

/** The address of a document's own WebSocket. */
export const documentAddress = (origin: string, room: string, document: string, seat: string): string =>
  `${origin.replace(/^http/, 'ws')}/docs/${room}/${encodeURIComponent(document)}?seat=${encodeURIComponent(seat)}`;

/** `open` makes the socket; tests give it a cookie. */
export const webSocketCarrier =
  (open: () => WebSocket): Carrier =>
  (events) => {
    const socket = open();
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => events.opened();
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer) events.received(new Uint8Array(data));
    };
    socket.onclose = ({ code }) => events.closed(code);
    // An error is always followed by a close.
    socket.onerror = () => {};
    return {
      send(frame) {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame.slice());
      },
      close: () => socket.close(),
    };
  };
