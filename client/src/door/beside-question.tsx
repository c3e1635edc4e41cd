import { User, Users } from 'lucide-react';
import { useId, useState, type SubmitEvent } from 'react';
import type { Beside } from '@mediane/shared/room/events.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDoorWords } from './door-words.ts';
import styles from './door.module.css';

/** Who is beside one: alone is one tap, otherwise one says who. The page never claims to know it. */
export function BesideQuestion({ before, onAnswer }: { before: Beside; onAnswer: (beside: Beside) => void }) {
  const words = useDoorWords().check;
  const id = useId();
  const [naming, setNaming] = useState(before !== null);
  const [who, setWho] = useState(before ?? '');
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(who.trim() === '');
    if (who.trim() !== '') onAnswer(who.trim());
  };
  return (
    <div className={styles.stack} role="group" aria-labelledby={id}>
      <div>
        <h2 className={styles.question} id={id}>
          {words.beside}
        </h2>
        <p className={styles.muted}>{words.besideHint}</p>
      </div>
      <Button icon={User} large wide onPress={() => onAnswer(null)}>
        {words.alone}
      </Button>
      <Button icon={Users} large wide expanded={naming} onPress={() => setNaming(!naming)}>
        {words.accompanied}
      </Button>
      {naming && (
        <form className={styles.stack} noValidate onSubmit={submit}>
          <TextField
            label={words.with}
            hint={words.withHint}
            value={who}
            onChange={setWho}
            maxLength={200}
            error={missing ? words.withMissing : undefined}
          />
          <Button type="submit" look="primary" large wide>
            {words.goWith}
          </Button>
        </form>
      )}
    </div>
  );
}
