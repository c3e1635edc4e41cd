import { Plus } from 'lucide-react';
import { useEffect, useMemo, useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { notify } from '../../ui/notices.tsx';
import { useSpoken } from '../../ui/words.tsx';
import { api, type Trouble } from '../api.ts';
import { keepLinks } from '../links/fresh-links.ts';
import { useMediationsWords, type MediationsWords } from '../mediations-words.ts';
import { TroubleLine } from '../trouble-line.tsx';
import { AgreedFields } from './agreed-fields.tsx';
import { emptyDraft, emptySide, isTouched, nameOfSide, otherRoles, type PlanDraft } from './draft.ts';
import { mistakesIn, planOf, type Mistakes } from './mistakes.ts';
import { Part } from './part.tsx';
import { PeopleList } from './people-list.tsx';
import { SessionFields } from './session-fields.tsx';
import { SideFields } from './side-fields.tsx';
import { useLeaveWarning } from './leave-warning.ts';
import styles from './prepare.module.css';

const none: Mistakes = new Map();

/** In the list above the form, a sentence says which side it speaks of. */
function placed(field: string, sentence: string, words: MediationsWords['prepare']): string {
  const side = /^sides\.(\d+)\./.exec(field)?.[1];
  return side === undefined
    ? sentence
    : words.at(words.side(String.fromCharCode(65 + Number(side))), sentence);
}

/** The form by which a mediation is prepared. What was typed stays, whatever the server answers. */
export function Prepare() {
  const words = useMediationsWords().prepare;
  const { language, words: pageWords } = useSpoken();
  const { roles, product } = pageWords.everyPage;
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useLeaveWarning(isTouched(draft) && !asking);
  useEffect(() => {
    document.title = `${words.title} · ${product}`;
  }, [words, product]);

  // Nothing is called wrong before the person has said that she is done; from then on each mended answer is seen at once.
  const mistakes = useMemo(() => (attempt === 0 ? none : mistakesIn(draft, words)), [attempt, draft, words]);
  const set = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }));

  const removeSide = (index: number) => {
    const side = draft.sides[index];
    if (!side) return;
    setDraft((now) => ({ ...now, sides: now.sides.filter((one) => one.key !== side.key) }));
    const name = nameOfSide(side);
    if (name !== '')
      notify(words.removed(name), {
        label: words.undo,
        act: () => setDraft((now) => ({ ...now, sides: now.sides.toSpliced(index, 0, side) })),
      });
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (asking) return;
    setAttempt(attempt + 1);
    setTrouble(null);
    const plan = planOf(draft);
    if (plan === null || mistakesIn(draft, words).size > 0) return;
    setAsking(true);
    const answer = await api.makeRoom(plan);
    if (!answer.ok) {
      setAsking(false);
      setTrouble(answer.trouble);
      return;
    }
    keepLinks(answer.value);
    navigate(`/mediations/${answer.value.room}`, { replace: true });
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </div>
      <FormErrors
        attempt={attempt}
        errors={[...mistakes].map(([field, sentence]) => ({
          field,
          sentence: placed(field, sentence, words),
        }))}
      />
      <SessionFields draft={draft} mistakes={mistakes} set={set} />
      <Part title={words.sides} hint={words.sidesHint}>
        <div className={styles.sides}>
          {draft.sides.map((side, index) => (
            <SideFields
              key={side.key}
              index={index}
              side={side}
              mistakes={mistakes}
              onChange={(change) =>
                setDraft((now) => ({
                  ...now,
                  sides: now.sides.map((one) => (one.key === side.key ? change(one) : one)),
                }))
              }
              onRemove={draft.sides.length > 2 ? () => removeSide(index) : undefined}
            />
          ))}
        </div>
        <div>
          <Button
            icon={Plus}
            onPress={() => set({ sides: [...draft.sides, emptySide()] })}
            idle={draft.sides.length >= 24}
          >
            {words.addSide}
          </Button>
        </div>
      </Part>
      <Part title={words.others} hint={words.othersHint}>
        <PeopleList
          id="others"
          people={draft.others}
          of={words.others}
          roles={otherRoles.map((value) => ({ value, label: roles[value] }))}
          newcomer="interpreter"
          least={0}
          add={words.addPerson}
          mistakes={mistakes}
          onChange={(change) => setDraft((now) => ({ ...now, others: change(now.others) }))}
        />
      </Part>
      <Part title={words.coMediators} hint={words.coMediatorsHint}>
        <PeopleList
          id="coMediators"
          people={draft.coMediators}
          of={words.coMediators}
          roles={[{ value: 'co-mediator', label: roles.coMediator }]}
          newcomer="co-mediator"
          least={0}
          add={words.addCoMediator}
          mistakes={mistakes}
          onChange={(change) => setDraft((now) => ({ ...now, coMediators: change(now.coMediators) }))}
        />
      </Part>
      <AgreedFields draft={draft} mistakes={mistakes} set={set} />
      <div className={styles.acts}>
        <TroubleLine trouble={trouble} />
        <Button type="submit" look="primary" large idle={asking}>
          {asking ? words.preparing : words.go}
        </Button>
      </div>
    </form>
  );
}
