import { Maximize2, Minimize2 } from 'lucide-react';
import { useState } from 'react';
import { silence } from '@mediane/shared/room/separation.ts';
import { useMe } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { useHere } from '../panels/place.ts';
import { turnNow } from '../floor/turn.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Rich } from '../ui/rich.tsx';
import { useWide } from '../room/use-wide.ts';
import { useNow } from '../ui/server-time.tsx';
import { MovingImage } from './moving-image.tsx';
import { SpeakingMark } from './person-media.tsx';
import { useHearing, useShown } from './room-voice.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import { sayHearing } from './who-hears.ts';
import styles from './spotlight.module.css';

/**
 * Whoever has the floor, larger, in a fixed place: kept from the first image on, whoever speaks, so that nothing jumps
 * when the floor passes. Where nobody is given the floor there is nobody to show.
 */
export function Spotlight() {
  const here = useHere();
  const images = useMediaState(
    (state) => state.ownImage !== null || Object.values(state.peers).some(({ image }) => image !== null),
  );
  const strict = here !== null && silence(here.slice) === null && here.slice.floor.mode.kind !== 'open';
  const [kept, setKept] = useState(false);
  if (strict && images && !kept) setKept(true);
  if (!strict && kept) setKept(false);
  return strict && (kept || images) ? <Holder /> : null;
}

function Holder() {
  const { spotlight: words, person, hears } = useVoiceWords();
  const me = useMe();
  const cast = useCast();
  const here = useHere();
  const now = useNow(here?.slice.floor.turn?.state === 'running');
  const wide = useWide();
  const folded = useShown((shown) => shown.spotlightFolded) ?? !wide;
  const ownShown = useShown((shown) => shown.ownImage);
  const turn = here ? turnNow(here.slice, me, now) : null;
  const held = turn?.is === 'mine' || turn?.is === 'theirs' ? turn : null;
  const seat = held?.is === 'theirs' ? held.seat : held ? me : null;
  const member = seat ? cast.get(seat) : undefined;
  const mine = seat === me;
  const image = useMediaState((state) =>
    !seat ? null : mine ? (ownShown ? state.ownImage : null) : (state.peers[seat]?.image ?? null),
  );
  const linked = useMediaState((state) => {
    const line = seat ? state.peers[seat]?.line : undefined;
    return line === 'good' || line === 'weak';
  });
  const hearing = useHearing();
  const soon = held?.stage === 'offered';
  const name = member?.short ?? '';
  // On a phone nothing is there to be made large while no image is.
  if (!wide && folded && !image) return null;
  const said = !member
    ? words.free
    : mine
      ? soon
        ? words.youSoon
        : words.you
      : (soon ? words.soon : words.speaks)(name);
  return (
    <section
      className={classes(styles.spotlight, folded && styles.folded)}
      aria-label={words.label}
      data-side={member?.side ?? undefined}
      data-free={!member || undefined}
    >
      <div className={styles.spot} data-spot>
        {member && !image && <Avatar name={member.name} side={member.side} size={folded ? 'm' : 'xl'} />}
        {member && image && (
          <span className={styles.spotImage}>
            <MovingImage
              track={image}
              mirrored={mine}
              label={mine ? person.pictureYou : person.picture(name)}
            />
          </span>
        )}
        {member && <SpeakingMark seat={member.seat} />}
      </div>
      <p className={styles.spotName}>
        <Rich text={said} />
        {!member && <span className={styles.quiet}>{words.freeHint}</span>}
        {linked && !image && <span className={styles.quiet}>{words.noImage}</span>}
        {mine && (
          <span className={styles.quiet}>
            <Rich text={sayHearing(hearing, cast, hears)} />
          </span>
        )}
      </p>
      <Button
        look="plain"
        icon={folded ? Maximize2 : Minimize2}
        iconOnly
        expanded={!folded}
        onPress={() => useShown.setState({ spotlightFolded: !folded })}
      >
        {folded ? words.unfold : words.fold}
      </Button>
    </section>
  );
}
