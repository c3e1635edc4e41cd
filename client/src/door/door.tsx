import { lazy, Suspense, useEffect, useState } from 'react';
import { warnWhileUnsaved } from '../room/saving.ts';
import { useRoom, useRoomState } from '../live/use-room.ts';
import { useSpoken } from '../ui/words.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { Loading } from './loading.tsx';
import { useQuietWords } from './quiet-words.ts';
import { nothingSaid, stepOf, stillSaid, type SaidHere, type Step } from './step.ts';

const quiet = () => import('./quiet-pages.tsx');
const Welcome = lazy(async () => ({ default: (await import('./welcome.tsx')).Welcome }));
const devices = () => import('./devices.tsx');
const Devices = lazy(async () => ({ default: (await devices()).Devices }));
const Check = lazy(async () => ({ default: (await import('./check.tsx')).Check }));
const WaitingRoom = lazy(async () => ({ default: (await import('./waiting-room.tsx')).WaitingRoom }));
const Closed = lazy(async () => ({ default: (await import('./closed.tsx')).Closed }));
const DeclinedPage = lazy(async () => ({ default: (await quiet()).DeclinedPage }));
const EndedPage = lazy(async () => ({ default: (await quiet()).EndedPage }));
const LeftPage = lazy(async () => ({ default: (await quiet()).LeftPage }));
const RemovedPage = lazy(async () => ({ default: (await quiet()).RemovedPage }));
const TurnedAwayPage = lazy(async () => ({ default: (await quiet()).TurnedAwayPage }));
const UnreachablePage = lazy(async () => ({ default: (await quiet()).UnreachablePage }));
const WithdrawnPage = lazy(async () => ({ default: (await quiet()).WithdrawnPage }));
const inRoom = () => import('../room/room.tsx');
const Room = lazy(async () => ({ default: (await inRoom()).Room }));

/** The page that a seat's state asks for: everything before the room, the room, everything after it. */
export function Door() {
  const { store } = useRoom();
  const { language } = useSpoken();
  const [said, setSaid] = useState<SaidHere>(nothingSaid);
  const step = useRoomState((state) => stepOf(state, said));
  // Whoever waits after having been in the room was sent back: the page says so.
  const [been, setBeen] = useState(false);
  if (step === 'room' && !been) setBeen(true);
  if ((step === 'left' || step === 'check') && been) setBeen(false);
  const still = stillSaid(step, said);
  if (still !== said) setSaid(still);
  const say = (part: Partial<SaidHere>) => setSaid((before) => ({ ...before, ...part }));
  useEffect(() => warnWhileUnsaved(store), [store]);
  useEffect(() => {
    if (step === 'welcome') void devices();
    // The room's own code travels while one waits.
    if (step === 'devices' || step === 'check' || step === 'waiting')
      void inRoom().then(({ fetchLayout }) => fetchLayout());
  }, [step]);
  useEffect(() => {
    // Fetched while there is a line: these pages must be there when it is not.
    void quiet();
    void useQuietWords.preload(language);
  }, [language]);
  return (
    <Suspense fallback={<Loading />}>
      <OnePage step={step} said={said} say={say} sentBack={been} />
    </Suspense>
  );
}

type PageProps = { step: Step; said: SaidHere; say: (part: Partial<SaidHere>) => void; sentBack: boolean };

function OnePage({ step, said, say, sentBack }: PageProps) {
  // Here and not above: it waits until the page itself has arrived.
  useHeadingFocus(step, 'loading');
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
    case 'devices':
      return (
        <Devices
          onDone={() => say({ devices: true, triesDevices: false })}
          onBack={said.triesDevices ? () => say({ triesDevices: false }) : undefined}
        />
      );
    case 'check':
      return <Check onDeclared={() => say({ beside: true })} />;
    case 'waiting':
      return (
        <WaitingRoom
          sentBack={sentBack}
          onLeft={leave}
          onChange={() => say({ beside: false })}
          onTry={() => say({ triesDevices: true })}
        />
      );
    case 'room':
      return <Room onLeft={leave} onBack={said.looksBack ? () => say({ looksBack: false }) : undefined} />;
  }
}
