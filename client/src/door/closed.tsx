import { useView } from '../live/use-room.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { destructionDates } from './destruction-dates.ts';
import { useQuietWords } from './quiet-words.ts';
import { useDoor } from './use-door.ts';
import styles from './door.module.css';

/** The closing page: how it ended, what becomes of the content and when, what remains to be read. */
export function Closed({ onLook }: { onLook: () => void }) {
  const words = useQuietWords().closed;
  const { room } = useView();
  const { mine } = useDoor();
  const outcome = room?.life.outcome ?? null;
  const suspended = outcome === 'suspended';
  const dates = mine?.agreement && destructionDates(mine.agreement, mine.life.since);
  return (
    <SinglePage
      title={suspended ? words.titleSuspended : words.title}
      lead={outcome ? `${words.outcomes[outcome]} ${words.over}` : words.over}
    >
      <section className={styles.box} aria-labelledby="destroyed">
        <h2 className={styles.question} id="destroyed">
          {words.destroyed}
        </h2>
        {suspended || !dates ? (
          <p>{words.secretsSuspended}</p>
        ) : (
          <>
            <p>
              <Rich text={words.secrets(dates.secrets)} />
            </p>
            <p>
              <Rich text={words.room(dates.room)} />
            </p>
          </>
        )}
        <p>{room ? words.until : words.untilDesk}</p>
      </section>
      <p className={styles.muted}>{words.secret}</p>
      {room && (
        <Button large wide onPress={onLook}>
          {words.look}
        </Button>
      )}
    </SinglePage>
  );
}
