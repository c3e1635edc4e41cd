import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'link' | 'grave';

export type ButtonProps = {
  children: ReactNode;
  look?: ButtonLook | undefined;
  icon?: LucideIcon | undefined;
  /** Taller, for the one act of a page on a phone. */
  large?: boolean | undefined;
  /** As wide as its column. */
  wide?: boolean | undefined;
  /** Shows the icon only; the children remain its name. */
  iconOnly?: boolean | undefined;
  type?: 'button' | 'submit' | undefined;
  onPress?: (() => void) | undefined;
  /** Cannot be pressed now. The button stays in the order of keys, so that its reason can be read. */
  idle?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  describedBy?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
};

/** A button. One `primary` on a page at most; `quiet` has an edge, `plain` and `link` have none. */
export function Button(props: ButtonProps) {
  const {
    children,
    look = 'quiet',
    icon: Icon,
    large,
    wide,
    iconOnly,
    type = 'button',
    onPress,
    idle,
    ref,
  } = props;
  return (
    <button
      ref={ref}
      // oxlint-disable-next-line react/button-has-type -- one of two, and `button` unless asked
      type={type}
      className={classes(
        styles.button,
        styles[look],
        large && styles.large,
        wide && styles.wide,
        iconOnly && styles.alone,
      )}
      aria-disabled={idle || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-describedby={props.describedBy}
      title={iconOnly && typeof children === 'string' ? children : undefined}
      onClick={(event) => {
        if (!idle) onPress?.();
        else event.preventDefault();
      }}
    >
      {Icon && <Icon aria-hidden />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </button>
  );
}
