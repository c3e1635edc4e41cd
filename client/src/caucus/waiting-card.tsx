import { FileText, MessageSquare, NotebookPen } from 'lucide-react';
import { useMe, useView } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { useCaucusWords } from './caucus-words.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { useNow } from '../ui/server-time.tsx';
import { minutesSince } from './running.ts';
import { waitingFor } from './waiting.ts';
import styles from './caucus.module.css';

type Props = {
  onJotter?: (() => void) | undefined;
  onDraft?: (() => void) | undefined;
  onDesk?: (() => void) | undefined;
};

/** For whoever waits while the mediator is elsewhere: with whom, since when, back when, the same time, and something to do. */
export function WaitingCard({ onJotter, onDraft, onDesk }: Props) {
  const words = useCaucusWords().waiting;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const now = useNow();
  const waiting = waitingFor(view, me, cast);
  if (!waiting) return null;
  const mediator = called(cast, [waiting.mediator])[0] ?? '';
  const minutes = minutesSince(waiting.since, now);
  const others = called(cast, waiting.with);
  return (
    <section className={styles.waiting}>
      <p className={styles.waitingTitle}>
        <Rich
          text={others.length > 0 ? words.with(mediator, others, minutes) : words.busy(mediator, minutes)}
        />
        {'. '}
        {waiting.back !== null &&
          (now > waiting.back ? words.longer(waiting.back) : words.back(waiting.back))}{' '}
        {others.length > 0 && words.same}
      </p>
      {waiting.apart && <p className={styles.state}>{words.apart}</p>}
      <p className={styles.state}>{onJotter || onDraft || onDesk ? words.useful : words.nothing}</p>
      <div className={styles.ways}>
        {onJotter && (
          <Button icon={NotebookPen} onPress={onJotter}>
            {words.note}
          </Button>
        )}
        {onDraft && (
          <Button icon={FileText} onPress={onDraft}>
            {words.draft}
          </Button>
        )}
        {onDesk && (
          <Button icon={MessageSquare} onPress={onDesk}>
            {words.write(mediator)}
          </Button>
        )}
      </div>
    </section>
  );
}
