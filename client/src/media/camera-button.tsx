import { Video, VideoOff } from 'lucide-react';
import { classes } from '../ui/classes.ts';
import { useVoice } from './room-voice.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import styles from './voice-buttons.module.css';

/** The camera, on or off. Off frees it at once. */
export function CameraButton({ look = 'bar' }: { look?: 'bar' | 'line' }) {
  const words = useVoiceWords().camera;
  const camera = useMediaState((state) => state.camera);
  const voice = useVoice();
  // With voice only, nothing of an open camera goes out.
  const voiceOnly = useMediaState((state) => state.voiceOnly);
  const on = camera.is === 'on' && !voiceOnly;
  const Icon = on ? Video : VideoOff;
  const label = camera.is === 'trouble' ? words.trouble : on ? words.on : words.off;
  return (
    <button
      type="button"
      className={classes(styles.microphone, styles[look], styles.second)}
      aria-pressed={on}
      title={label}
      onClick={() =>
        voice((media) => {
          if (voiceOnly) media.setVoiceOnly(false);
          return media.useCamera(!on && camera.is !== 'asking');
        })
      }
    >
      <Icon aria-hidden />
      <span className={styles.label}>{look === 'bar' && camera.is !== 'trouble' ? words.name : label}</span>
    </button>
  );
}
