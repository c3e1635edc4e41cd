import { Mic, MicOff, type LucideIcon } from 'lucide-react';
import { useEffect, type KeyboardEvent } from 'react';
import { classes } from '../ui/classes.ts';
import { useHearing, useMicrophone, useShown } from './room-voice.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords, type VoiceWords } from './voice-words.ts';
import type { Hearing } from './who-hears.ts';
import styles from './voice-buttons.module.css';

type Look = 'bar' | 'line' | 'large';

/** The microphone: its state in words, and whether somebody hears. Where it works by holding, it is held. */
export function MicrophoneButton({ look = 'bar' }: { look?: Look }) {
  const words = useVoiceWords().microphone;
  const hearing = useHearing();
  const on = useMediaState(({ microphone }) => microphone.is === 'on');
  const holds = useMediaState(({ pushToTalk }) => pushToTalk);
  const held = useShown((shown) => shown.held);
  const { toggle, hold } = useMicrophone();
  // Whatever takes the pointer or the page away lets go.
  useEffect(() => () => hold(false), []); // oxlint-disable-line react/exhaustive-deps -- on leaving alone
  const heard = hearing.is === 'heard';
  const Icon: LucideIcon = on ? Mic : MicOff;
  const pressed = holds ? held : on;
  const byKey = (held: boolean) => (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) hold(held);
  };
  const holding = {
    onPointerDown: () => hold(true),
    onPointerUp: () => hold(false),
    onPointerLeave: () => hold(false),
    onPointerCancel: () => hold(false),
    onKeyDown: byKey(true),
    onKeyUp: byKey(false),
    onBlur: () => hold(false),
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
  return (
    <button
      type="button"
      className={classes(styles.microphone, styles[look])}
      aria-pressed={pressed}
      data-heard={heard || undefined}
      {...(holds ? holding : { onClick: toggle })}
    >
      <Icon aria-hidden />
      {labelOf(hearing, holds, held, on, words)}
    </button>
  );
}

function labelOf(
  hearing: Hearing,
  holds: boolean,
  held: boolean,
  on: boolean,
  words: VoiceWords['microphone'],
): string {
  if (hearing.is === 'trouble') return words.trouble;
  if (hearing.is === 'asking') return words.asking;
  if (holds) return held && hearing.is === 'heard' ? words.held : words.hold;
  if (!on) return words.off;
  return hearing.is === 'heard' ? words.on : words.waits;
}
