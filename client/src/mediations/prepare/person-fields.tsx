import { X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import type { PersonDraft } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import styles from './prepare.module.css';

type Props<Role extends string> = {
  /** The place in the plan: the fields' ids begin with it. */
  id: string;
  person: PersonDraft<Role>;
  position: number;
  /** Said with the position, so that two first persons are told apart. */
  of: string;
  roles: readonly { value: Role; label: string }[];
  mistakes: Mistakes;
  onChange: (person: PersonDraft<Role>) => void;
  onRemove?: (() => void) | undefined;
};

/** One person of a plan: her name, her role, and what only some need. */
export function PersonFields<Role extends string>({
  id,
  person,
  position,
  of,
  roles,
  mistakes,
  onChange,
  onRemove,
}: Props<Role>) {
  const words = useMediationsWords().prepare;
  return (
    <fieldset className={styles.person}>
      <legend className="visually-hidden">{words.personOf(position, of)}</legend>
      <div className={styles.personHead}>
        <span aria-hidden="true">{person.name.trim() || words.person(position)}</span>
        {onRemove && (
          <Button look="plain" icon={X} iconOnly onPress={onRemove}>
            {words.removeSide(person.name.trim() || words.personOf(position, of))}
          </Button>
        )}
      </div>
      <div className={styles.pair}>
        <TextField
          id={`${id}.name`}
          label={words.personName}
          maxLength={80}
          error={mistakes.get(`${id}.name`)}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
        />
        {roles.length > 1 && (
          <SelectField
            id={`${id}.role`}
            label={words.role}
            options={roles}
            value={person.role}
            onChange={(role) => onChange({ ...person, role })}
          />
        )}
        <TextField
          id={`${id}.title`}
          label={words.personTitle}
          hint={words.personTitleHint}
          optional
          maxLength={80}
          error={mistakes.get(`${id}.title`)}
          value={person.title}
          onChange={(title) => onChange({ ...person, title })}
        />
        <TextField
          id={`${id}.email`}
          label={words.email}
          hint={words.emailHint}
          optional
          type="email"
          error={mistakes.get(`${id}.email`)}
          value={person.email}
          onChange={(email) => onChange({ ...person, email })}
        />
      </div>
    </fieldset>
  );
}
