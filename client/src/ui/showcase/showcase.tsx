import { useState } from 'react';
import { useParams } from 'wouter';
import { chooseTheme, useTheme } from '../theme.ts';
import { Choice } from '../choice.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import { PartsPage } from './parts.tsx';
import { RoomPage } from './room.tsx';
import { sample } from './sample.ts';
import styles from './showcase.module.css';

const themes = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: value }));

/** Every part of the design system in its states, for whoever builds with it. Development only. */
export function Showcase() {
  const { part } = useParams();
  const theme = useTheme();
  const [tone, setTone] = useState<'joint' | 'caucus' | 'waiting' | 'break' | 'separated'>('joint');
  if (part === 'room') return <RoomPage tone={tone} onTone={setTone} />;
  return (
    <main className={styles.page}>
      <div className={styles.row}>
        <Choice legend={sample.theme} options={themes} value={theme} onChange={chooseTheme} light />
        <LanguageChoice />
      </div>
      <PartsPage />
    </main>
  );
}
