import { X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import { nameOfSide, sideRoles, type SideDraft } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import { PeopleList } from './people-list.tsx';
import styles from './prepare.module.css';

type Props = {
  index: number;
  side: SideDraft;
  mistakes: Mistakes;
  onChange: (change: (side: SideDraft) => SideDraft) => void;
  onRemove?: (() => void) | undefined;
};

/** One side: its name and its people. Left unnamed, it is called after its only party. */
export function SideFields({ index, side, mistakes, onChange, onRemove }: Props) {
  const words = useMediationsWords().prepare;
  const roles = useWords().everyPage.roles;
  const id = `sides.${index}`;
  const letter = words.side(String.fromCharCode(65 + index));
  const called = nameOfSide(side);
  const wrong = mistakes.get(`${id}.people`);
  return (
    <section className={styles.side} data-side={index} aria-labelledby={`${id}.title`}>
      <div className={styles.sideHead} id={`${id}.people`} tabIndex={-1}>
        <h3 className={styles.sideTitle} id={`${id}.title`}>
          {called === '' ? letter : `${letter} · ${called}`}
        </h3>
        {onRemove && (
          <Button look="plain" icon={X} onPress={onRemove}>
            {words.removeSide(called || letter)}
          </Button>
        )}
      </div>
      {wrong && <FieldError id={`${id}.people-error`}>{wrong}</FieldError>}
      <PeopleList
        id={`${id}.people`}
        people={side.people}
        of={called || letter}
        roles={sideRoles.map((value) => ({ value, label: roles[value] }))}
        newcomer={side.people.some((person) => person.role === 'party') ? 'counsel' : 'party'}
        least={1}
        add={words.addPerson}
        mistakes={mistakes}
        onChange={(change) => onChange((now) => ({ ...now, people: change(now.people) }))}
      />
      <TextField
        id={`${id}.name`}
        label={words.sideName}
        hint={words.sideNameHint}
        maxLength={80}
        placeholder={called}
        error={mistakes.get(`${id}.name`)}
        value={side.name}
        onChange={(name) => onChange((now) => ({ ...now, name }))}
      />
    </section>
  );
}
