import { Coffee, Ellipsis, Lock, Mic, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { strong } from '@mediane/shared/words/strong.ts';
import { BottomBar } from '../bottom-bar.tsx';
import { Composer } from '../composer.tsx';
import { Frame, type Tone } from '../frame.tsx';
import { Log, LogEntry } from '../log.tsx';
import { Steps } from '../steps.tsx';
import { useWords } from '../words.tsx';
import { sample } from './sample.ts';
import styles from './showcase.module.css';

const tones: readonly Tone[] = ['joint', 'caucus', 'waiting', 'break', 'separated'];
const steps = sample.phases.map((label) => ({ id: label, label }));

/** A whole page in its frame: the tone changes with the first place of the bar. */
export function RoomPage({ tone, onTone }: { tone: Tone; onTone: (tone: Tone) => void }) {
  const words = useWords();
  const [messages, setMessages] = useState(sample.messages);
  const [offline, setOffline] = useState(false);
  const [mic, notes, pause, more] = sample.places;
  return (
    <Frame
      tone={tone}
      place={tone}
      name={tone === 'joint' ? sample.joint : sample.caucus}
      sentence={tone === 'joint' ? sample.all(strong) : sample.hears(strong)}
      connection={
        offline
          ? { state: 'offline', sentence: words.everyPage.connection.offline(3) }
          : { state: 'saved', sentence: words.everyPage.connection.saved }
      }
      steps={<Steps label={sample.kind} steps={steps} current="Choix" />}
    >
      <div className={styles.stack}>
        <div />
        <Log label={sample.write} length={messages.length}>
          {messages.map((message, index) => (
            <LogEntry
              key={index}
              author={message.author}
              time={message.time}
              own={message.own}
              foot={
                message.own && (
                  <>
                    <Lock aria-hidden />
                    {sample.between}
                  </>
                )
              }
            >
              {message.text}
            </LogEntry>
          ))}
        </Log>
        <Composer
          label={sample.write}
          onSend={(text) => {
            if (offline) return Promise.resolve(false);
            setMessages([...messages, { author: 'Vous', time: '', text, own: true }]);
            return Promise.resolve(true);
          }}
        />
        <BottomBar
          label={sample.more}
          places={[
            {
              id: 'mic',
              icon: Mic,
              label: mic ?? '',
              onPress: () => onTone(tones[(tones.indexOf(tone) + 1) % tones.length] ?? 'joint'),
              pressed: true,
            },
            { id: 'notes', icon: NotebookPen, label: notes ?? '', onPress: () => setOffline(!offline) },
            { id: 'pause', icon: Coffee, label: pause ?? '', onPress: () => undefined },
            { id: 'more', icon: Ellipsis, label: more ?? '', onPress: () => undefined },
          ]}
        />
      </div>
    </Frame>
  );
}
