import { Check, Lock, Send } from 'lucide-react';
import { useState } from 'react';
import { releaseOf } from '@mediane/shared/room/disclosure.ts';
import type { Compartment, TextId } from '@mediane/shared/room/identifiers.ts';
import { isMediator, readersOf } from '@mediane/shared/room/reading.ts';
import { useMe, useTexts, useView } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { useDisclosureWords } from './disclosure-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { notify } from '../ui/notices.tsx';
import { useWords } from '../ui/words.tsx';
import { outsiders, plainlyGuessed } from './guessing.ts';
import styles from './disclosure.module.css';

type Props = { place: Compartment; text: TextId };

/** Under one's own words in a caucus: whether they stay, and what became of the permission to pass them on. */
export function Release({ place, text }: Props) {
  const words = useDisclosureWords().release;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const slice = view[place];
  if (!slice) return null;
  const others = readersOf(slice).filter((seat) => seat !== me);
  const mediators = others.filter((seat) => isMediator(slice.readers[seat]?.role ?? 'party'));
  const release = releaseOf(slice, text);
  const state = release?.state;
  const to = state && 'to' in state ? (cast.get(state.to)?.short ?? '') : '';
  const mayAsk = mediators.length > 0 && !isMediator(slice.readers[me]?.role ?? 'party');
  if (!state || state.is === 'taken-back')
    return (
      <div className={styles.foot}>
        <Lock aria-hidden />
        <span>
          {state ? words.takenBack : others.length > 0 ? words.stays(called(cast, others)) : words.staysAlone}
        </span>
        {mayAsk && (
          <Button look="link" onPress={() => setAsking(true)}>
            {words.allow}
          </Button>
        )}
        {asking && <AskRelease place={place} text={text} onClose={() => setAsking(false)} />}
      </div>
    );
  const reached = state.is === 'reached';
  return (
    <div className={styles.foot}>
      <span className={styles.released}>
        {reached ? <Check aria-hidden /> : <Send aria-hidden />}
        {reached
          ? words.opened(to)
          : state.is === 'passed-on'
            ? words.offered(to, release.attributed)
            : words.may(called(cast, mediators), release.attributed)}
      </span>
      {!reached && (
        <Button
          look="link"
          onPress={async () => {
            if (await act({ type: 'takeBack', in: place, text })) notify(words.tookBack);
          }}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}

type Way = 'as' | 'nameless';

/** Asks how the words may go, and says plainly what leaving out the name does not hide. */
function AskRelease({ place, text, onClose }: Props & { onClose: () => void }) {
  const words = useDisclosureWords();
  const everyPage = useWords().everyPage;
  const view = useView();
  const texts = useTexts();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const [way, setWay] = useState<Way>('as');
  const slice = view[place];
  const mediators = slice
    ? readersOf(slice).filter((seat) => seat !== me && isMediator(slice.readers[seat]?.role ?? 'party'))
    : [];
  const names = called(cast, mediators);
  const others = outsiders(view, cast, place, me);
  const attributed = way === 'as';
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.release.title}
      description={words.release.body(names)}
      actions={
        <>
          <Button onPress={onClose}>{everyPage.cancel}</Button>
          <Button
            look="primary"
            onPress={async () => {
              if (await act({ type: 'release', in: place, text, attributed })) onClose();
            }}
          >
            {words.release.confirm(names, attributed)}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quote}>{words.passOn.quote(texts[text] ?? '')}</blockquote>
      <Choice
        legend={words.release.how}
        as="cards"
        value={way}
        onChange={setWay}
        options={(['as', 'nameless'] as const).map((one) => ({
          value: one,
          label: words.release.ways[one].label,
          hint: words.release.ways[one].hint,
        }))}
      />
      {!attributed && (
        <p className={styles.guess} role="status">
          {words.release.guess(plainlyGuessed(others) ? others.slice(0, 1).map(({ short }) => short) : [])}
        </p>
      )}
    </Dialog>
  );
}
