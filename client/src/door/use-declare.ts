import type { Beside } from '@mediane/shared/room/events.ts';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { channelOf, mediates } from '../panels/place.ts';
import { useRoom } from '../live/use-room.ts';
import { useOwnAct } from './use-own-act.ts';

/** Says who is beside one: on arriving, or again where one already is. Resolves to whether it is known now. */
export function useDeclare(): (beside: Beside) => Promise<boolean> {
  const { store } = useRoom();
  const act = useOwnAct();
  return (beside) => {
    const { view, me } = store.getState();
    const admitted = !mediates(view) && view[desk(me)]?.passport.standing === 'admitted';
    return act(
      admitted ? { type: 'go', to: channelOf(view, me) ?? 'room', beside } : { type: 'arrive', beside },
    );
  };
}
