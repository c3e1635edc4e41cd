import { Mic } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMediaState } from '../media/use-media.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { CaptureState } from './capture-state.tsx';
import { DevicePart, DeviceSelect } from './device-part.tsx';
import { useDevicesWords } from './devices-words.ts';
import { LevelMeter } from './level-meter.tsx';
import { useEngine } from './use-engine.ts';
import styles from './devices.module.css';

/** How long one hears oneself. */
const SECONDS = 4;

/** The microphone: whether it hears one, which it is, and what others hear of one. */
export function MicrophonePart() {
  const words = useDevicesWords().microphone;
  const microphone = useMediaState((state) => state.microphone);
  return (
    <DevicePart icon={Mic} title={words.title}>
      {microphone.is === 'on' ? (
        <>
          <LevelMeter key={microphone.device} />
          <Echo />
          <DeviceSelect kind="microphone" label={words.choose} value={microphone.device} />
        </>
      ) : (
        <CaptureState
          which="microphone"
          capture={microphone}
          words={words}
          onTurnOn={(media) => media.useMicrophone(true)}
        />
      )}
    </DevicePart>
  );
}

/** A few seconds of one's own voice, kept here, played once. */
function Echo() {
  const words = useDevicesWords().microphone;
  const run = useEngine();
  // In the room what one says to try is heard like everything else.
  const onAir = useMediaState(({ part, unheard }) => part === 'in' && unheard === null);
  const [stage, setStage] = useState<'listening' | 'playing' | 'done'>('done');
  useEffect(() => {
    if (stage !== 'done') announce(words[stage]);
  }, [stage, words]);
  return (
    <div className={styles.trial}>
      <p className={styles.hint}>{words.echoHint(SECONDS)}</p>
      {onAir && <p>{words.onAir}</p>}
      <Button idle={stage !== 'done'} onPress={() => run((media) => media.echo(SECONDS, setStage))}>
        {stage === 'done' ? words.echo : words[stage]}
      </Button>
    </div>
  );
}
