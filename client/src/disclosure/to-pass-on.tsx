import { Send } from 'lucide-react';
import { desk, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { useRefusal, useTexts, useView } from '../live/use-room.ts';
import { useCast, type Member } from '../panels/cast.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useDisclosureWords } from './disclosure-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Menu } from '../ui/menu.tsx';
import { notify } from '../ui/notices.tsx';
import { outsiders, plainlyGuessed, releasedIn, type ReleasedWords } from './guessing.ts';
import styles from './disclosure.module.css';

/** For mediators: words whose authors let them go, each to be passed on to a named person. */
export function ToPassOn() {
  const words = useDisclosureWords().passOn;
  const view = useView();
  if (!view.mediators) return null;
  const released = releasedIn(view);
  return (
    <PanelSection title={words.title}>
      {released.length === 0 && <Muted>{words.emptyBody}</Muted>}
      {released.toReversed().map((one) => (
        <Words key={one.text} released={one} />
      ))}
    </PanelSection>
  );
}

function Words({ released: { place, release, text } }: { released: ReleasedWords }) {
  const words = useDisclosureWords().passOn;
  const view = useView();
  const texts = useTexts();
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  const author = cast.get(release.author);
  const name = author?.short ?? '';
  const { state } = release;
  const to = 'to' in state ? (cast.get(state.to)?.short ?? '') : '';
  const passOn = (seat: SeatId) => ({ type: 'passOn', in: place, text, to: seat }) as const;
  const others = outsiders(view, cast, place, release.author).filter(
    ({ seat }) => view[desk(seat)] && refusal(passOn(seat)) === null,
  );
  const pass = async (member: Member) => {
    if (await act(passOn(member.seat))) notify(words.sent(member.short));
  };
  const first = others[0];
  return (
    <Card as="article">
      <blockquote className={styles.quote}>{words.quote(texts[text] ?? '')}</blockquote>
      <p className={styles.state}>{words.by(name, release.attributed)}</p>
      {state.is === 'released' && first && (
        <>
          {!release.attributed && plainlyGuessed(others) && <Muted>{words.guess(first.short, name)}</Muted>}
          <Acts>
            <Button look="primary" icon={Send} onPress={() => void pass(first)}>
              {words.act(first.short)}
            </Button>
            {others.length > 1 && (
              <Menu
                label={words.other}
                items={others.slice(1).map((member) => ({
                  label: words.act(member.short),
                  onChoose: () => void pass(member),
                }))}
              />
            )}
          </Acts>
        </>
      )}
      {state.is !== 'released' && (
        <p className={styles.state}>
          {state.is === 'passed-on'
            ? words.onItsWay(to)
            : state.is === 'reached'
              ? words.reached(to)
              : words.takenBack(name)}
        </p>
      )}
    </Card>
  );
}
