/** What carries a document's frames. There are two: a WebSocket of its own, and the room's socket where these are blocked. */

export type CarrierEvents = {
  readonly opened: () => void;
  readonly received: (frame: Uint8Array) => void;
  /** Once, whether it had opened or not. */
  readonly closed: (code: number) => void;
};

export type Carried = { readonly send: (frame: Uint8Array) => void; readonly close: () => void };

/** Opens one line. */
export type Carrier = (events: CarrierEvents) => Carried;

/** The line was cut, or never came about. */
export const CUT = 1006;

const FAILURES_BEFORE_NEXT = 2;

/** Tries the carriers in turn: the next one when one has failed twice to open; the one that opened is kept. */
export function inTurn(carriers: readonly Carrier[]): Carrier {
  let current = 0;
  let failures = 0;
  return (events) => {
    let opened = false;
    const carrier = carriers[current % carriers.length];
    if (!carrier) throw new Error('A document needs a carrier.');
    return carrier({
      ...events,
      opened() {
        opened = true;
        failures = 0;
        events.opened();
      },
      closed(code) {
        if (!opened) failures += 1;
        if (failures >= FAILURES_BEFORE_NEXT) {
          current += 1;
          failures = 0;
        }
        events.closed(code);
      },
    });
  };
}
