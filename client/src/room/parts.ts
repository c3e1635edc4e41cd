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
  readonly onBack: (() => void) | undefined;
};
