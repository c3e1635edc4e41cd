import { X } from 'lucide-react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { announce } from './announce.ts';
import { Button } from './button.tsx';
import { useWords } from './words.tsx';
import styles from './notices.module.css';

type Notice = { id: number; sentence: string; undo?: { label: string; act: () => void } | undefined };

const useNotices = create<{ notices: readonly Notice[] }>(() => ({ notices: [] }));

const dismiss = (id: number) =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));

let last = 0;

/** Shows a sentence at the foot of the page for a while, and says it; `undo` gives it a way back. */
export function notify(sentence: string, undo?: Notice['undo']): void {
  last += 1;
  const notice = { id: last, sentence, undo };
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((one) => one.sentence !== sentence), notice].slice(-3),
  }));
  announce(sentence);
}

/** Where notices appear; one on the page. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    // Spoken by the page's one live region; this place itself stays silent.
    <div className={styles.notices} role="log" aria-live="off">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const words = useWords();
  useEffect(() => {
    // Long enough to read twice, longer where something can be undone.
    const length = (notice.undo ? 9000 : 4000) + notice.sentence.length * 60;
    const timer = setTimeout(() => dismiss(notice.id), length);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={styles.notice}>
      <p>{notice.sentence}</p>
      {notice.undo && (
        <Button
          onPress={() => {
            notice.undo?.act();
            dismiss(notice.id);
          }}
        >
          {notice.undo.label}
        </Button>
      )}
      <Button look="plain" icon={X} iconOnly onPress={() => dismiss(notice.id)}>
        {words.everyPage.close}
      </Button>
    </div>
  );
}
