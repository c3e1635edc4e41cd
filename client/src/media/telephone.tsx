import { ArrowLeft, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { plain } from '@mediane/shared/words/strong.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { MicrophoneButton } from './microphone-button.tsx';
import { SpeakingMark } from './person-media.tsx';
import { useHearing, useVoice } from './room-voice.ts';
import { useMedia, useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import { VoiceNotices } from './voice-notices.tsx';
import { sayHearing } from './who-hears.ts';
import styles from './telephone.module.css';

type Act = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean | undefined;
};

type Props = {
  /** The room's own acts: the hand, the call for a break, the way out. */
  acts: {
    readonly hand: Act | null;
    readonly call: (kind: 'break') => Act | null;
    readonly leave: Pick<Act, 'icon' | 'label'>;
  };
  onAsk: (dialog: 'leave') => void;
  onBack: () => void;
};

/** The room as on the telephone: who speaks, a large microphone, and the few acts that matter. No image travels meanwhile. */
export function Telephone({ acts, onAsk, onBack }: Props) {
  const { telephone: words, hears } = useVoiceWords();
  const me = useMe();
  const cast = useCast();
  const hearing = useHearing();
  const speaker = useSpeaker();
  const member = speaker ? cast.get(speaker) : undefined;
  const peers = useMediaState((state) => Object.keys(state.peers).join(' '));
  const others = called(
    cast,
    [...cast.keys()].filter((seat) => peers.split(' ').includes(seat)),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useVoiceOnlyMeanwhile();
  const few = [acts.hand, acts.call('break'), { ...acts.leave, onPress: () => onAsk('leave') }].filter(
    (act): act is Act => act !== null,
  );
  return (
    <div className={styles.telephone} role="region" aria-label={words.label}>
      <div className={styles.who}>
        <span className={styles.face} data-side={member?.side ?? undefined}>
          {member ? (
            <>
              <Avatar name={member.name} side={member.side} size="xl" />
              <SpeakingMark seat={member.seat} />
            </>
          ) : (
            <span className={styles.nobody} aria-hidden="true" />
          )}
        </span>
        <h2 className={styles.speaks} ref={heading} tabIndex={-1}>
          <Rich text={!member ? words.nobody : member.seat === me ? words.you : words.speaks(member.short)} />
        </h2>
        <p className={styles.quiet}>{others.length > 0 ? words.inVoice(others) : words.alone}</p>
      </div>
      <VoiceNotices onHand={acts.hand?.onPress ?? null} />
      <div className={styles.talk}>
        <MicrophoneButton look="large" />
        <p className={styles.hearing}>{plain(sayHearing(hearing, cast, hears))}</p>
      </div>
      <div className={styles.acts}>
        {few.map((act) => (
          <button
            key={act.label}
            type="button"
            className={styles.act}
            aria-pressed={act.pressed}
            onClick={act.onPress}
          >
            <act.icon aria-hidden />
            {act.label}
          </button>
        ))}
      </div>
      <Button icon={ArrowLeft} large wide onPress={onBack}>
        {words.back}
      </Button>
    </div>
  );
}

/** Who speaks now, this person included. */
function useSpeaker(): SeatId | null {
  const me = useMe();
  const now = useMediaState((state) => {
    if (state.speaking) return me;
    return Object.entries(state.peers).find(([, peer]) => peer.speaking)?.[0] ?? null;
  });
  const cast = useCast();
  return [...cast.keys()].find((seat) => seat === now) ?? null;
}

/** No image is taken or sent while the room is a telephone; what was chosen before is so again afterwards. */
function useVoiceOnlyMeanwhile(): void {
  const voice = useVoice();
  const { store } = useMedia();
  useEffect(() => {
    const before = store.getState().voiceOnly;
    if (before) return undefined;
    voice((media) => media.setVoiceOnly(true));
    return () => voice((media) => media.setVoiceOnly(false));
  }, [store, voice]);
}
