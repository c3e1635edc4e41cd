import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { warnWhileUnsaved } from '../room/saving.ts';
import { useRoom, useRoomState } from '../room/use-room.ts';
import { Check } from './check.tsx';
import { Closed } from './closed.tsx';
import { DeclinedPage, EndedPage, LeftPage, Loading, RemovedPage, TurnedAwayPage, UnreachablePage, WithdrawnPage } from './quiet-pages.tsx';
import { nothingSaid, stepOf, type SaidHere, type Step } from './step.ts';
import { WaitingRoom } from './waiting-room.tsx';
import { Welcome } from './welcome.tsx';

const inRoom = () => import('../room/room.tsx');
const Room = lazy(async () => ({ default: (await inRoom()).Room }));

/** The page that a seat's state asks for: everything before the room, the room, everything after it. */
export function Door() {
  const { store } = useRoom();
  const [said, setSaid] = useState<SaidHere>(nothingSaid);
  const step = useRoomState((state) => stepOf(state, said));
  const say = (part: Partial<SaidHere>) => setSaid((before) => ({ ...before, ...part }));
  useEffect(() => warnWhileUnsaved(store), [store]);
  useHeadingFocus(step);
  useEffect(() => {
    // The room's own code travels while one waits.
    if (step === 'check' || step === 'waiting') void inRoom();
  }, [step]);
  const leave = () => say({ left: true, beside: false });
  switch (step) {
    case 'loading':
      return <Loading />;
    case 'unreachable':
      return <UnreachablePage />;
    case 'ended':
      return <EndedPage />;
    case 'left':
      return <LeftPage onBack={() => say({ left: false })} />;
    case 'withdrawn':
      return <WithdrawnPage />;
    case 'removed':
      return <RemovedPage />;
    case 'closed':
      return <Closed onLook={() => say({ looksBack: true })} />;
    case 'welcome':
      return <Welcome />;
    case 'declined':
      return <DeclinedPage onReread={() => say({ rereads: true })} />;
    case 'turned-away':
      return <TurnedAwayPage onDeclared={() => say({ beside: true })} />;
    case 'check':
      return <Check onDeclared={() => say({ beside: true })} />;
    case 'waiting':
      return <WaitingRoom onLeft={leave} onChange={() => say({ beside: false })} />;
    case 'room':
      return (
        <Suspense fallback={<Loading />}>
          <Room onLeft={leave} onBack={said.looksBack ? () => say({ looksBack: false }) : undefined} />
        </Suspense>
      );
  }
}

/** After a change of page the focus is on its heading, where a screen reader goes on. */
function useHeadingFocus(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    const first = before.current === 'loading';
    before.current = step;
    if (first) return;
    const frame = requestAnimationFrame(() => document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [step]);
}
