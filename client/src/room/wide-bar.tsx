import { Archive, DoorClosed, Ellipsis, Keyboard, MessageCircleQuestion, Palette, Users } from 'lucide-react';
import { Suspense } from 'react';
import { VoiceBar } from '../media/slots.ts';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { RoomParts } from './parts.ts';
import { useRoomWords } from './room-words.ts';
import type { RoomAct } from './use-room-acts.ts';
import { useMe, useView } from '../live/use-room.ts';
import { asksOfMediator } from './waits.ts';
import { waitingAtTheDoor } from './where.ts';
import styles from './room.module.css';

type Props = Pick<RoomParts, 'acts' | 'ask' | 'onBack' | 'voice'> & { onConduct: () => void };

/** What one can do now, along the foot of a wide page. */
export function WideBar({ acts, ask, onBack, voice, onConduct }: Props) {
  const words = useRoomWords();
  const view = useView();
  const asks = asksOfMediator(view, useMe());
  const mine = [
    acts.hand,
    acts.call('break', words.acts.break),
    acts.call('word'),
    acts.call('unwell'),
  ].filter((one): one is RoomAct => one !== null);
  return (
    <nav className={styles.bar} aria-label={words.parts.acts}>
      <div className={styles.barPart}>
        {voice && (
          <Suspense fallback={<span className={styles.voiceBar} />}>
            <VoiceBar onAsk={ask} />
          </Suspense>
        )}
        {mine.map((one) => (
          <Button key={one.id} icon={one.icon} pressed={one.pressed} onPress={one.onPress}>
            {one.label}
          </Button>
        ))}
        {mediates(view) && view.room?.life.state !== 'closed' && (
          <Button icon={DoorClosed} onPress={onConduct}>
            {words.acts.doorOf(waitingAtTheDoor(view))}
          </Button>
        )}
        {asks > 0 && (
          <Button icon={MessageCircleQuestion} onPress={onConduct}>
            {words.acts.asksOf(asks)}
          </Button>
        )}
        {onBack && (
          <Button icon={Archive} onPress={onBack}>
            {words.acts.closing}
          </Button>
        )}
      </div>
      <div className={styles.barPart}>
        <Menu
          label={words.acts.more}
          icon={Ellipsis}
          look="plain"
          items={[
            { label: words.acts.who, icon: Users, onChoose: () => ask('who') },
            { label: words.acts.shortcuts, icon: Keyboard, onChoose: () => ask('shortcuts') },
            { label: words.acts.appearance, icon: Palette, onChoose: () => ask('appearance') },
          ]}
        />
        <Button icon={acts.leave.icon} onPress={() => ask('leave')}>
          {acts.leave.label}
        </Button>
      </div>
    </nav>
  );
}
