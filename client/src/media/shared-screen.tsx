import { ArrowLeft, Square } from 'lucide-react';
import { useEffect, useId } from 'react';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe, useRefusal } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { Acts } from '../panels/panel.tsx';
import { useHere } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { MovingImage } from './moving-image.tsx';
import { useShown } from './room-voice.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import styles from './shared-screen.module.css';

/** Whose screen arrives here, if anybody's. */
export function useScreenShown(): { seat: SeatId; track: MediaStreamTrack } | null {
  const me = useMe();
  const permitted = useHere()?.slice.screen.permitted ?? null;
  const track = useMediaState((state) => (permitted ? (state.peers[permitted]?.screen ?? null) : null));
  return permitted && permitted !== me && track ? { seat: permitted, track } : null;
}

/** Somebody's screen, over the work; one press brings the work back, and another the screen. */
export function SharedScreen() {
  const words = useVoiceWords().screen;
  const cast = useCast();
  const id = useId();
  const shown = useScreenShown();
  const putAside = useShown((state) => state.putAside);
  const seat = shown?.seat ?? null;
  const name = seat ? (cast.get(seat)?.short ?? '') : '';
  useEffect(() => {
    if (!seat) return undefined;
    announce(words.said(name));
    return () => {
      announce(words.over);
      useShown.setState({ putAside: null });
    };
    // oxlint-disable-next-line react/exhaustive-deps -- once for each screen that comes and goes
  }, [seat]);
  const channel = useHere()?.channel;
  const refusal = useRefusal();
  const act = useAct();
  if (!shown || putAside === shown.seat) return null;
  const end = channel && ({ type: 'endScreen', channel, seat: shown.seat } as const);
  return (
    <section className={styles.screen} aria-labelledby={id} data-screen>
      <header className={styles.screenHead}>
        <h2 id={id}>{words.of(name)}</h2>
        <Acts>
          {end && refusal(end) === null && (
            <Button icon={Square} onPress={() => void act(end)}>
              {words.end(name)}
            </Button>
          )}
          <Button icon={ArrowLeft} onPress={() => useShown.setState({ putAside: shown.seat })}>
            {words.back}
          </Button>
        </Acts>
      </header>
      <MovingImage track={shown.track} whole label={words.of(name)} />
    </section>
  );
}
