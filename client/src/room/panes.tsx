import { lazy, Suspense } from 'react';
import { isCaucus, own } from '@mediane/shared/room/identifiers.ts';
import { channelOf } from '../panels/place.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { Talks } from './later.ts';
import type { AnyView, Views } from './use-views.ts';
import { useMe, useView } from '../live/use-room.ts';
import styles from './room.module.css';

const Draft = lazy(async () => ({ default: (await import('../draft/draft.tsx')).Draft }));
const Notes = lazy(async () => ({ default: (await import('../draft/notes.tsx')).Notes }));
const GroundRules = lazy(async () => ({
  default: (await import('../groundRules/ground-rules.tsx')).GroundRules,
}));
const Queue = lazy(async () => ({ default: (await import('../floor/queue.tsx')).Queue }));
const Notebooks = lazy(async () => ({ default: (await import('./notebooks.tsx')).Notebooks }));
const Caucuses = lazy(async () => ({ default: (await import('../caucus/caucuses.tsx')).Caucuses }));
const Console = lazy(async () => ({ default: (await import('../console/console.tsx')).Console }));

/** One part of the room, whichever is looked at. Each arrives when it is first opened. */
export function Pane({ shown, views }: { shown: AnyView; views: Views }) {
  return (
    <Suspense fallback={<Arriving />}>
      <Part shown={shown} views={views} />
    </Suspense>
  );
}

/** Stands where a part of the room will be. */
export const Arriving = () => (
  <div className={styles.arriving}>
    <Skeleton lines={4} />
  </div>
);

function Part({ shown, views }: { shown: AnyView; views: Views }) {
  const view = useView();
  const me = useMe();
  const channel = channelOf(view, me);
  switch (shown) {
    case 'draft':
      return <Draft />;
    case 'rules':
      return <GroundRules />;
    case 'caucusNotes':
      return channel && isCaucus(channel) ? <Notes key={channel} document={`${channel}.notes`} /> : null;
    case 'talk':
      return <Talks views={views} />;
    case 'queue':
      return <Queue />;
    case 'caucuses':
      return <Caucuses />;
    case 'conduct':
      return <Console onDesk={views.showDesk} />;
    case 'notes':
      return <Notes document={`${own(me)}.jotter`} />;
    case 'notebooks':
      return <Notebooks />;
  }
}
