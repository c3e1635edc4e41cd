import { Ear, Hand, Mic, MonitorUp, PhoneCall, Unplug, Wifi, X, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { plain } from '@mediane/shared/words/strong.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { useWords } from '../ui/words.tsx';
import { FallbackCard } from './fallback-card.tsx';
import { useLineLost, type LineLost } from './line-lost.ts';
import { useShown } from './room-voice.ts';
import { useNotices, type Notice } from './use-notices.ts';
import { useVoiceWords } from './voice-words.ts';
import styles from './voice-notices.module.css';

const icons: Record<Notice['about'], LucideIcon> = {
  sound: Ear,
  microphone: Mic,
  device: Unplug,
  line: Wifi,
  screen: MonitorUp,
  hand: Hand,
};

type Props = {
  /** Raises the hand, where one may. */
  onHand: (() => void) | null;
};

/** What a person must know or decide about her voice now: few words, one press. */
export function VoiceNotices({ onHand }: Props) {
  const words = useVoiceWords();
  const lost = useLineLost();
  const notices = useNotices(onHand);
  if (!lost && notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={words.notices.label} data-notices>
      {lost && <LineLostCard why={lost} />}
      {!lost && notices.map((notice) => <NoticeCard key={notice.id} notice={notice} />)}
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { close } = useWords().everyPage;
  const { sentence, about, acts, quiet, mayClose } = notice;
  const Icon = icons[about];
  useEffect(() => {
    if (!quiet) announce(plain(sentence));
  }, [quiet, sentence]);
  return (
    <div className={styles.notice} data-quiet={quiet || undefined}>
      <Icon aria-hidden />
      <p>
        <Rich text={sentence} />
      </p>
      <div className={styles.noticeActs}>
        {acts.map(({ label, onPress }, index) => (
          <Button key={label} look={index === 0 ? 'primary' : 'quiet'} onPress={onPress}>
            {label}
          </Button>
        ))}
      </div>
      {mayClose && (
        <Button
          look="plain"
          icon={X}
          iconOnly
          onPress={() => useShown.setState(({ closed }) => ({ closed: [...closed, notice.id] }))}
        >
          {close}
        </Button>
      )}
    </div>
  );
}

/** The card of the line that fails, by itself where it is needed. */
function LineLostCard({ why }: { why: LineLost }) {
  const words = useVoiceWords().fallback;
  useEffect(() => announce(`${words[why]} ${words.kept}`), [why, words]);
  return (
    <div className={styles.notice} data-lost>
      <PhoneCall aria-hidden />
      <div className={styles.lost}>
        <p className={styles.lostTitle}>{words[why]}</p>
        <FallbackCard />
      </div>
    </div>
  );
}
