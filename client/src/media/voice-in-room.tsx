import { useEffect, useLayoutEffect, useRef } from 'react';
import { plain } from '@mediane/shared/words/strong.ts';
import { useCast } from '../panels/cast.ts';
import { letterPressed } from '../room/shortcuts.ts';
import { announce } from '../ui/announce.ts';
import { useHearing, useMicrophone } from './room-voice.ts';
import { useMedia, useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';
import { sayHearing } from './who-hears.ts';

/** The sentence about who hears, and the place of the room of which it is true. */
export type Said = { readonly place: string; readonly sentence: string };

type Props = {
  /** Names where one is, so that a sentence is never read in another place. */
  place: string;
  /** Nobody speaks any more in a closed room. */
  closed: boolean;
  onHearing: (said: Said) => void;
};

/** This page's part in the voice of the room, from coming in to going out; shows nothing by itself. */
export function VoiceInRoom({ place, closed, onHearing }: Props) {
  useTakingPart(closed);
  useSentence(place, onHearing);
  useMicrophoneKey();
  useAnnouncements(place);
  return null;
}

/** Takes part while the room is shown; going out of it frees microphone and camera at once. */
function useTakingPart(closed: boolean): void {
  const { media, store } = useMedia();
  useEffect(() => {
    if (closed) {
      // A mediation that is taken up again turns on nobody's devices by another's act.
      store.setState({ wanted: { voice: false, image: false } });
      return undefined;
    }
    let gone = false;
    void media().then(
      (one) => (gone ? undefined : one.join()),
      () => undefined,
    );
    return () => {
      gone = true;
      void media().then(
        (one) => one.leave(),
        () => undefined,
      );
    };
  }, [closed, media, store]);
}

/** Tells the frame who hears, before the page is drawn. */
function useSentence(place: string, onHearing: (said: Said) => void): void {
  const words = useVoiceWords().hears;
  const cast = useCast();
  const sentence = sayHearing(useHearing(), cast, words);
  useLayoutEffect(() => onHearing({ place, sentence }), [place, sentence, onHearing]);
}

/** M: on and off, or, where speaking goes by holding, for as long as it is held. */
function useMicrophoneKey(): void {
  const { store } = useMedia();
  const microphone = useMicrophone();
  const latest = useRef(microphone);
  useEffect(() => {
    latest.current = microphone;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!letterPressed(event, 'm')) return;
      event.preventDefault();
      if (store.getState().pushToTalk) latest.current.hold(true);
      else latest.current.toggle();
    };
    const release = (event: KeyboardEvent) => {
      if (event.key === 'm' || event.key === 'M') latest.current.hold(false);
    };
    const letGo = () => latest.current.hold(false);
    addEventListener('keydown', press);
    addEventListener('keyup', release);
    addEventListener('blur', letGo);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('keyup', release);
      removeEventListener('blur', letGo);
    };
  }, [store]);
}

/** Long enough for a state that only passes to be left unsaid. */
const settled = 600;

/** Says to those who listen to the page that one is heard or no longer is, and whose image has come. */
function useAnnouncements(place: string): void {
  const words = useVoiceWords();
  const cast = useCast();
  const hearing = useHearing();
  const sentence = plain(sayHearing(hearing, cast, words.hears));
  const kind = hearing.is === 'unheard' ? `${hearing.is} ${hearing.why}` : hearing.is;
  const known = useRef({ kind, place });
  useEffect(() => {
    if (known.current.kind === kind && known.current.place === place) return undefined;
    const timer = setTimeout(() => {
      known.current = { kind, place };
      announce(sentence);
    }, settled);
    return () => clearTimeout(timer);
  }, [kind, place, sentence]);

  const linked = useMediaState(({ peers }) =>
    Object.values(peers).some(({ line }) => line === 'good' || line === 'weak'),
  );
  useEffect(() => {
    if (linked) announce(words.said.connected);
    // oxlint-disable-next-line react/exhaustive-deps -- when it becomes so
  }, [linked]);

  const images = useMediaState(({ peers }) =>
    Object.entries(peers)
      .filter(([, { image }]) => image !== null)
      .map(([seat]) => seat)
      .join(' '),
  );
  const shown = useRef('');
  useEffect(() => {
    const before = shown.current.split(' ');
    shown.current = images;
    for (const member of cast.values())
      if (images.split(' ').includes(member.seat) && !before.includes(member.seat))
        announce(words.said.image(member.short));
  }, [images, cast, words]);
}
