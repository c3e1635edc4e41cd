import { Check, Coffee, HeartPulse, Lock, MessageSquare } from 'lucide-react';
import { desk, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { useMe, useRefusal, useView } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from '../console/conduct-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { notify } from '../ui/notices.tsx';
import { Rich } from '../ui/rich.tsx';
import { callsToAnswer, type WaitingCall } from './waiting-calls.ts';
import styles from './calls.module.css';

type Props = {
  /** Opens the desk shared with one person, where the page has a place for it. */
  onDesk?: ((seat: SeatId) => void) | undefined;
  /** Shows nothing rather than an empty list. */
  onlyIfAny?: boolean | undefined;
};

const pause = 5;

/** For mediators: the discreet calls that wait, each with what can be done about it. */
export function CallList({ onDesk, onlyIfAny }: Props) {
  const words = useConductWords().calls;
  const view = useView();
  const me = useMe();
  const waiting = callsToAnswer(view, me);
  if (!view.mediators || (onlyIfAny && waiting.length === 0)) return null;
  return (
    <PanelSection title={words.title}>
      {waiting.length === 0 && <Muted>{words.emptyBody}</Muted>}
      {waiting.map((one) => (
        <Call key={one.call} call={one} onDesk={onDesk} />
      ))}
    </PanelSection>
  );
}

function Call({ call: { seat, call, kind, at }, onDesk }: { call: WaitingCall } & Pick<Props, 'onDesk'>) {
  const words = useConductWords().calls;
  const view = useView();
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  const name = cast.get(seat)?.short ?? '';
  const beside = view.room?.attending[seat]?.beside ?? view[desk(seat)]?.passport.beside;
  const answer = { type: 'answerCall', seat, call } as const;
  const startBreak = { type: 'startBreak', minutes: pause } as const;
  const openWord = {
    type: 'openCaucus',
    members: [seat],
    visitors: [],
    minutes: null,
    listing: 'unlisted',
    privateWord: true,
    mixing: false,
  } as const;
  const mayBreak = (kind === 'break' || kind === 'unwell') && refusal(startBreak) === null;
  const mayOpen =
    kind !== 'break' && kind !== 'help' && refusal({ ...openWord, members: [seat], visitors: [] }) === null;
  return (
    <Card as="article" first={kind === 'unwell'}>
      <p className={styles.told}>
        {kind === 'unwell' && <HeartPulse aria-hidden />}
        <span>
          <Rich text={words.told[kind](name)} />
        </span>
      </p>
      <p className={styles.state}>
        {words.at(at)}
        {beside && ` · ${words.beside(beside)}`}
        {' · '}
        {words.onlyYou}
      </p>
      {kind === 'unwell' && <Muted>{words.unwellHint}</Muted>}
      <Acts>
        {mayBreak && (
          <Button
            icon={Coffee}
            onPress={async () => {
              if (await act(startBreak)) await act(answer);
            }}
          >
            {words.startBreak(pause)}
          </Button>
        )}
        {mayOpen && (
          <Button
            icon={Lock}
            onPress={async () => {
              if (!(await act({ ...openWord, members: [seat], visitors: [] }))) return;
              await act(answer);
              notify(words.wordOpened(name));
            }}
          >
            {words.openWord(name)}
          </Button>
        )}
        {onDesk && (
          <Button icon={MessageSquare} onPress={() => onDesk(seat)}>
            {words.write(name)}
          </Button>
        )}
        <Button look="plain" icon={Check} onPress={() => void act(answer)}>
          {words.done}
        </Button>
      </Acts>
    </Card>
  );
}
