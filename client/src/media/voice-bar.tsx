import { Eye, EyeOff, KeyRound, LifeBuoy, Settings2, Video, VideoOff } from 'lucide-react';
import { Menu } from '../ui/menu.tsx';
import { CameraButton } from './camera-button.tsx';
import { MicrophoneButton } from './microphone-button.tsx';
import { useShown, useVoice } from './room-voice.ts';
import { ShowButton } from './show-button.tsx';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import type { VoiceDialog } from './voice-dialog.ts';
import styles from './voice-buttons.module.css';

/** At the left end of a wide page's bar: microphone, camera, screen, and what can be chosen about them. */
export function VoiceBar({ onAsk }: { onAsk: (dialog: VoiceDialog) => void }) {
  const words = useVoiceWords().menu;
  const voice = useVoice();
  const ownImage = useShown((shown) => shown.ownImage);
  const voiceOnly = useMediaState((state) => state.voiceOnly);
  return (
    <div className={styles.voiceBar}>
      <MicrophoneButton />
      <CameraButton />
      <ShowButton />
      <Menu
        label={words.label}
        icon={Settings2}
        iconOnly
        look="plain"
        items={[
          { label: words.devices, icon: Settings2, onChoose: () => onAsk('devices') },
          {
            label: ownImage ? words.hideMine : words.seeMine,
            icon: ownImage ? EyeOff : Eye,
            onChoose: () => useShown.setState({ ownImage: !ownImage }),
          },
          {
            label: voiceOnly ? words.images : words.voiceOnly,
            icon: voiceOnly ? Video : VideoOff,
            onChoose: () => voice((media) => media.setVoiceOnly(!voiceOnly)),
          },
          { label: words.words, icon: KeyRound, onChoose: () => onAsk('words') },
          { label: words.fallback, icon: LifeBuoy, onChoose: () => onAsk('fallback') },
        ]}
      />
    </div>
  );
}
