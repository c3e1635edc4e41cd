import { languageNames, languages } from '@mediane/shared/words/language.ts';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import type { Kind, PlanDraft } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import { Part } from './part.tsx';
import styles from './prepare.module.css';

type Props = { draft: PlanDraft; mistakes: Mistakes; set: (part: Partial<PlanDraft>) => void };

const kinds = ['interpersonal', 'collective', 'territorial'] as const satisfies readonly Kind[];

/** What the mediation is and when it first meets. */
export function SessionFields({ draft, mistakes, set }: Props) {
  const words = useMediationsWords().prepare;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <>
      <div id="kind" tabIndex={-1}>
        <Choice
          as="cards"
          legend={words.kind}
          error={mistakes.get('kind')}
          options={kinds.map((value) => ({ value, ...words.kinds[value] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <TextField
        id="title"
        label={words.name}
        hint={words.nameHint}
        maxLength={120}
        error={mistakes.get('title')}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <Choice
        legend={words.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={draft.language}
        onChange={(language) => set({ language })}
      />
      <Part title={words.when} hint={`${words.dateHint} ${words.zone(timeZone)}`}>
        <div className={styles.pair}>
          <TextField
            id="date"
            label={words.date}
            type="date"
            optional
            error={mistakes.get('date')}
            value={draft.date}
            onChange={(date) => set({ date })}
          />
          <TextField
            id="time"
            label={words.time}
            type="time"
            optional
            error={mistakes.get('time')}
            value={draft.time}
            onChange={(time) => set({ time })}
          />
          <TextField
            id="minutes"
            label={words.minutes}
            inputMode="numeric"
            maxLength={3}
            error={mistakes.get('minutes')}
            value={draft.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        </div>
      </Part>
    </>
  );
}
