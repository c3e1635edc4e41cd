import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useMediaState } from '../media/use-media.ts';
import { Button } from '../ui/button.tsx';
import { DevicePart, DeviceSelect } from './device-part.tsx';
import { useDevicesWords } from './devices-words.ts';
import { thisPlatform } from './platform.ts';
import { useEngine } from './use-engine.ts';
import styles from './devices.module.css';

/** Whether one hears the device, and from where. */
export function SoundPart() {
  const words = useDevicesWords().sound;
  const speaker = useMediaState((state) => state.speaker);
  const run = useEngine();
  const [sounds, setSounds] = useState(false);
  const play = () => {
    setSounds(true);
    run((media) => media.testSound().finally(() => setSounds(false)));
  };
  return (
    <DevicePart icon={Volume2} title={words.title}>
      <div className={styles.trial}>
        <p className={styles.hint}>{thisPlatform() === 'computer' ? words.hint : words.hintPhone}</p>
        <Button idle={sounds} onPress={play}>
          {words.test}
        </Button>
      </div>
      <DeviceSelect kind="speaker" label={words.choose} value={speaker} usually={words.usual} />
    </DevicePart>
  );
}
