import { CameraButton } from './camera-button.tsx';
import { MicrophoneButton } from './microphone-button.tsx';
import { Phone } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { useVoiceWords } from './voice-words.ts';
import styles from './voice-buttons.module.css';

/** On a phone, between the people and the turn: the microphone is one tap away, whatever is looked at below. */
export function VoiceLine({ onTelephone }: { onTelephone: () => void }) {
  const words = useVoiceWords().menu;
  return (
    <div className={styles.voiceLine}>
      <MicrophoneButton look="line" />
      <CameraButton look="line" />
      <Button look="plain" icon={Phone} iconOnly onPress={onTelephone}>
        {words.telephone}
      </Button>
    </div>
  );
}
