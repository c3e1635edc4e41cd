import { DoorOpen, Lock, Scale } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useOwnAct } from './use-own-act.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { useServerTime } from '../ui/server-time.tsx';
import { SinglePage } from '../ui/single-page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AgreementText } from './agreement-text.tsx';
import { DeskTalk } from './desk-talk.tsx';
import { useWelcomeWords } from './welcome-words.ts';
import { useDoor } from './use-door.ts';
import styles from './door.module.css';

/** Who invites to what, what becomes of what is written, and the agreement to mediate: accepted or refused by oneself alone. */
export function Welcome() {
  const words = useWelcomeWords();
  const { mine, mediators, mediatorsInFull, others } = useDoor();
  const time = useServerTime();
  const act = useOwnAct();
  const text = useId();
  const [reads, setReads] = useState(false);
  const [agrees, setAgrees] = useState(false);
  const [missing, setMissing] = useState(false);
  const agreement = mine?.agreement;
  const appointment = mine?.people?.appointment;
  if (!mine || !agreement) return <Skeleton title lines={5} />;
  const { version, secretsDays, roomMonths, fees, ties } = agreement;
  const when = appointment ? [words.when(appointment.at, appointment.minutes, time.now())] : [];
  const accept = () => {
    setMissing(!agrees);
    if (agrees) void act({ type: 'consent', version });
  };
  return (
    <SinglePage title={words.title(mediatorsInFull, others)} lead={[...when, words.how].join(' ')}>
      {version > 1 && <p className={styles.box}>{words.renewed}</p>}
      <ul className={styles.points}>
        <Point icon={<Lock aria-hidden />} title={words.kept}>
          {words.keptLong(secretsDays, roomMonths)} {words.apart}
        </Point>
        <Point icon={<Scale aria-hidden />} title={words.neutral(mediators)}>
          {words.neutralLong}
        </Point>
        <Point icon={<DoorOpen aria-hidden />} title={words.free}>
          {words.freeLong}
        </Point>
      </ul>
      <dl className={styles.facts}>
        <Fact title={words.fees}>{fees || words.noFees(mediators)}</Fact>
        <Fact title={words.ties}>{ties || words.noTies(mediators)}</Fact>
        <Fact title={words.destruction}>{words.destructionLong(secretsDays, roomMonths)}</Fact>
      </dl>
      <section className={styles.paper} aria-labelledby={`${text}-title`}>
        <div className={styles.paperHead}>
          <h2 id={`${text}-title`}>
            {words.agreement} <span className={styles.muted}>{words.version(version)}</span>
          </h2>
          <Button
            look="link"
            expanded={reads}
            controls={reads ? text : undefined}
            onPress={() => setReads(!reads)}
          >
            {reads ? words.fold : words.read}
          </Button>
        </div>
        {reads && <AgreementText agreement={agreement} id={text} />}
      </section>
      <div className={styles.stack}>
        <Checkbox
          checked={agrees}
          onChange={(checked) => {
            setAgrees(checked);
            setMissing(false);
          }}
          error={missing ? words.agreeMissing : undefined}
        >
          {words.agree}
        </Checkbox>
        <Button look="primary" large wide onPress={accept}>
          {words.accept}
        </Button>
        <Button large wide onPress={() => void act({ type: 'declineConsent', version })}>
          {words.decline}
        </Button>
        <DeskTalk
          look="link"
          label={words.ask(mediators)}
          foldLabel={words.askFold}
          open={mine.messages.length > 0}
        />
      </div>
    </SinglePage>
  );
}

const Point = ({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) => (
  <li>
    {icon}
    <p>
      <b>{title}</b> {children}
    </p>
  </li>
);

const Fact = ({ title, children }: { title: string; children: string }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);
