/**
 * How loud somebody speaks is known at once from what her packets declare, which a modified page can falsify, to have
 * spoken less or more than she did. What was decoded tells it too, later. Whose packets were contradicted by their own
 * sound twice in a row is measured by the sound alone, until they agree again. Pure.
 */
export type Declared = {
  /** The loudest that was declared since the sound was last looked at; null where nothing is declared. */
  readonly most: number | null;
  readonly contradicted: number;
};

export const nothingDeclared: Declared = { most: null, contradicted: 0 };

/** Shares of full scale, far enough from one another that no honest measure lies on both sides. */
const SPEAKS = 0.02;
const DECLARES_SPEECH = 0.01;
const DECLARES_SILENCE = 0.005;
const SILENCE = 0.0005;
/** Once may be a delay: what was declared a moment ago is not yet decoded. */
const FALSE_AFTER = 2;

export const declaring = ({ most, contradicted }: Declared, level: number): Declared => ({
  most: Math.max(most ?? 0, level),
  contradicted,
});

/** After the sound since the last look turned out to be so loud on average; null where the browser does not say. */
export function soundedAt({ most, contradicted }: Declared, sound: number | null): Declared {
  if (most === null || sound === null) return { most: null, contradicted };
  const contradicts = sound >= SPEAKS ? most < DECLARES_SILENCE : sound < SILENCE && most >= DECLARES_SPEECH;
  const undecided = sound < SPEAKS && sound >= SILENCE;
  if (contradicts) return { most: null, contradicted: contradicted + 1 };
  return { most: null, contradicted: undecided || most < DECLARES_SPEECH ? contradicted : 0 };
}

export const isBelieved = ({ contradicted }: Declared): boolean => contradicted < FALSE_AFTER;
