import { Button, type ButtonProps } from './button.tsx';

type Props = Omit<ButtonProps, 'children' | 'look' | 'iconOnly'> & {
  /** The people whom the act concerns. An act that concerns nobody is not grave. */
  names: readonly [string, ...string[]];
  /** The whole label, from the names: (names) => `Open a caucus with ${list(names)}`. */
  act: (names: readonly string[]) => string;
};

/** A button for an act that is hard to take back: it cannot be made without saying whom it concerns. */
export function GraveButton({ names, act, ...rest }: Props) {
  return (
    <Button {...rest} look="grave">
      {act(names)}
    </Button>
  );
}
