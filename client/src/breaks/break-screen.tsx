import { Coffee, MessageSquare, NotebookPen } from 'lucide-react';
import { useMe, useView } from '../live/use-room.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { useConductWords } from '../console/conduct-words.ts';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/server-time.tsx';
import { BreakControl } from './break-control.tsx';
import styles from './breaks.module.css';

type Props = { onJotter?: (() => void) | undefined; onDesk?: (() => void) | undefined };

/** What everybody in the joint session sees on a break: until when, and that nothing passes between people. Nobody is told who asked. */
export function BreakScreen({ onJotter, onDesk }: Props) {
  const words = useConductWords().breaks;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const now = useNow();
  const life = view.room?.life;
  if (life?.state !== 'break') return null;
  const mediators = called(cast, deskMediators(view, me));
  const until = life.minutes === null ? null : life.since + life.minutes * 60_000;
  return (
    <section className={styles.screen}>
      <Coffee aria-hidden />
      <h2 className={styles.title}>{words.screen}</h2>
      <p className={styles.until}>
        {until === null
          ? mediates(view)
            ? words.ends
            : words.noUntil(mediators)
          : until > now
            ? words.until(until)
            : words.untilSoon}
      </p>
      <p className={styles.calm}>{words.calm}</p>
      {mediates(view) ? (
        <BreakControl />
      ) : (
        (onDesk || onJotter) && (
          <div className={styles.ways}>
            {onDesk && (
              <Button icon={MessageSquare} onPress={onDesk}>
                {words.write(mediators)}
              </Button>
            )}
            {onJotter && (
              <Button icon={NotebookPen} onPress={onJotter}>
                {words.note}
              </Button>
            )}
          </div>
        )
      )}
    </section>
  );
}
