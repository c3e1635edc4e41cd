import { Send } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { announce } from './announce.ts';
import { useWords } from './words.tsx';
import styles from './composer.module.css';

type Props = {
  /** Names the audience, always: "Write to everyone", "Write to Claire only". */
  label: string;
  /** Resolves to true once the server has it; on false the words stay here. */
  onSend: (text: string) => Promise<boolean>;
  maxLength?: number | undefined;
  /** What a mediator allows beside the words: a class, a release. */
  children?: ReactNode;
};

/** Where one writes. Its label says who will read; what could not be sent is still in it. */
export function Composer({ label, onSend, maxLength = 8000, children }: Props) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready');
  const idle = text.trim() === '' || state === 'sending';

  const send = async () => {
    if (idle) return;
    const leaving = text;
    setState('sending');
    const sent = await onSend(leaving.trim()).catch(() => false);
    if (sent) {
      // What was typed while it travelled stays.
      setText((now) => (now.startsWith(leaving) ? now.slice(leaving.length).trimStart() : now));
      setState('ready');
    } else {
      setState('failed');
      announce(words.common.notSent);
    }
    field.current?.focus();
  };

  const key = (event: KeyboardEvent) => {
    // A phone's return key writes a line; so does it while letters are being composed.
    const coarse = matchMedia('(pointer: coarse)').matches;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || coarse) return;
    event.preventDefault();
    void send();
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {state === 'failed' && (
        <p className={styles.trouble} id={`${id}-trouble`}>
          {words.common.notSent}
        </p>
      )}
      <div className={styles.line}>
        <label className="visually-hidden" htmlFor={id}>
          {label}
        </label>
        <textarea
          ref={field}
          id={id}
          className={styles.text}
          rows={1}
          value={text}
          placeholder={label}
          maxLength={maxLength}
          aria-describedby={state === 'failed' ? `${id}-trouble` : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={key}
        />
        <button
          type="submit"
          className={styles.send}
          aria-disabled={idle || undefined}
          aria-label={state === 'sending' ? words.common.sending : words.common.send}
        >
          <Send aria-hidden />
        </button>
      </div>
    </form>
  );
}
