import { Plus } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import { emptyPerson, type PersonDraft } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import { PersonFields } from './person-fields.tsx';

type Props<Role extends string> = {
  id: string;
  people: readonly PersonDraft<Role>[];
  of: string;
  roles: readonly { value: Role; label: string }[];
  /** The role that a person added here begins with. */
  newcomer: Role;
  /** How many must remain. */
  least: number;
  add: string;
  mistakes: Mistakes;
  /** Takes a change of the list, so that putting somebody back meets the list as it is then. */
  onChange: (change: (people: readonly PersonDraft<Role>[]) => readonly PersonDraft<Role>[]) => void;
};

/** The people of one side, or of none: added, changed, removed and put back. */
export function PeopleList<Role extends string>({
  id,
  people,
  of,
  roles,
  newcomer,
  least,
  add,
  mistakes,
  onChange,
}: Props<Role>) {
  const words = useMediationsWords().prepare;

  const remove = (person: PersonDraft<Role>, position: number) => {
    onChange((now) => now.filter((one) => one.key !== person.key));
    const name = person.name.trim();
    if (name !== '')
      notify(words.removed(name), {
        label: words.undo,
        act: () => onChange((now) => now.toSpliced(position, 0, person)),
      });
  };

  const append = () => {
    const person = emptyPerson(newcomer);
    onChange((now) => [...now, person]);
    // The new person's name is what comes next.
    setTimeout(() => document.getElementById(`${id}.${people.length}.name`)?.focus());
  };

  return (
    <>
      {people.map((person, index) => (
        <PersonFields
          key={person.key}
          id={`${id}.${index}`}
          person={person}
          position={index + 1}
          of={of}
          roles={roles}
          mistakes={mistakes}
          onChange={(changed) =>
            onChange((now) => now.map((one) => (one.key === changed.key ? changed : one)))
          }
          onRemove={people.length > least ? () => remove(person, index) : undefined}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={append}>
          <span aria-hidden="true">{add}</span>
          <span className="visually-hidden">
            {of === '' || add !== words.addPerson ? add : words.addPersonTo(of)}
          </span>
        </Button>
      </div>
    </>
  );
}
