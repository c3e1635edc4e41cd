import { Send } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { announce } from './announce.ts';
import { useWords } from './words.tsx';
import styles from './composer.module.css';

type Props = {
  /** Names the audience, always: "Write to everyone", "Write to Claire only". */
  label: string;
  /** Resolves to true once the server has it; on false the words stay here. */
  onSend: (text: string) => Promise<boolean>;
  maxLength?: number | undefined;
  /** What was written here before, and who keeps it while this place is not shown. */
  kept?: { readonly text: string; readonly keep: (text: string) => void } | undefined;
  /** Why it cannot be sent now. The words can still be prepared. */
  refusal?: ReactNode;
  /** What a mediator allows beside the words: a class, a release. */
  children?: ReactNode;
};

/** Where one writes. Its label says who will read; what could not be sent is still in it. */
export function Composer({ label, onSend, maxLength = 8000, kept, refusal, children }: Props) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(kept?.text ?? '');
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready');
  const refused = refusal != null;
  const idle = text.trim() === '' || state === 'sending' || refused;
  const keep = kept?.keep;
  useEffect(() => keep?.(text), [keep, text]);

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
      announce(words.everyPage.notSent);
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
      {refused && <div id={`${id}-refusal`}>{refusal}</div>}
      {state === 'failed' && (
        <p className={styles.trouble} id={`${id}-trouble`}>
          {words.everyPage.notSent}
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
          aria-describedby={
            [refused && `${id}-refusal`, state === 'failed' && `${id}-trouble`].filter(Boolean).join(' ') ||
            undefined
          }
          onChange={(event) => setText(event.target.value)}
          onKeyDown={key}
        />
        <button
          type="submit"
          className={styles.send}
          aria-disabled={idle || undefined}
          aria-label={state === 'sending' ? words.everyPage.sending : words.everyPage.send}
        >
          <Send aria-hidden />
        </button>
      </div>
    </form>
  );
}
