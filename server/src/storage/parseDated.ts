import { isCompartment, type RoomId } from '@mediane/shared/room/identifiers.ts';
import type { Dated } from './vault.ts';

/** One line of the list of destructions; null for one that a crash cut short. */
export function parseDated(line: string): Dated | null {
  try {
    const { room, compartment, at }: { room?: unknown; compartment?: unknown; at?: unknown } =
      JSON.parse(line);
    if (typeof room !== 'string' || typeof compartment !== 'string' || typeof at !== 'number') return null;
    return isCompartment(compartment) ? { room: room as RoomId, compartment, at } : null;
  } catch {
    return null;
  }
}
