import type { Asked } from './dialogs.tsx';
import type { useRoomActs } from './use-room-acts.ts';
import type { Views } from './use-views.ts';
import type { Where } from './where.ts';

/** What both layouts of the room are given. */
export type RoomParts = {
  readonly where: Where;
  readonly views: Views;
  readonly acts: ReturnType<typeof useRoomActs>;
  readonly ask: (asked: Asked) => void;
  /** Whether voice has a place here: not in a room that is closed. */
  readonly voice: boolean;
  readonly onBack: (() => void) | undefined;
};
