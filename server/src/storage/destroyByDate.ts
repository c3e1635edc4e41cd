import type { Compartment, Ms, RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Dated, Destruction } from './vault.ts';

type Settings = {
  readonly destruction: Destruction;
  /** Takes the compartment out of memory and off every open connection: before it is destroyed, and once more after, as somebody may have come between. */
  readonly letGo: (room: RoomId, compartment: Compartment) => Promise<void>;
  /** One could not be destroyed; it is tried again at the next look. */
  readonly failed: (error: unknown) => void;
  readonly everyMs?: Ms;
};

/** Keeps the dates that were agreed: destroys what is due, at the start and then at each look. */
export function destroyByDate({ destruction, letGo, failed, everyMs = 60_000 }: Settings) {
  let looking: Promise<void> = Promise.resolve();

  async function destroy({ room, compartment }: Dated): Promise<void> {
    await letGo(room, compartment);
    await destruction.destroy(room, compartment);
    await letGo(room, compartment);
  }

  /** One that cannot be destroyed keeps no other waiting. */
  async function look(): Promise<void> {
    const due = await destruction.due().catch(failed);
    for (const dated of due ?? []) await destroy(dated).catch(failed);
  }

  const now = () => (looking = looking.then(look));
  void now();
  const timer = setInterval(now, everyMs);
  timer.unref();
  return {
    /** Looks at once; resolves when what is due is destroyed, or was tried. */
    now,
    /** Resolves when nothing is being destroyed any more. */
    stop(): Promise<void> {
      clearInterval(timer);
      return looking;
    },
  };
}
