import { useEffect } from 'react';
import { CameraPart } from './camera-part.tsx';
import { MicrophonePart } from './microphone-part.tsx';
import { SoundPart } from './sound-part.tsx';
import { useEngine } from './use-engine.ts';
import styles from './devices.module.css';

/** Microphone, sound and camera: tried, chosen, and helped with; before the room and in it. */
export function DevicesForm({ voice = true, image = true }: { voice?: boolean; image?: boolean }) {
  const run = useEngine();
  useEffect(() => run((media) => media.listDevices()), [run]);
  return (
    <div className={styles.parts}>
      {voice && <MicrophonePart />}
      {image && <CameraPart />}
      <SoundPart />
    </div>
  );
}
