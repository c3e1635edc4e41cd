import { useState } from 'react';
import type { Links } from '@mediane/shared/protocol/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { api, type Trouble } from '../api.ts';
import { looksLikeAddress } from '../email.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { TroubleLine } from '../trouble-line.tsx';

type Props = { room: string; person: Links['links'][number]; onClose: () => void; onSent: () => void };

/** Sends one person her link. The address is never shown again once it is known. */
export function MailDialog({ room, person, onClose, onSent }: Props) {
  const words = useMediationsWords();
  const { everyPage } = useWords();
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const typed = email.trim();
  const fits = typed === '' ? person.hasAddress : looksLikeAddress(typed);

  const send = async () => {
    setTried(true);
    if (!fits || sending) return;
    setSending(true);
    setTrouble(null);
    const answer = await api.mailLink(room, person.seat, typed === '' ? undefined : typed);
    setSending(false);
    if (!answer.ok) {
      setTrouble(answer.trouble);
      return;
    }
    notify(words.links.mailed(person.name));
    onSent();
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.links.mailTitle(person.name)}
      description={words.links.mailBody}
      actions={
        <>
          <Button onPress={onClose}>{everyPage.cancel}</Button>
          <Button look="primary" idle={sending} onPress={() => void send()}>
            {words.links.mailGo(person.name)}
          </Button>
        </>
      }
    >
      <TroubleLine trouble={trouble} />
      <TextField
        label={words.prepare.email}
        hint={person.hasAddress ? words.links.mailKnown : undefined}
        error={tried && !fits ? words.begin.emailWrong : undefined}
        type="email"
        value={email}
        onChange={setEmail}
      />
    </Dialog>
  );
}
