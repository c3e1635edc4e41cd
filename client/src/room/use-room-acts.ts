import { Coffee, DoorOpen, Hand, HeartPulse, LifeBuoy, MessageCircle, type LucideIcon } from 'lucide-react';
import type { CallKind } from '@mediane/shared/room/events.ts';
import { myCall } from '../calls/waiting-calls.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { mediates, useHere } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { notify } from '../ui/notices.tsx';
import { useRoomWords } from './room-words.ts';
import { useMe, useRefusal, useView } from '../live/use-room.ts';

export type RoomAct = {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
};

const icons: Record<CallKind, LucideIcon> = {
  break: Coffee,
  word: MessageCircle,
  unwell: HeartPulse,
  help: LifeBuoy,
};

/** The acts of the bars: the hand, and the discreet calls, each said to be on its way while it waits. */
export function useRoomActs(): {
  readonly hand: RoomAct | null;
  readonly call: (kind: CallKind, brief?: string) => RoomAct | null;
  readonly leave: { readonly icon: LucideIcon; readonly label: string };
} {
  const words = useRoomWords().acts;
  const { calls } = usePanelWords();
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const here = useHere();
  const act = useAct();
  const refusal = useRefusal();
  const conducts = mediates(view);
  const mediators = called(cast, deskMediators(view, me));

  const hand = (): RoomAct | null => {
    if (!here || conducts || here.slice.life.state !== 'open') return null;
    const { channel, slice } = here;
    const raised = slice.floor.hands.some(({ seat }) => seat === me);
    const command = { type: raised ? 'lowerHand' : 'raiseHand', channel } as const;
    if (refusal(command) !== null) return null;
    return {
      id: 'hand',
      icon: Hand,
      label: raised ? words.lower : words.raise,
      pressed: raised,
      onPress: () => void act(command),
    };
  };
  return {
    hand: hand(),
    call: (kind, brief) => {
      const state = view.room?.life.state;
      // Nobody asks for the break that is there.
      if (conducts || state === 'closed' || (kind === 'break' && state === 'break')) return null;
      const waiting = myCall(view, me, kind);
      return {
        id: kind,
        icon: icons[kind],
        label: waiting ? calls.asked[kind] : (brief ?? calls.asks[kind]),
        ...(waiting && { pressed: true }),
        onPress: () => {
          if (waiting) notify(calls.waiting(mediators, waiting.at));
          else
            void act({ type: 'call', kind }).then((done) =>
              done ? notify(calls.sent(mediators)) : undefined,
            );
        },
      };
    },
    leave: { icon: DoorOpen, label: conducts ? words.step : words.leave },
  };
}
