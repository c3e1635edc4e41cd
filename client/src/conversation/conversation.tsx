import { Lock, MessageSquare, NotebookPen } from 'lucide-react';
import { useMemo } from 'react';
import { desk, type Compartment } from '@mediane/shared/room/identifiers.ts';
import { useMe, useRefusal, useRoom, useView } from '../live/use-room.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { useConversationWords } from './conversation-words.ts';
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
  /** Opens the conversation with the mediators alone. */
  onDesk?: (() => void) | undefined;
};

/** What is written in one place, and where one writes: the composer says who will read. */
export function Conversation({ place, onJotter, onDesk }: Props) {
  const view = useView();
  const me = useMe();
  const elsewhere = !mediates(view) && place !== desk(me) && view[desk(me)] !== undefined;
  return (
    <div className={styles.conversation}>
      <MessageLog place={place} />
      <Writing key={place} place={place} onJotter={onJotter} onDesk={elsewhere ? onDesk : undefined} />
    </div>
  );
}

function Writing({ place, onJotter, onDesk }: Props) {
  const words = useConversationWords();
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
  // What is over is read; nothing is prepared for it.
  if (silent === 'closed') return <p className={styles.readers}>{words.silent.closed}</p>;
  const mediators = called(cast, deskMediators(view, me));
  const slice = view[place];
  const offered = slice?.floor.turn?.state === 'offered' && slice.floor.turn.seat === me;
  return (
    <div className={styles.writing}>
      <Composer
        label={label}
        kept={kept}
        onSend={(text) => act({ type: 'say', in: place, text })}
        refusal={
          silent && (
            <Refused
              silence={silent}
              offered={offered}
              onJotter={onJotter}
              onDesk={onDesk}
              mediators={mediators}
            />
          )
        }
      />
      {!silent && names.length > 0 && names.length <= 6 && (
        <p className={styles.readers}>
          {!everybody && <Lock aria-hidden />}
          {words.readers(names)}
        </p>
      )}
    </div>
  );
}

type RefusedProps = {
  silence: Silence;
  /** Has the turn come, and waits to be taken? */
  offered: boolean;
  mediators: readonly string[];
  onJotter: (() => void) | undefined;
  onDesk: (() => void) | undefined;
};

/** Why one cannot write to these people now, what becomes of what one prepares, and where one can write. */
function Refused({ silence, offered, mediators, onJotter, onDesk }: RefusedProps) {
  const words = useConversationWords();
  return (
    <div className={styles.refused}>
      <p>
        {offered && silence === 'not-your-turn' ? words.takeTurn : words.silent[silence]}{' '}
        {silence !== 'closed' && words.keepsText}
      </p>
      {(onDesk || onJotter) && (
        <div className={styles.ways}>
          {onDesk && (
            <Button look="link" icon={MessageSquare} onPress={onDesk}>
              {words.toDesk(mediators)}
            </Button>
          )}
          {onJotter && (
            <Button look="link" icon={NotebookPen} onPress={onJotter}>
              {words.toJotter}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
