import { MonitorSmartphone } from 'lucide-react';
import { numberOf } from '@mediane/shared/room/devices.ts';
import { useView } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from './conduct-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Rich } from '../ui/rich.tsx';
import { deviceRequests } from './waiting.ts';
import styles from './console.module.css';

/** Another device holds somebody's link: yes or no, after asking the person aloud. */
export function Devices() {
  const words = useConductWords().devices;
  const view = useView();
  const cast = useCast();
  const act = useAct();
  const requests = deviceRequests(view);
  if (requests.length === 0) return null;
  return (
    <PanelSection title={words.title}>
      {requests.map(({ seat, request, at }) => {
        const name = cast.get(seat)?.short ?? '';
        return (
          <Card key={request} as="article">
            <p className={styles.device}>
              <MonitorSmartphone aria-hidden />
              <span>
                <Rich text={words.asks(name, at, numberOf(request))} />
              </span>
            </p>
            <Muted>{words.check(name, numberOf(request))}</Muted>
            <Acts>
              <Button onPress={() => void act({ type: 'answerDevice', seat, request, yes: true })}>
                {words.yes(name)}
              </Button>
              <Button onPress={() => void act({ type: 'answerDevice', seat, request, yes: false })}>
                {words.no}
              </Button>
            </Acts>
          </Card>
        );
      })}
    </PanelSection>
  );
}
