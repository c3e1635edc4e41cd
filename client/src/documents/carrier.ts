/** What carries a document's frames. There are two: a WebSocket of its own, and the room's socket where these are blocked. */

export type CarrierEvents = {
  readonly opened: () => void;
  readonly received: (frame: Uint8Array) => void;
  /** Once, whether it had opened or not. */
  readonly closed: (code: number) => void;
};

export type Carried = { readonly send: (frame: Uint8Array) => void; readonly close: () => void };

/** Opens one line. */
export type Carrier = ((events: CarrierEvents) => Carried) & {
  /** Could a line be opened now? When left out, it is tried. */
  readonly canOpen?: () => boolean;
};

/** The line was cut, or never came about. */
export const CUT = 1006;

const FAILURES_BEFORE_NEXT = 2;
/** Proxies exist that take a WebSocket and never answer, or swallow what goes through it. */
const PATIENCE = 8000;

/**
 * Tries the carriers in turn. A line works once the server is heard over it; when it fails twice before that, or is silent
 * for too long, the next one is tried if it could be opened: when it could not, the whole network is down. After a line
 * that worked, the first carrier that ever did comes first again.
 */
export function inTurn(carriers: readonly Carrier[], patience = PATIENCE): Carrier {
  const worked = new Set<number>();
  let current = 0;
  let failures = 0;

  const next = () => (current + 1) % carriers.length;
  const hasNext = () => carriers.length > 1 && (carriers[next()]?.canOpen?.() ?? true);
  function turn(): void {
    current = next();
    failures = 0;
  }

  return (events) => {
    const mine = current;
    const carrier = carriers[mine];
    if (!carrier) throw new Error('A document needs a carrier.');
    let works = false;
    let over = false;

    const line = carrier({
      opened: events.opened,
      received(frame) {
        if (over) return;
        heard();
        events.received(frame);
      },
      closed(code) {
        // A code of ours is the server's own word, though no frame came.
        if (isOurs(code)) heard();
        end(code);
      },
    });
    const impatient = setInterval(() => {
      if (over || works || !hasNext()) return;
      failures = FAILURES_BEFORE_NEXT;
      end(CUT);
      line.close();
    }, patience);

    function heard(): void {
      if (works) return;
      works = true;
      worked.add(mine);
      clearInterval(impatient);
    }

    function end(code: number): void {
      if (over) return;
      over = true;
      clearInterval(impatient);
      if (works) {
        current = Math.min(...worked);
        failures = 0;
      } else {
        failures += 1;
        if (failures >= FAILURES_BEFORE_NEXT && hasNext()) turn();
      }
      events.closed(code);
    }

    return {
      send: line.send,
      close() {
        over = true;
        clearInterval(impatient);
        line.close();
      },
    };
  };
}

const isOurs = (code: number): boolean => code >= 4000 && code < 5000;
