import { useState } from 'react';
import { useRoomState, useView } from '../live/use-room.ts';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { BesideQuestion } from './beside-question.tsx';
import { DeskTalk } from './desk-talk.tsx';
import { useDoorWords } from './door-words.ts';
import { useQuietWords } from './quiet-words.ts';
import { useDeclare } from './use-declare.ts';
import { useDoor } from './use-door.ts';
import { Withdraw } from './withdraw.tsx';
import styles from './door.module.css';

/** The pages that say what happened and what to do. */

/** No line from the start. */
export function UnreachablePage() {
  const words = useQuietWords().unreachable;
  return <SinglePage title={words.title} lead={words.lead} />;
}

/** Another device has the seat, or the page is not recognised. */
export function EndedPage() {
  const words = useQuietWords().ended;
  const ended = useRoomState((state) => state.ended);
  const known = ended === 'seat-taken' || ended === 'not-signed-in' || ended === 'foreign-origin';
  const said = known ? words[ended] : words.other;
  return (
    <SinglePage title={said.title} lead={said.lead}>
      <div className={styles.buttons}>
        {!known && (
          <Button look="primary" onPress={() => location.reload()}>
            {words.reload}
          </Button>
        )}
        {ended === 'not-signed-in' && <LinkButton to="/">{words.office}</LinkButton>}
      </div>
    </SinglePage>
  );
}

/** After leaving for now. */
export function LeftPage({ onBack }: { onBack: () => void }) {
  const words = useQuietWords();
  const pending = useRoomState((state) => state.unsaved > 0 && state.line !== 'online');
  const mediator = mediates(useView());
  return (
    <SinglePage title={words.left.title} lead={words.left.lead}>
      {pending && <p className={styles.box}>{words.left.pending}</p>}
      <div className={styles.buttons}>
        <Button look="primary" onPress={onBack}>
          {words.left.back}
        </Button>
        {mediator ? <LinkButton to="/">{words.ended.mediations}</LinkButton> : <Withdraw />}
      </div>
      <p className={styles.muted}>{words.left.close}</p>
    </SinglePage>
  );
}

export function RemovedPage() {
  const words = useQuietWords().removed;
  return <SinglePage title={words.title} lead={words.lead} />;
}

export function WithdrawnPage() {
  const words = useQuietWords().withdrawn;
  return (
    <SinglePage title={words.title} lead={words.lead}>
      <p>{words.kept}</p>
      <p className={styles.muted}>{words.close}</p>
    </SinglePage>
  );
}

/** After refusing the agreement: nothing is asked, and one may think again. */
export function DeclinedPage({ onReread }: { onReread: () => void }) {
  const words = useQuietWords();
  const { waiting } = useDoorWords();
  const { mediators, mine } = useDoor();
  return (
    <SinglePage title={words.declined.title} lead={words.declined.lead(mediators)}>
      <p>{words.declined.mind}</p>
      <div className={styles.stack}>
        <Button large wide onPress={onReread}>
          {words.declined.again}
        </Button>
        <DeskTalk
          label={waiting.write(mediators)}
          foldLabel={waiting.foldWrite}
          open={(mine?.messages.length ?? 0) > 0}
        />
      </div>
    </SinglePage>
  );
}

/** Not let in for now; one may wait again. */
export function TurnedAwayPage({ onDeclared }: { onDeclared: () => void }) {
  const words = useQuietWords();
  const { waiting } = useDoorWords();
  const { mediators, mine } = useDoor();
  const declare = useDeclare();
  const [returns, setReturns] = useState(false);
  return (
    <SinglePage title={words.turnedAway.title} lead={words.turnedAway.lead(mediators)}>
      {returns ? (
        <BesideQuestion
          before={null}
          onAnswer={(beside) => void declare(beside).then((known) => (known ? onDeclared() : undefined))}
        />
      ) : (
        <div className={styles.stack}>
          <DeskTalk
            label={waiting.write(mediators)}
            foldLabel={waiting.foldWrite}
            open={(mine?.messages.length ?? 0) > 0}
          />
          <Button large wide onPress={() => setReturns(true)}>
            {words.turnedAway.again}
          </Button>
        </div>
      )}
    </SinglePage>
  );
}
