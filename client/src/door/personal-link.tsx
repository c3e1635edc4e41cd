import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Entered } from '@mediane/shared/protocol/api.ts';
import type { Answer, Trouble } from '../ask.ts';
import { useFragmentToken } from '../mediations/fragment.ts';
import { roomPage } from '../mediations/rooms.ts';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { useLinkWords } from './link-words.ts';
import { entering } from './entering.ts';
import { OtherDevice } from './other-device.tsx';
import { TroubleNote } from './trouble-note.tsx';
import styles from './door.module.css';

/** Where a personal link leads. Opening it does nothing yet: programs that look at mails open links too. */
export function PersonalLink() {
  const words = useLinkWords().link;
  const token = useFragmentToken();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [confirm, setConfirm] = useState<Extract<Entered, { state: 'confirm' }> | null>(null);

  const take = (answer: Answer<Entered>): void => {
    setAsking(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    if (answer.value.state === 'confirm') setConfirm(answer.value);
    else navigate(roomPage(answer.value.room, answer.value.seat), { replace: true });
  };

  if (token === '') return <SinglePage title={words.title} lead={words.noToken} />;
  if (confirm) return <OtherDevice token={token} confirm={confirm} trouble={trouble} onAnswer={take} />;
  return (
    <SinglePage title={words.title} lead={words.lead}>
      <div className={styles.stack}>
        <TroubleNote trouble={trouble} />
        <Button
          look="primary"
          icon={LogIn}
          large
          wide
          idle={asking}
          onPress={() => {
            setAsking(true);
            void entering.enter(token).then(take);
          }}
        >
          {asking ? words.going : words.go}
        </Button>
      </div>
    </SinglePage>
  );
}
