import { Check, DoorOpen, Mic, MicOff, User } from 'lucide-react';
import { useId, useState } from 'react';
import { useMediaState } from '../media/use-media.ts';
import { useConnectionTruth } from '../room/saving.ts';
import { Button } from '../ui/button.tsx';
import { Frame } from '../ui/frame.tsx';
import { LanguageChoice } from '../ui/language-choice.tsx';
import { Rich } from '../ui/rich.tsx';
import { useServerTime } from '../ui/server-time.tsx';
import { AgreementText } from './agreement-text.tsx';
import { DeskTalk } from './desk-talk.tsx';
import { useDevicesWords } from './devices-words.ts';
import { useDoorWords } from './door-words.ts';
import { useDoor } from './use-door.ts';
import { useLeave } from './use-leave.ts';
import { Withdraw } from './withdraw.tsx';
import styles from './door.module.css';

/** How long before its hour, and after it, a session is said to begin then. */
const near = 12 * 3_600_000;
const late = 5 * 60_000;

type Props = {
  /** Was in the room a moment ago, on this page. */
  sentBack: boolean;
  onLeft: () => void;
  onChange: () => void;
  onTry: () => void;
};

/** Where one waits: nobody of the room sees one, the mediators know, and there is nothing to do. */
export function WaitingRoom({ sentBack, onLeft, onChange, onTry }: Props) {
  const { waiting: words, sentBack: toldBack, sentBackTitle } = useDoorWords();
  const { me, mine, mediators, mediatorHere, myName } = useDoor();
  const connection = useConnectionTruth();
  const time = useServerTime();
  const leave = useLeave(onLeft);
  const text = useId();
  const [reads, setReads] = useState(false);
  if (!mine) return null;
  const { passport, agreement, people, messages } = mine;
  const technician = mine.readers[me]?.role === 'technician';
  const lead = sentBack ? toldBack(mediators) : whatHappens(people?.appointment?.at ?? null, time.now());
  return (
    <Frame
      tone="waiting"
      place="waiting"
      name={words.place}
      sentence={words.unseen(mediators, mediatorHere)}
      connection={connection}
    >
      <div className={styles.waiting}>
        <div className={styles.waitingInner}>
          <h2 className={styles.title}>
            <Rich text={sentBack ? sentBackTitle : words.title(myName)} />
          </h2>
          <p className={styles.lead}>{technician ? words.technician : lead}</p>
          <ul className={styles.lines}>
            <li>
              <User aria-hidden />
              <span>{passport.beside === null ? words.alone : words.beside(passport.beside)}</span>
              <Button look="link" onPress={onChange}>
                {words.change}
              </Button>
            </li>
            {!technician && <OwnDevices onTry={onTry} />}
            {agreement && (
              <li>
                <Check aria-hidden />
                <span>{words.consented}</span>
                <Button
                  look="link"
                  expanded={reads}
                  controls={reads ? text : undefined}
                  onPress={() => setReads(!reads)}
                >
                  {reads ? words.foldAgreement : words.reread}
                </Button>
              </li>
            )}
          </ul>
          {reads && agreement && <AgreementText agreement={agreement} id={text} />}
          <DeskTalk label={words.write(mediators)} foldLabel={words.foldWrite} open={messages.length > 0} />
          <Button icon={DoorOpen} large wide onPress={leave}>
            {words.leave}
          </Button>
          <footer className={styles.foot}>
            <p className={styles.muted}>{words.free}</p>
            <div className={styles.row}>
              <Withdraw look="link" onLeave={leave} />
              <LanguageChoice />
            </div>
          </footer>
        </div>
      </div>
    </Frame>
  );

  /** What the mediators do next, and when, as far as it was said. */
  function whatHappens(at: number | null, now: number): string {
    if (at === null) return words.lead(mediators);
    return at > now - late && at < now + near ? words.around(mediators, at, now) : words.started(mediators);
  }
}

/** With what one will come in, and the way to try it again. */
function OwnDevices({ onTry }: { onTry: () => void }) {
  const words = useDevicesWords().waiting;
  const { voice, image } = useMediaState((state) => state.wanted);
  const said = voice ? (image ? words.both : words.voice) : image ? words.image : words.none;
  return (
    <li>
      {voice ? <Mic aria-hidden /> : <MicOff aria-hidden />}
      <div className={styles.devices}>
        <p>
          {said} {(voice || image) && words.off}
        </p>
        <Button look="link" onPress={onTry}>
          {words.again}
        </Button>
      </div>
    </li>
  );
}
