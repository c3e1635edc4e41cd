/** Proposes voice alone while the line is too weak for images, until the person says that it was seen. */
import { measured, strong, type Weakness } from './line-quality.ts';
import type { Figures } from './transport.ts';

export type WeakLine = {
  /** With each new figures: is voice alone to be proposed now? */
  readonly look: (figures: Figures, images: boolean, now: number) => boolean;
  /** Seen: proposed again only after the line was well in between. */
  readonly dismiss: () => void;
};

/** Knows nothing before the first figures. */
export function weakLine(): WeakLine {
  let weakness: Weakness = strong;
  let dismissed = false;
  return {
    look(figures, images, now) {
      weakness = figures.connections === 0 ? strong : measured(weakness, figures, now);
      if (!weakness.weak) dismissed = false;
      return weakness.weak && images && !dismissed;
    },
    dismiss: () => void (dismissed = true),
  };
}
