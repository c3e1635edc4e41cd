import { Mail, MessageCircleQuestion } from 'lucide-react';
import { useEffect, useState, type SubmitEvent } from 'react';
import type { Entered } from '@mediane/shared/protocol/api.ts';
import type { Answer, Trouble } from '../ask.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLinkWords } from './link-words.ts';
import { entering } from './entering.ts';
import { TroubleNote } from './trouble-note.tsx';
import styles from './door.module.css';

type Props = {
  token: string;
  confirm: Extract<Entered, { state: 'confirm' }>;
  trouble: Trouble | null;
  onAnswer: (answer: Answer<Entered>) => void;
};

const askAgainAfter = 4000;

/** Another browser has this seat: by a code or a mediator's yes one shows that one is the same person. Nobody is named here. */
export function OtherDevice({ token, confirm: { ways, asked, number }, trouble, onAnswer }: Props) {
  const words = useLinkWords().confirm;
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const waits = asked.includes('mediator');
  const hasCode = asked.includes('code');

  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => {
      void entering.enter(token).then((answer) => {
        // Still waiting, or the line is down for a moment: the page goes on asking.
        const goesOn = answer.ok ? answer.value.state === 'confirm' : !('message' in answer.trouble);
        if (!goesOn) onAnswer(answer);
        return undefined;
      });
    }, askAgainAfter);
    return () => clearInterval(timer);
  }, [waits, token, onAnswer]);

  useEffect(() => {
    if (waits) announce(words.asked);
    if (hasCode) announce(words.sent);
  }, [waits, hasCode, words]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') void entering.enter(token, code.trim()).then(onAnswer);
  };

  return (
    <SinglePage title={words.title} lead={words.lead}>
      <div className={styles.stack}>
        <TroubleNote trouble={trouble} />
        {hasCode && (
          <form className={styles.stack} noValidate onSubmit={submit}>
            <p>{words.sent}</p>
            <TextField
              label={words.code}
              value={code}
              onChange={setCode}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              error={missing ? words.codeMissing : undefined}
            />
            <Button type="submit" look="primary" large wide>
              {words.enter}
            </Button>
          </form>
        )}
        {waits && (
          <div className={styles.box}>
            <p>{words.asked}</p>
            {number !== null && <p className={styles.question}>{words.number(number)}</p>}
            <p className={styles.muted}>{words.askedHint}</p>
          </div>
        )}
        {ways.includes('code') && (
          <Button icon={Mail} large wide onPress={() => void entering.code(token).then(onAnswer)}>
            {hasCode ? words.again : words.byCode}
          </Button>
        )}
        {ways.includes('mediator') && !waits && (
          <Button
            icon={MessageCircleQuestion}
            large
            wide
            onPress={() => void entering.ask(token).then(onAnswer)}
          >
            {words.byMediator}
          </Button>
        )}
      </div>
    </SinglePage>
  );
}
