import type { Beside } from '@mediane/shared/room/events.ts';
import { desk } from '@mediane/shared/room/identifiers.ts';
import type { Command } from '@mediane/shared/room/index.ts';
import { channelOf, mediates } from '../panels/place.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useRoom } from '../room/use-room.ts';
import { notify } from '../ui/notices.tsx';

/** Says who is beside one: on arriving, or again where one already is. Resolves to whether it is known now. */
export function useDeclare(): (beside: Beside) => Promise<boolean> {
  const { store, connection } = useRoom();
  const { refusals } = usePanelWords();
  return async (beside) => {
    const { view, me } = store.getState();
    const admitted = !mediates(view) && view[desk(me)]?.passport.standing === 'admitted';
    const command: Command = admitted
      ? { type: 'go', to: channelOf(view, me) ?? 'room', beside }
      : { type: 'arrive', beside };
    const answer = await connection.send(command);
    if (answer.ok || answer.code === 'already-so') return true;
    notify(refusals[answer.code]);
    return false;
  };
}
