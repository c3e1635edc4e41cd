import { Suspense } from 'react';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { mediates } from '../panels/place.ts';
import { CaucusInvitations, Offers, WaitingCard } from './later.ts';
import { useRoomWords } from './room-words.ts';
import type { Views } from './use-views.ts';
import { useMe, useView } from './use-room.ts';
import styles from './room.module.css';

/** What waits for this person now: an invitation to a caucus, words passed on, the mediator's absence. */
export function Matters({ views }: { views: Views }) {
  const words = useRoomWords().parts;
  const view = useView();
  const me = useMe();
  if (mediates(view) || view.room?.life.state === 'closed') return null;
  return (
    <section className={styles.matters} aria-label={words.matters}>
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
