import { lazy, Suspense } from 'react';
import type { SheetProps } from './sheet-panel.tsx';

const Panel = lazy(async () => ({ default: (await import('./sheet-panel.tsx')).SheetPanel }));

/** A sheet from the foot of the page: on a phone, the large buttons of the bar's last place. */
export function Sheet(props: SheetProps) {
  return <Suspense>{props.open && <Panel {...props} />}</Suspense>;
}
