import { LogIn } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { useMe, useView } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { useCaucusWords } from './caucus-words.ts';
import { mediates, useHere } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Rich } from '../ui/rich.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Knocking } from './running-caucus.tsx';
import { besideNow, invitations, openCaucuses, type OpenCaucus } from './running.ts';
import styles from './caucus.module.css';

/** For those who are asked into a caucus: who will be there and read, who is beside one, and the way in. Nobody is moved. */
export function CaucusInvitations() {
  const view = useView();
  const me = useMe();
  const here = useHere();
  if (mediates(view)) return null;
  const inside = openCaucuses(view, me).find(({ place }) => place === here?.channel);
  return (
    <>
      {inside && <Knocking caucus={inside} />}
      {invitations(view, me).map((one) => (
        <Invitation key={one.place} caucus={one} />
      ))}
    </>
  );
}

function Invitation({ caucus: { place, caucus } }: { caucus: OpenCaucus }) {
  const words = useCaucusWords().invitation;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const title = useId();
  const known = besideNow(view, me);
  const [alone, setAlone] = useState<'alone' | 'with' | null>(null);
  const [who, setWho] = useState(known ?? '');
  const [missing, setMissing] = useState(false);
  const others = called(
    cast,
    caucus.members.filter((seat) => seat !== me),
  );
  const visitors = called(cast, caucus.visitors);
  const mediators = called(
    cast,
    caucus.members.filter((seat) => isMediator(cast.get(seat)?.role ?? 'party')),
  );
  const invite = words.said(mediators);
  useEffect(() => announce(invite), [invite]);
  const join = () => {
    if (alone === null || (alone === 'with' && who.trim() === '')) {
      setMissing(true);
      return;
    }
    void act({ type: 'go', to: place, beside: alone === 'alone' ? null : who.trim().slice(0, 200) });
  };
  return (
    <section className={styles.invitation} aria-labelledby={title}>
      <h2 className={styles.invitationTitle} id={title}>
        {words.title(mediators)}
      </h2>
      <p>
        <Rich
          text={
            others.length === 1 && visitors.length === 0
              ? words.readsOne(others[0] ?? '')
              : words.reads([...others, ...visitors])
          }
        />
      </p>
      {visitors.map((name) => (
        <p key={name} className={styles.state}>
          {words.visitor(name)}
        </p>
      ))}
      <Choice
        legend={words.beside}
        hint={words.besideHint}
        value={alone}
        onChange={(value) => {
          setAlone(value);
          setMissing(false);
        }}
        options={[
          { value: 'alone', label: words.alone },
          { value: 'with', label: words.accompanied },
        ]}
        error={missing && alone === null ? words.besideMissing : undefined}
      />
      {alone === 'with' && (
        <TextField
          label={words.besideWho}
          value={who}
          onChange={setWho}
          maxLength={200}
          error={missing && who.trim() === '' ? words.besideMissing : undefined}
        />
      )}
      <Button look="primary" icon={LogIn} large onPress={join}>
        {words.join(mediators)}
      </Button>
      <p className={styles.state}>{words.later}</p>
    </section>
  );
}
