/**
 * A document's order of work. Writes that wait are taken together: each is judged on the document as the one before left
 * it, all are committed at once, and told only when they are on disk. Reads come between, when what is in memory is what
 * is on disk: nobody is sent what a crash could still undo.
 */
export type Queue<Write> = {
  readonly write: (write: Write) => void;
  readonly read: (read: () => void) => void;
  readonly isIdle: () => boolean;
};

const MOST_AT_ONCE = 128;

export function createQueue<Write>(writeAll: (writes: readonly Write[]) => Promise<void>): Queue<Write> {
  const waiting: ({ readonly write: Write } | { readonly read: () => void })[] = [];
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (waiting.length > 0) {
        const writes: Write[] = [];
        while (writes.length < MOST_AT_ONCE) {
          const [first] = waiting;
          if (!first || !('write' in first)) break;
          waiting.shift();
          writes.push(first.write);
        }
        if (writes.length > 0) await writeAll(writes);
        for (let [first] = waiting; first && 'read' in first; [first] = waiting) {
          waiting.shift();
          first.read();
        }
      }
    } finally {
      running = false;
    }
  }

  return {
    write(write) {
      waiting.push({ write });
      void run();
    },
    read(read) {
      waiting.push({ read });
      void run();
    },
    isIdle: () => !running && waiting.length === 0,
  };
}
