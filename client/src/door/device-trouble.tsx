import { useState } from 'react';
import type { Which } from '@mediane/shared/words/devices.fr.ts';
import type { Trouble } from '../media/state.ts';
import { Choice } from '../ui/choice.tsx';
import { useDevicesWords } from './devices-words.ts';
import { thisPlatform, type Platform } from './platform.ts';
import styles from './devices.module.css';

const platforms: readonly Platform[] = ['apple', 'android', 'computer'];

/** What to do about a device that gives nothing, in a few steps, for the kind of device that one has in hand. */
export function TroubleSteps({ which, why }: { which: Which; why: Trouble }) {
  const words = useDevicesWords().trouble;
  const [platform, setPlatform] = useState(thisPlatform);
  return (
    <div className={styles.trouble}>
      <Choice
        legend={words.device}
        light
        options={platforms.map((one) => ({ value: one, label: words.devices[one] }))}
        value={platform}
        onChange={setPlatform}
      />
      <ol className={styles.steps}>
        {words.steps[why][platform](which).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
