import {
  Archive,
  Ellipsis,
  Keyboard,
  Lock,
  MessageSquare,
  Palette,
  SlidersHorizontal,
  Users,
} from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { TurnCard } from '../floor/turn-card.tsx';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { SharedScreen, Spotlight, VoiceLine, VoiceMore, VoiceNotices } from '../media/slots.ts';
import { mediates } from '../panels/place.ts';
import { People } from '../people/people.tsx';
import { BottomBar, type Place } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs, toTop } from '../ui/tabs.tsx';
import { Matters } from './matters.tsx';
import { Arriving, Pane } from './panes.tsx';
import type { RoomParts } from './parts.ts';
import { BreakScreen, CallButtons, fetchCalls } from './later.ts';
import { useRoomWords } from './room-words.ts';
import type { Asked } from './dialogs.tsx';
import { useMe, useView } from '../live/use-room.ts';
import type { AnyView } from './use-views.ts';
import { waitingAtTheDoor } from './where.ts';
import { asksOfMediator } from './waits.ts';
import styles from './room.module.css';

/** The people on top, one view below, four acts at the foot. */
export function PhoneRoom({ where, views, acts, ask, onBack, voice }: RoomParts) {
  const words = useRoomWords();
  const view = useView();
  const me = useMe();
  const [more, setMore] = useState(false);
  const conducts = mediates(view);
  const asks = asksOfMediator(view, me);
  const door = waitingAtTheDoor(view);
  const column = useRef<HTMLDivElement>(null);
  useEffect(fetchCalls, []);
  const tabs: readonly AnyView[] = conducts
    ? ['conduct', 'talk', ...views.work, 'caucuses', 'queue', 'notebooks']
    : ['talk', ...views.work, 'queue', 'notes'];
  const pause = where.is === 'break' && views.shownAlone === 'draft';
  const open = (asked: Asked) => {
    setMore(false);
    ask(asked);
  };

  const write: Place = {
    id: 'write',
    icon: MessageSquare,
    label: words.acts.write,
    pressed: views.shownAlone === 'talk',
    onPress: () => views.show('talk'),
  };
  const others: Place = {
    id: 'more',
    icon: Ellipsis,
    label: words.acts.more,
    expanded: more,
    onPress: () => setMore(true),
  };
  const who: Place = { id: 'who', icon: Users, label: words.acts.who, onPress: () => ask('who') };
  const conduct: Place = {
    id: 'conduct',
    icon: SlidersHorizontal,
    label: asks > 0 ? words.acts.asksOf(asks) : door > 0 ? words.acts.doorOf(door) : words.views.conduct,
    pressed: views.shownAlone === 'conduct',
    onPress: () => {
      views.show('conduct');
      toTop(column.current);
    },
  };
  const caucuses: Place = {
    id: 'caucuses',
    icon: Lock,
    label: words.views.caucuses,
    pressed: views.shownAlone === 'caucuses',
    onPress: () => views.show('caucuses'),
  };
  const leave: Place = { id: 'leave', ...acts.leave, onPress: () => ask('leave') };
  const first = conducts ? conduct : (acts.hand ?? who);
  const third = conducts ? caucuses : (acts.call('break', words.acts.break) ?? leave);

  return (
    <div className={styles.phone}>
      <div className={styles.phoneColumn}>
        <div className={styles.strip}>
          <People />
          {voice && (
            <div className={styles.stripVoice}>
              <Suspense>
                <VoiceLine onTelephone={() => ask('telephone')} />
                <VoiceNotices onHand={acts.hand?.onPress ?? null} />
              </Suspense>
            </div>
          )}
          <div className={styles.stripCard}>
            {voice && (
              <Suspense>
                <Spotlight />
              </Suspense>
            )}
            <TurnCard onJotter={views.showNotes} brief={views.shownAlone === 'talk'} />
          </div>
          {voice && (
            <Suspense>
              <SharedScreen />
            </Suspense>
          )}
        </div>
        <Matters views={views} />
        <div className={styles.phoneView} ref={column}>
          <Tabs
            label={words.parts.work}
            tabs={tabs.map((id) => ({
              id,
              label: words.views[id],
              count: views.counts[id],
            }))}
            chosen={views.shownAlone}
            onChoose={views.show}
          >
            {pause ? (
              <Suspense fallback={<Arriving />}>
                <BreakScreen onJotter={views.showNotes} onDesk={() => views.showTalk(desk(me))} />
              </Suspense>
            ) : (
              <Pane shown={views.shownAlone} views={views} />
            )}
          </Tabs>
        </div>
      </div>
      <BottomBar label={words.parts.acts} places={[first, write, third, others]} />
      <Sheet open={more} onClose={() => setMore(false)} title={words.acts.moreTitle}>
        <Suspense fallback={conducts ? null : <Skeleton lines={5} />}>
          <CallButtons only={['word', 'unwell', 'help']} onDone={() => setMore(false)} />
        </Suspense>
        <Button icon={Users} large wide onPress={() => open('who')}>
          {words.acts.who}
        </Button>
        <Button icon={acts.leave.icon} large wide onPress={() => open('leave')}>
          {acts.leave.label}
        </Button>
        {voice && (
          <Suspense>
            <VoiceMore onAsk={open} onDone={() => setMore(false)} />
          </Suspense>
        )}
        {onBack && (
          <Button icon={Archive} large wide onPress={onBack}>
            {words.acts.closing}
          </Button>
        )}
        <Button icon={Keyboard} large wide onPress={() => open('shortcuts')}>
          {words.acts.shortcuts}
        </Button>
        <Button icon={Palette} large wide onPress={() => open('appearance')}>
          {words.acts.appearance}
        </Button>
      </Sheet>
    </div>
  );
}
