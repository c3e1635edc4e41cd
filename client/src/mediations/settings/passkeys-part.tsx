import { KeyRound } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import type { Passkeys } from '@mediane/shared/protocol/api.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { notify } from '../../ui/notices.tsx';
import { useNow } from '../../ui/server-time.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { api, type Trouble } from '../api.ts';
import { useMediationsWords } from '../mediations-words.ts';
import { makePasskey, passkeysKnown } from '../passkeys.ts';
import { TroubleLine } from '../trouble-line.tsx';
import { useAnswer } from '../use-answer.ts';
import { SettingsPart } from './settings-part.tsx';
import styles from './settings.module.css';

/** Passkeys: those there are, and one more from this device. */
export function PasskeysPart() {
  const words = useMediationsWords().settings;
  const { loaded, again } = useAnswer(api.passkeys);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const remove = async (id: string) => {
    const answer = await api.removePasskey(id);
    setTrouble(answer.ok ? null : answer.trouble);
    again();
  };

  return (
    <SettingsPart title={words.passkeys} hint={words.passkeysHint}>
      <TroubleLine trouble={loaded.state === 'failed' ? loaded.trouble : trouble} />
      {loaded.state === 'loading' && <Skeleton lines={2} />}
      {loaded.state === 'there' && loaded.value.passkeys.length === 0 && (
        <p className={styles.hint}>{words.passkeysNone}</p>
      )}
      {loaded.state === 'there' && loaded.value.passkeys.length > 0 && (
        <ul className={styles.list}>
          {loaded.value.passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} onRemove={() => void remove(passkey.id)} />
          ))}
        </ul>
      )}
      {passkeysKnown() ? (
        <AddPasskey onTrouble={setTrouble} onAdded={again} />
      ) : (
        <p className={styles.hint}>{words.passkeysUnknown}</p>
      )}
    </SettingsPart>
  );
}

function PasskeyLine({ passkey, onRemove }: { passkey: Passkeys['passkeys'][number]; onRemove: () => void }) {
  const words = useMediationsWords().settings;
  const speech = useSpeech();
  const now = useNow(false);
  const [asking, setAsking] = useState(false);
  const used = passkey.used === null ? words.neverUsed : words.used(speech.from(passkey.used, now));
  return (
    <li className={styles.item}>
      <div>
        <p>{passkey.label}</p>
        <p className={styles.what}>{[words.created(speech.date(passkey.created)), used].join(' · ')}</p>
      </div>
      <Button onPress={() => setAsking(true)}>{words.removePasskey([passkey.label])}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.removePasskeyTitle}
        names={[passkey.label]}
        act={words.removePasskey}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
      >
        <p>{words.removePasskeyBody}</p>
      </Confirm>
    </li>
  );
}

function AddPasskey({
  onTrouble,
  onAdded,
}: {
  onTrouble: (trouble: Trouble | null) => void;
  onAdded: () => void;
}) {
  const words = useMediationsWords().settings;
  const [label, setLabel] = useState('');
  const [tried, setTried] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (label.trim() === '') return;
    onTrouble(null);
    const options = await api.passkeyOptions();
    if (!options.ok) {
      onTrouble(options.trouble);
      return;
    }
    const credential = await makePasskey(options.value);
    if (credential === null) {
      notify(words.passkeyStopped);
      return;
    }
    const added = await api.addPasskey(label.trim(), credential);
    if (!added.ok) {
      onTrouble(added.trouble);
      return;
    }
    setLabel('');
    setTried(false);
    notify(words.passkeyAdded);
    onAdded();
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={words.passkeyLabel}
        hint={words.passkeyLabelHint}
        maxLength={80}
        error={tried && label.trim() === '' ? words.passkeyLabelMissing : undefined}
        value={label}
        onChange={setLabel}
      />
      <Button type="submit" icon={KeyRound}>
        {words.addPasskey}
      </Button>
    </form>
  );
}
