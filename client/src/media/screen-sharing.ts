/** Showing one's screen: asked of the mediators, permitted to one person of a channel at a time, stopped by either. */
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe, useRefusal, useView } from '../live/use-room.ts';
import { called, deskMediators, useCast } from '../panels/cast.ts';
import { useHere, type Here } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { notify } from '../ui/notices.tsx';
import { useVoice } from './room-voice.ts';
import { useMediaState } from './use-media.ts';
import { useVoiceWords } from './voice-words.ts';

/** Where this person stands with it. */
export type Sharing = 'no' | 'asked' | 'permitted' | 'shows';

function sharingOf(here: Here | null, me: SeatId, ownScreen: boolean): Sharing {
  if (ownScreen) return 'shows';
  const screen = here?.slice.screen;
  if (screen?.permitted === me) return 'permitted';
  return screen?.asked.includes(me) ? 'asked' : 'no';
}

export const canShow = (): boolean => 'getDisplayMedia' in (navigator.mediaDevices ?? {});

/** What may be done about one's own screen now. */
export function useScreenSharing() {
  const words = useVoiceWords().screen;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const here = useHere();
  const act = useAct();
  const refusal = useRefusal();
  const voice = useVoice();
  const ownScreen = useMediaState((state) => state.ownScreen);
  const sharing = sharingOf(here, me, ownScreen);
  const channel = here?.channel;
  const permit = channel && ({ type: 'permitScreen', channel, seat: me } as const);
  const end = async () => {
    // A screen that stops gives its permission back by itself.
    if (sharing === 'shows') voice((media) => media.shareScreen(false));
    else if (channel) await act({ type: 'endScreen', channel, seat: me });
  };
  const start = () => voice((media) => media.shareScreen(true));
  const ask = async () => {
    if (!channel || !permit) return;
    if (!canShow()) return notify(words.impossible);
    // Whoever conducts permits herself, and the browser then asks what to show.
    if (refusal(permit) === null) {
      if (await act(permit)) start();
    } else if (await act({ type: 'askScreen', channel }))
      notify(words.askedSaid(called(cast, deskMediators(view, me))));
  };
  return { sharing, ask, start, end };
}
