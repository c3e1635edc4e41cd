import { MonitorUp } from 'lucide-react';
import { classes } from '../ui/classes.ts';
import { useScreenSharing } from './screen-sharing.ts';
import { useVoiceWords } from './voice-words.ts';
import styles from './voice-buttons.module.css';

/** Asks for permission to show one's screen, shows it, or stops. */
export function ShowButton() {
  const words = useVoiceWords().screen;
  const { sharing, ask, start, end } = useScreenSharing();
  const act = { no: ask, asked: end, permitted: start, shows: end }[sharing];
  const label = { no: words.show, asked: words.asked, permitted: words.show, shows: words.stop }[sharing];
  const title = { no: words.ask, asked: words.takeBack, permitted: words.may, shows: words.mine }[sharing];
  return (
    <button
      type="button"
      className={classes(styles.microphone, styles.bar, styles.second)}
      aria-pressed={sharing === 'no' ? undefined : true}
      title={title}
      onClick={() => void act()}
    >
      <MonitorUp aria-hidden />
      <span className={styles.label}>{label}</span>
    </button>
  );
}
