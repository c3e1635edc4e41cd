import type { Capture, Media } from '../media/state.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TroubleSteps } from './device-trouble.tsx';
import { useDevicesWords } from './devices-words.ts';
import { useEngine } from './use-engine.ts';
import styles from './devices.module.css';

type Props = {
  which: 'microphone' | 'camera';
  capture: Exclude<Capture, { is: 'on' }>;
  words: { isOff: string; turnOn: string };
  onTurnOn: (media: Media) => unknown;
};

/** Why a device is not on, and how it comes on. */
export function CaptureState({ which, capture, words, onTurnOn }: Props) {
  const { check, trouble } = useDevicesWords();
  const run = useEngine();
  if (capture.is === 'asking')
    return (
      <>
        <p className={styles.hint}>{check.asking(which)}</p>
        <Skeleton lines={1} />
      </>
    );
  const troubled = capture.is === 'trouble';
  return (
    <div className={styles.trial}>
      <p>{troubled ? trouble.title[capture.why](which) : words.isOff}</p>
      {troubled && <TroubleSteps which={which} why={capture.why} />}
      <Button onPress={() => run(onTurnOn)}>{troubled ? trouble.again : words.turnOn}</Button>
    </div>
  );
}
