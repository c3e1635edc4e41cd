/** What there is to say about one's voice now, the most urgent first. Each goes away by itself when it is no longer true. */
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { useMe } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useHere } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { useHearing, useShown, useVoice } from './room-voice.ts';
import { useScreenSharing } from './screen-sharing.ts';
import { useScreenShown } from './shared-screen.tsx';
import { useNowAndThen } from './use-lasting.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';

export type Notice = {
  readonly id: string;
  readonly about: 'sound' | 'microphone' | 'device' | 'line' | 'screen' | 'hand';
  readonly sentence: string;
  readonly acts: readonly { readonly label: string; readonly onPress: () => void }[];
  /** Shown without being said aloud: what one has just done oneself. */
  readonly quiet?: boolean;
  readonly mayClose?: boolean;
};

/** At most so many at once: the others wait. */
const most = 2;
const hintStays = 6000;
const hintAgain = 20_000;

/** What the person closed is not said again. `onHand` raises her hand, where she may. */
export function useNotices(onHand: (() => void) | null): readonly Notice[] {
  const closed = useShown((shown) => shown.closed);
  const all = [...useVoiceTrouble(), ...useScreenMatters(), ...useHint(onHand)];
  return all.filter(({ id }) => !closed.includes(id)).slice(0, most);
}

/** What keeps this person from hearing or being heard. */
function useVoiceTrouble(): Notice[] {
  const words = useVoiceWords().notices;
  const voice = useVoice();
  const part = useMediaState((state) => state.part);
  const microphone = useMediaState((state) => state.microphone);
  const camera = useMediaState((state) => state.camera);
  const blocked = useMediaState((state) => state.soundBlocked);
  const weak = useMediaState((state) => state.lineWeak && !state.voiceOnly);
  const resume = () => voice((media) => media.useMicrophone(true));
  const resumeCamera = () => voice((media) => media.useCamera(true));
  const found: (Notice | false)[] = [
    part === 'elsewhere' && {
      id: 'elsewhere',
      about: 'microphone',
      sentence: words.elsewhere,
      acts: [{ label: words.take, onPress: () => voice((media) => media.join()) }],
    },
    blocked && {
      id: 'blocked',
      about: 'sound',
      sentence: words.blocked,
      acts: [{ label: words.hear, onPress: () => voice((media) => media.hearRoom()) }],
    },
    microphone.is === 'trouble' &&
      (microphone.why === 'lost'
        ? {
            id: 'microphone lost',
            about: 'device',
            sentence: words.lost,
            acts: [{ label: words.resume, onPress: resume }],
          }
        : {
            id: `microphone ${microphone.why}`,
            about: 'device',
            sentence: words.microphone[microphone.why],
            acts: microphone.why === 'unsupported' ? [] : [{ label: words.again, onPress: resume }],
            mayClose: true,
          }),
    part === 'full' && { id: 'full', about: 'microphone', sentence: words.full, acts: [], mayClose: true },
    camera.is === 'trouble' && {
      id: `camera ${camera.why}`,
      about: 'device',
      sentence: camera.why === 'lost' ? words.lostCamera : words.camera[camera.why],
      acts:
        camera.why === 'unsupported'
          ? []
          : [{ label: camera.why === 'lost' ? words.resume : words.again, onPress: resumeCamera }],
      mayClose: true,
    },
    weak && {
      id: 'weak',
      about: 'line',
      sentence: words.weak,
      acts: [
        { label: words.voiceOnly, onPress: () => voice((media) => media.setVoiceOnly(true)) },
        { label: words.keep, onPress: () => voice((media) => media.dismissWeakLine()) },
      ],
    },
  ];
  return found.filter((one) => one !== false);
}

/** Screens: one's own, another's put aside, and for whoever conducts, who asks to show one. */
function useScreenMatters(): Notice[] {
  const words = useVoiceWords().screen;
  const me = useMe();
  const cast = useCast();
  const here = useHere();
  const act = useAct();
  const { sharing, start, end } = useScreenSharing();
  const shown = useScreenShown();
  const putAside = useShown((state) => state.putAside);
  if (!here) return [];
  const { channel, slice } = here;
  const conducts = isMediator(slice.readers[me]?.role ?? 'party');
  const present = attendingSeats(slice);
  const name = (seat: (typeof present)[number]) => cast.get(seat)?.short ?? '';
  const asking = conducts ? slice.screen.asked.filter((seat) => seat !== me && present.includes(seat)) : [];
  const mine: Notice[] =
    sharing === 'shows'
      ? [
          {
            id: 'my screen',
            about: 'screen',
            sentence: words.mine,
            acts: [{ label: words.stop, onPress: () => void end() }],
            quiet: true,
          },
        ]
      : sharing === 'permitted'
        ? [
            {
              id: 'may show',
              about: 'screen',
              sentence: words.may,
              acts: [
                { label: words.start, onPress: start },
                { label: words.notNow, onPress: () => void end() },
              ],
            },
          ]
        : [];
  return [
    ...mine,
    ...asking.map((seat): Notice => ({
      id: `asks ${seat}`,
      about: 'screen',
      sentence: words.asks(name(seat)),
      acts: [
        { label: words.permit(name(seat)), onPress: () => void act({ type: 'permitScreen', channel, seat }) },
        { label: words.refuse, onPress: () => void act({ type: 'endScreen', channel, seat }) },
      ],
    })),
    ...(shown && putAside === shown.seat
      ? [
          {
            id: 'put aside',
            about: 'screen' as const,
            sentence: words.of(name(shown.seat)),
            acts: [{ label: words.see, onPress: () => useShown.setState({ putAside: null }) }],
            quiet: true,
          },
        ]
      : []),
  ];
}

/** Who speaks and is not heard learns it before she has said it all. */
function useHint(onHand: (() => void) | null): Notice[] {
  const words = useVoiceWords().notices;
  const { turn } = usePanelWords().floor;
  const me = useMe();
  const here = useHere();
  const hearing = useHearing();
  const speaks = useMediaState((state) => state.speaksUnheard);
  const show = useNowAndThen(speaks, hintStays, hintAgain);
  if (!show || hearing.is !== 'unheard' || !here) return [];
  const asked = here.slice.floor.hands.some(({ seat }) => seat === me);
  const { why } = hearing;
  const mayAsk = why === 'not-your-turn' && !asked && onHand !== null;
  return [
    {
      id: 'speaks unheard',
      about: 'hand',
      sentence: mayAsk
        ? words.speaksUnheard
        : why === 'muted'
          ? words.speaksUnheardMuted
          : why === 'not-your-turn' && asked
            ? words.speaksUnheardAsked
            : words.speaksUnheardNow,
      acts: mayAsk ? [{ label: turn.raise, onPress: onHand }] : [],
    },
  ];
}
