import { lazy, Suspense, useEffect, useState } from 'react';
import type { Phase } from '@mediane/shared/room/events.ts';
import { useLeave } from '../door/use-leave.ts';
import { Telephone, VoiceDialogs, VoiceInRoom } from '../media/slots.ts';
import { useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { mediates } from '../panels/place.ts';
import { announce } from '../ui/announce.ts';
import { Frame } from '../ui/frame.tsx';
import { Steps } from '../ui/steps.tsx';
import { useSpoken } from '../ui/words.tsx';
import { useAutomaticMove } from './automatic-move.ts';
import type { Asked, RoomDialog } from './dialogs.tsx';
import { PhoneRoom, WideRoom } from './layouts.ts';
import { useRoomWords } from './room-words.ts';
import { useConnectionTruth } from './saving.ts';
import { sayWhere } from './say-where.ts';
import { useShortcuts } from './shortcuts.ts';
import { useRoomActs } from './use-room-acts.ts';
import { useMe, useView } from '../live/use-room.ts';
import { useViews } from './use-views.ts';
import { useWide } from './use-wide.ts';
import { placeOf, whereIn } from './where.ts';
import styles from './room.module.css';

export { fetchLayout } from './layouts.ts';

const MoveNotice = lazy(async () => ({ default: (await import('./move-notice.tsx')).MoveNotice }));
const Spoken = lazy(async () => ({ default: (await import('./spoken.tsx')).Spoken }));
const RoomDialogs = lazy(async () => ({ default: (await import('./dialogs.tsx')).RoomDialogs }));

const phases: readonly Phase[] = ['what', 'why', 'how', 'choice'];

type Props = {
  onLeft: () => void;
  /** In a closed room: back to its closing page. */
  onBack?: (() => void) | undefined;
};

/** The room: a frame that says where one is, and inside it people, work and one panel beside. */
export function Room({ onLeft, onBack }: Props) {
  const words = useRoomWords();
  const { people } = usePanelWords();
  const { language, words: everywhere } = useSpoken();
  const { product } = everywhere.everyPage;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const wide = useWide();
  const views = useViews(wide);
  const acts = useRoomActs();
  const connection = useConnectionTruth();
  const move = useAutomaticMove();
  const [asked, ask] = useState<RoomDialog | null>(null);
  const [phone, setPhone] = useState(false);
  const [heard, setHeard] = useState({ place: '', sentence: '' });
  const [whole, setWhole] = useState(false);
  const leave = useLeave(onLeft);
  const where = whereIn(view, me);
  const said = sayWhere(where, cast, { room: words.where, roles: people.roles });
  const place = placeOf(where);
  const voice = where.is !== 'closed';
  // What is true of the voice in one place is never read in another.
  const sentence = heard.place === place ? `${said.sentence} ${heard.sentence}` : said.sentence;
  const steps = where.is === 'joint' || where.is === 'break' ? view.room?.life.phase : undefined;

  useEffect(() => {
    document.title = product;
  }, [product]);
  useEffect(() => {
    void import('./ahead.ts').then(({ fetchAhead }) => fetchAhead(language));
  }, [language]);
  useAdmission(where.is === 'joint', words.moves.admitted);
  useShortcuts({
    r: () => acts.hand?.onPress(),
    escape: () => setWhole(false),
    help: () => ask('shortcuts'),
  });

  const open = (what: Asked) => (what === 'telephone' ? setPhone(true) : ask(what));
  const parts = { where, views, acts, ask: open, voice, onBack };
  return (
    <Frame
      tone={said.tone}
      place={place}
      name={said.name}
      sentence={sentence}
      icon={said.icon}
      connection={connection}
      phase={steps && words.phase(words.phases[steps])}
      steps={
        steps && (
          <Steps
            label={words.steps}
            steps={phases.map((id) => ({ id, label: words.phases[id] }))}
            current={steps}
          />
        )
      }
    >
      <div className={styles.inside} inert={move.moved !== null || phone}>
        <Suspense>
          {wide ? <WideRoom {...parts} whole={whole} onWhole={setWhole} /> : <PhoneRoom {...parts} />}
        </Suspense>
      </div>
      <Suspense>
        <Spoken conducts={mediates(view)} />
        <VoiceInRoom place={place} closed={!voice} onHearing={setHeard} />
        {phone && voice && <Telephone acts={acts} onAsk={ask} onBack={() => setPhone(false)} />}
      </Suspense>
      <Suspense>
        {move.moved && <MoveNotice moved={move.moved} sentence={said.sentence} onGoOn={move.goOn} />}
      </Suspense>
      <Suspense>
        {asked && <RoomDialogs asked={asked} onAsk={ask} onLeave={leave} />}
        {asked && <VoiceDialogs asked={asked} onAsk={ask} />}
      </Suspense>
    </Frame>
  );
}

/** Coming into an open session is said once. */
function useAdmission(joint: boolean, sentence: string): void {
  useEffect(() => {
    if (joint) announce(sentence);
    // oxlint-disable-next-line react/exhaustive-deps -- on entering alone
  }, []);
}
