/** With what a person takes part: her voice, her image, both or neither. */
import type { Which } from '@mediane/shared/words/devices.fr.ts';
import type { Capture, MediaState, Trouble } from '../media/state.ts';

export type Chosen = MediaState['wanted'];

/** What is tried with this choice, as the words name it. */
export function whichOf({ voice, image }: Chosen): Which | 'none' {
  if (voice) return image ? 'both' : 'microphone';
  return image ? 'camera' : 'none';
}

/** How the choice stands with the devices: still asked for, all there, or in trouble with one or both of them. */
export type Standing =
  | { readonly is: 'asking' }
  | { readonly is: 'ready' }
  | { readonly is: 'trouble'; readonly which: Which; readonly why: Trouble };

/** Both are told together only where they have the same trouble; otherwise one after the other. */
export function standingOf(chosen: Chosen, microphone: Capture, camera: Capture): Standing {
  const wanted = [...(chosen.voice ? [microphone] : []), ...(chosen.image ? [camera] : [])];
  if (wanted.some(({ is }) => is === 'off' || is === 'asking')) return { is: 'asking' };
  const voice = chosen.voice && microphone.is === 'trouble' ? microphone.why : null;
  const image = chosen.image && camera.is === 'trouble' ? camera.why : null;
  if (voice) return { is: 'trouble', which: voice === image ? 'both' : 'microphone', why: voice };
  return image ? { is: 'trouble', which: 'camera', why: image } : { is: 'ready' };
}

/** The choice without what gives trouble. */
export const without = ({ voice, image }: Chosen, which: Which): Chosen => ({
  voice: voice && which === 'camera',
  image: image && which === 'microphone',
});
