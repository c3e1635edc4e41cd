import { Handshake } from 'lucide-react';
import { Suspense } from 'react';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { mediates } from '../panels/place.ts';
import { Button } from '../ui/button.tsx';
import { CaucusInvitations, Offers, WaitingCard } from './later.ts';
import { useRoomWords } from './room-words.ts';
import type { Views } from './use-views.ts';
import { useMe, useView } from '../live/use-room.ts';
import { useWide } from './use-wide.ts';
import { rulesToRead } from './waits.ts';
import styles from './room.module.css';

/** What waits for this person now: rules to accept, an invitation to a caucus, words passed on, the mediator's absence. */
export function Matters({ views }: { views: Views }) {
  const words = useRoomWords();
  const wide = useWide();
  const view = useView();
  const me = useMe();
  if (mediates(view) || view.room?.life.state === 'closed') return null;
  const rules = rulesToRead(view, me);
  const read = (wide ? views.shownWork : views.shownAlone) === 'rules';
  return (
    <section className={styles.matters} aria-label={words.parts.matters}>
      {rules > 0 && !read && (
        <div>
          <Button look="link" icon={Handshake} onPress={() => views.show('rules')}>
            {words.rulesWait(rules)}
          </Button>
        </div>
      )}
      <Suspense>
        <CaucusInvitations />
        <Offers />
        <WaitingCard
          onJotter={views.showNotes}
          onDraft={() => views.show('draft')}
          onDesk={() => views.showTalk(desk(me))}
        />
      </Suspense>
    </section>
  );
}
