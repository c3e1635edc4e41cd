import { MessageSquare } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { desk } from '@mediane/shared/room/identifiers.ts';
import { useMe } from '../live/use-room.ts';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './door.module.css';

const Conversation = lazy(async () => ({
  default: (await import('../conversation/conversation.tsx')).Conversation,
}));

type Props = {
  label: string;
  foldLabel: string;
  look?: ButtonLook | undefined;
  /** Open from the start: something was already said. */
  open?: boolean | undefined;
};

/** A conversation with the mediators alone, unfolded where it is asked for. */
export function DeskTalk({ label, foldLabel, look, open: already = false }: Props) {
  const me = useMe();
  const id = useId();
  const [open, setOpen] = useState(already);
  return (
    <div className={styles.talk}>
      <Button
        look={look}
        icon={look === 'link' ? undefined : MessageSquare}
        wide={look !== 'link'}
        large={look !== 'link'}
        expanded={open}
        controls={open ? id : undefined}
        onPress={() => setOpen(!open)}
      >
        {open ? foldLabel : label}
      </Button>
      {open && (
        <div className={styles.talkPlace} id={id}>
          <Suspense fallback={<Skeleton lines={3} />}>
            <Conversation place={desk(me)} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
