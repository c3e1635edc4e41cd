/** What this page shows of voice and image by its person's own choice, between its parts; gone with the page. */
import { useCallback } from 'react';
import { create } from 'zustand';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe, useRoomState } from '../live/use-room.ts';
import { useHere } from '../panels/place.ts';
import type { Media } from './state.ts';
import { useMedia, useMediaState } from './use-media.ts';
import { whoHears, type Hearing } from './who-hears.ts';

type Shown = {
  /** One's own image, hidden unless one asks for it. */
  readonly ownImage: boolean;
  /** The screen of this person was put aside to go on with the work. */
  readonly putAside: SeatId | null;
  /** Null until the person chose: small on a phone, where the circle shows her too, large on a wide page. */
  readonly spotlightFolded: boolean | null;
  /** The button of push-to-talk is held. */
  readonly held: boolean;
  /** Notices that the person closed, by what they said. */
  readonly closed: readonly string[];
};

/** This page's own choices. */
export const useShown = create<Shown>(() => ({
  ownImage: false,
  putAside: null,
  spotlightFolded: null,
  held: false,
  closed: [],
}));

/** Asks something of the page's voice; its engine comes first where it is not there yet. */
export function useVoice(): (act: (media: Media) => unknown) => void {
  const { media } = useMedia();
  return useCallback(
    (act) => {
      // Without the engine nothing can be asked of it; the button stays, and works once it has come.
      void media().then(act, () => undefined);
    },
    [media],
  );
}

/** Who hears this person now. */
export function useHearing(): Hearing {
  const state = useMediaState((now) => now);
  const here = useHere();
  const me = useMe();
  const held = useShown((shown) => shown.held);
  const offline = useRoomState((room) => room.line === 'offline');
  return whoHears(state, here?.slice, me, { held, offline });
}

/** Turns the microphone on or off, or, where it works by holding, says so by being held. */
export function useMicrophone(): { readonly toggle: () => void; readonly hold: (held: boolean) => void } {
  const voice = useVoice();
  const { store } = useMedia();
  return {
    toggle: () => {
      const { microphone } = store.getState();
      voice((media) => media.useMicrophone(microphone.is !== 'on' && microphone.is !== 'asking'));
    },
    hold: (held) => {
      if (useShown.getState().held === held) return;
      useShown.setState({ held });
      voice(async (media) => {
        if (held && store.getState().microphone.is !== 'on') await media.useMicrophone(true);
        media.hold(useShown.getState().held);
      });
    },
  };
}
