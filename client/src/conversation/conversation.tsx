import { ArrowLeft, Lock, MessageSquare, NotebookPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { desk, type Compartment } from '@mediane/shared/room/identifiers.ts';
import { useMe, useRefusal, useRoom, useView } from '../room/use-room.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { mediates } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Composer } from '../ui/composer.tsx';
import { useNow } from '../ui/server-time.tsx';
import { audienceOf } from './audience.ts';
import { MessageLog } from './message-log.tsx';
import { isSilence, type Silence } from './silence.ts';
import { unsentIn } from './unsent.ts';
import styles from './conversation.module.css';

type Props = {
  place: Compartment;
  /** Opens the person's own notes, where the page has them. */
  onJotter?: (() => void) | undefined;
};

/** What is written in one place, and where one writes: the composer says who will read. */
export function Conversation({ place, onJotter }: Props) {
  const view = useView();
  const me = useMe();
  const words = usePanelWords().conversation;
  const cast = useCast();
  // Whoever cannot write to all may turn to the mediators here, and come back.
  const [apart, setApart] = useState<Compartment | null>(null);
  const shown = apart && apart !== place && view[apart] ? apart : place;
  const mediators = called(cast, deskMediators(view, me));
  const mayTurn =
    !mediates(view) && mediators.length > 0 && place !== desk(me) && view[desk(me)] !== undefined;
  return (
    <div className={styles.conversation}>
      {shown !== place && (
        <div className={styles.apart}>
          <Button look="plain" icon={ArrowLeft} onPress={() => setApart(null)}>
            {words.fromDesk}
          </Button>
        </div>
      )}
      <MessageLog place={shown} />
      <Writing
        key={shown}
        place={shown}
        onJotter={onJotter}
        onDesk={mayTurn && shown === place ? () => setApart(desk(me)) : undefined}
      />
    </div>
  );
}

type WritingProps = Props & { onDesk: (() => void) | undefined };

function Writing({ place, onJotter, onDesk }: WritingProps) {
  const words = usePanelWords().conversation;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  const { store } = useRoom();
  // A turn that ends changes what may be written.
  useNow();
  const kept = useMemo(() => unsentIn(store, place), [store, place]);
  const { everybody, others } = audienceOf(view, place, me);
  const names = called(cast, others);
  const label = everybody ? words.writeAll : names.length > 0 ? words.writeOnly(names) : words.writeAlone;
  const code = refusal({ type: 'say', in: place, text: '…' });
  const silent = isSilence(code) ? code : null;
  if (code !== null && silent === null) return null;
  const mediators = called(cast, deskMediators(view, me));
  return (
    <div className={styles.writing}>
      <Composer
        label={label}
        kept={kept}
        onSend={(text) => act({ type: 'say', in: place, text })}
        refusal={
          silent && <Refused silence={silent} onJotter={onJotter} onDesk={onDesk} mediators={mediators} />
        }
      />
      {!silent && (
        <p className={styles.readers}>
          {!everybody && <Lock aria-hidden />}
          {names.length > 0 && names.length <= 6 ? words.readers(names) : null}
          {onDesk && everybody && (
            <Button look="link" onPress={onDesk}>
              {words.toDesk(mediators)}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

type RefusedProps = {
  silence: Silence;
  mediators: readonly string[];
  onJotter: (() => void) | undefined;
  onDesk: (() => void) | undefined;
};

/** Why one cannot write to these people now, what becomes of what one prepares, and where one can write. */
function Refused({ silence, mediators, onJotter, onDesk }: RefusedProps) {
  const words = usePanelWords().conversation;
  return (
    <div className={styles.refused}>
      <p>
        {words.silent[silence]} {silence !== 'closed' && words.keepsText}
      </p>
      {(onDesk || onJotter) && (
        <div className={styles.ways}>
          {onDesk && (
            <Button icon={MessageSquare} onPress={onDesk}>
              {words.toDesk(mediators)}
            </Button>
          )}
          {onJotter && (
            <Button icon={NotebookPen} onPress={onJotter}>
              {words.toJotter}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
