import { lazy, Suspense } from 'react';
import type { DialogProps } from './dialog-panel.tsx';

const Panel = lazy(async () => ({ default: (await import('./dialog-panel.tsx')).DialogPanel }));

/** A modal dialog. Its machinery arrives with the first one that opens. */
export function Dialog(props: DialogProps) {
  return <Suspense>{props.open && <Panel {...props} />}</Suspense>;
}
