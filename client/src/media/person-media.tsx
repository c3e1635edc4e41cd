import { MicOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isPlayed, together } from '@mediane/shared/room/media.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe } from '../live/use-room.ts';
import type { Member } from '../panels/cast.ts';
import { useHere } from '../panels/place.ts';
import { useNow } from '../ui/server-time.tsx';
import { drawLevel } from './levels.ts';
import { MovingImage } from './moving-image.tsx';
import { useShown } from './room-voice.ts';
import type { Media } from './state.ts';
import { useMedia, useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import styles from './faces.module.css';

/** In the place of a person's initials: her image where there is one, and around it how loud she speaks. */
export function PersonFace({ member }: { member: Member }) {
  const { person } = useVoiceWords();
  const me = useMe() === member.seat;
  const ownShown = useShown((shown) => shown.ownImage);
  const image = useMediaState((state) =>
    me ? (ownShown ? state.ownImage : null) : (state.peers[member.seat]?.image ?? null),
  );
  return (
    <>
      {image && (
        <span className={styles.face} data-image>
          <MovingImage
            track={image}
            mirrored={me}
            label={me ? person.pictureYou : person.picture(member.short)}
          />
        </span>
      )}
      <SpeakingMark seat={member.seat} />
    </>
  );
}

/** A calm ring that grows with the voice; with reduced motion it stands still while somebody speaks. */
export function SpeakingMark({ seat }: { seat: SeatId }) {
  const me = useMe() === seat;
  const { media } = useMedia();
  const speaking = useMediaState((state) => (me ? state.speaking : (state.peers[seat]?.speaking ?? false)));
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = mark.current;
    if (!speaking || !element) return undefined;
    let stop = () => {};
    let gone = false;
    const begin = (one: Media) => {
      if (!gone) stop = drawLevel(element, me ? one.level : () => one.levelOf(seat));
    };
    media().then(begin, () => undefined);
    return () => {
      gone = true;
      stop();
      element.style.removeProperty('--level');
    };
  }, [speaking, me, seat, media]);
  return <span ref={mark} className={styles.ring} data-speaking={speaking || undefined} aria-hidden="true" />;
}

/** What is true of a person's voice and line, where it is worth a word. */
export function PersonLineState({ seat }: { seat: SeatId }) {
  const words = useVoiceWords().person;
  const me = useMe() === seat;
  const here = useHere();
  const now = useNow(here?.slice.floor.turn?.state === 'running');
  const part = useMediaState((state) => state.part);
  const peer = useMediaState((state) => state.peers[seat]);
  const own = useMediaState((state) => state.microphone.is === 'on');
  const ownShown = useShown((shown) => shown.ownImage);
  const seen = useMediaState(
    (state) =>
      state.camera.is === 'on' &&
      !state.voiceOnly &&
      Object.values(state.peers).some(({ line }) => line === 'good' || line === 'weak'),
  );
  if (!here || part !== 'in' || !together(here.slice).includes(seat)) return null;
  if (!me && !peer) return null;
  // Where the floor silences somebody, her own button is nobody's concern.
  const off = !(me ? own : peer?.voice) && isPlayed(here.slice, seat, now);
  const said = [
    off && words.microphoneOff,
    me && seen && !ownShown && words.imageHidden,
    !me && peer && peer.line !== 'good' && words.line[peer.line],
  ].filter((one) => typeof one === 'string');
  if (said.length === 0) return null;
  return (
    <span className={styles.lineState} data-line={me ? undefined : peer?.line}>
      {off && <MicOff aria-hidden />}
      {said.join(' · ')}
    </span>
  );
}
