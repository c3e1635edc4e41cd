import { Coffee, HeartPulse, LifeBuoy, MessageCircle, type LucideIcon } from 'lucide-react';
import type { CallKind } from '@mediane/shared/room/events.ts';
import { useMe, useView } from '../live/use-room.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { Muted } from '../panels/panel.tsx';
import { usePanelWords } from '../panels/panel-words.ts';
import { mediates } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import { myCall } from './waiting-calls.ts';
import styles from './calls.module.css';

const icons: Record<CallKind, LucideIcon> = {
  break: Coffee,
  word: MessageCircle,
  unwell: HeartPulse,
  help: LifeBuoy,
};
const kinds: readonly CallKind[] = ['break', 'word', 'unwell', 'help'];

type Props = {
  /** Which calls to offer here; all unless said otherwise. */
  only?: readonly CallKind[] | undefined;
  /** Closes the sheet that holds them, once a call is on its way. */
  onDone?: (() => void) | undefined;
};

/** One discreet act for each need: the mediators alone see it, and nothing changes on any other screen. */
export function CallButtons({ only = kinds, onDone }: Props) {
  const words = usePanelWords().calls;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  if (mediates(view)) return null;
  const mediators = called(cast, deskMediators(view, me));
  return (
    <div className={styles.calls}>
      <Muted>{words.only(mediators)}</Muted>
      {only.map((kind) => {
        const waiting = myCall(view, me, kind);
        if (waiting)
          return (
            <div key={kind} className={styles.sent} role="status">
              <p className={styles.asked}>{words.asked[kind]}</p>
              <p className={styles.state}>{words.waiting(mediators, waiting.at)}</p>
            </div>
          );
        return (
          <Button
            key={kind}
            large
            wide
            icon={icons[kind]}
            onPress={async () => {
              if (!(await act({ type: 'call', kind }))) return;
              notify(words.sent(mediators));
              onDone?.();
            }}
          >
            {words.asks[kind]}
          </Button>
        );
      })}
    </div>
  );
}
