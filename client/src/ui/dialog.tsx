import { lazy, Suspense, type ReactNode } from 'react';

export type DialogProps = {
  open: boolean;
  /** Asked by Esc, the veil or a button; the owner decides. */
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the way out first; where both are equal, both look alike. */
  actions?: ReactNode;
  broad?: boolean | undefined;
};

const Panel = lazy(async () => ({ default: (await import('./dialog-panel.tsx')).DialogPanel }));

/** A modal dialog. Its machinery arrives with the first one that opens. */
export function Dialog(props: DialogProps) {
  return <Suspense>{props.open && <Panel {...props} />}</Suspense>;
}
