import { Checkbox } from '../../ui/checkbox.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMediationsWords } from '../mediations-words.ts';
import type { PlanDraft } from './draft.ts';
import type { Mistakes } from './mistakes.ts';
import { Part } from './part.tsx';
import styles from './prepare.module.css';

type Props = { draft: PlanDraft; mistakes: Mistakes; set: (part: Partial<PlanDraft>) => void };

/** What is declared, agreed and dated before the opening: fees, ties, agreement, destruction. */
export function AgreedFields({ draft, mistakes, set }: Props) {
  const words = useMediationsWords().prepare;
  return (
    <Part title={words.agreed} hint={words.agreedHint}>
      <TextArea
        id="fees"
        label={words.fees}
        hint={words.feesHint}
        optional
        rows={2}
        maxLength={2000}
        error={mistakes.get('fees')}
        value={draft.fees}
        onChange={(fees) => set({ fees })}
      />
      <TextArea
        id="ties"
        label={words.ties}
        hint={words.tiesHint}
        optional
        rows={2}
        maxLength={2000}
        error={mistakes.get('ties')}
        value={draft.ties}
        onChange={(ties) => set({ ties })}
      />
      <TextArea
        id="agreement"
        label={words.agreement}
        hint={words.agreementHint}
        optional
        rows={2}
        maxLength={20_000}
        error={mistakes.get('agreement')}
        value={draft.agreement}
        onChange={(agreement) => set({ agreement })}
      />
      <fieldset className={styles.part}>
        <legend className={styles.partTitle}>{words.destruction}</legend>
        <div className={styles.pair}>
          <TextField
            id="destruction.secretsDays"
            label={words.secretsDays}
            hint={words.secretsHint}
            inputMode="numeric"
            maxLength={3}
            error={mistakes.get('destruction.secretsDays')}
            value={draft.secretsDays}
            onChange={(secretsDays) => set({ secretsDays })}
          />
          <TextField
            id="destruction.roomMonths"
            label={words.roomMonths}
            hint={words.roomHint}
            inputMode="numeric"
            maxLength={3}
            error={mistakes.get('destruction.roomMonths')}
            value={draft.roomMonths}
            onChange={(roomMonths) => set({ roomMonths })}
          />
        </div>
      </fieldset>
      <Checkbox
        id="settings.distressEntry"
        checked={draft.distressEntry}
        onChange={(distressEntry) => set({ distressEntry })}
      >
        {words.distress}
      </Checkbox>
    </Part>
  );
}
