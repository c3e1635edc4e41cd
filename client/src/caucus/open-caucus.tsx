import { Ear, Lock, Sofa, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { useMe, useView } from '../live/use-room.ts';
import { called, sideBeside, useCast, type Member } from '../panels/cast.ts';
import { Muted, PanelSection } from '../panels/panel.tsx';
import { useCaucusWords } from './caucus-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { GraveButton } from '../ui/grave-button.tsx';
import { notify } from '../ui/notices.tsx';
import { Rich } from '../ui/rich.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useWords } from '../ui/words.tsx';
import { bySide, emptyPlan, mayBeChosen, preview, toOpen, type Plan } from './opening.ts';
import panel from '../panels/panel.module.css';

const lengths = [0, 5, 8, 10, 15, 20, 30, 45] as const;

/** The ways to a new caucus: one for each side, or any choice of people; none opens before it was seen who hears whom. */
export function OpenCaucus() {
  const words = useCaucusWords().open;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const [chosen, setChosen] = useState<readonly Member[] | null>(null);
  const choosable = mayBeChosen(view, me, cast);
  const sides = bySide(choosable);
  if (view.room?.life.state === 'prepared')
    return (
      <PanelSection title={words.title}>
        <Muted>{words.prepared}</Muted>
      </PanelSection>
    );
  return (
    <PanelSection title={words.title}>
      {sides.length === 0 ? (
        <Muted>{words.nobody}</Muted>
      ) : (
        <div className={panel.stack}>
          {sides.slice(0, 6).map((side) => (
            <Button key={side[0]?.seat} icon={Lock} wide onPress={() => setChosen(side)}>
              {words.quick(side.map(({ short }) => short))}
            </Button>
          ))}
          <div>
            <Button look="link" onPress={() => setChosen([])}>
              {words.chooseOthers}
            </Button>
          </div>
        </div>
      )}
      {chosen && <PlanCaucus chosen={chosen} onClose={() => setChosen(null)} />}
    </PanelSection>
  );
}

function PlanCaucus({ chosen, onClose }: { chosen: readonly Member[]; onClose: () => void }) {
  const words = useCaucusWords().open;
  const everyPage = useWords().everyPage;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const act = useAct();
  const [plan, setPlan] = useState<Plan>({ ...emptyPlan, members: chosen.map(({ seat }) => seat) });
  const [mixing, setMixing] = useState(false);
  const names = called(cast, plan.members);
  const first = names[0];
  const mixes = preview(view, me, cast, plan).mixes.length > 0;
  const open = async () => {
    if (!(await act(toOpen(plan, mixes)))) return;
    onClose();
    notify(words.opened(names));
  };
  if (mixing && first)
    return (
      <Confirm
        open
        onClose={() => setMixing(false)}
        title={words.mixTitle}
        names={[first, ...names.slice(1)]}
        act={words.mix}
        onConfirm={() => void open()}
      >
        <p>{words.mixBody(names)}</p>
      </Confirm>
    );
  return (
    <Dialog
      open
      broad
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onPress={onClose}>{everyPage.cancel}</Button>
          {first && !mixes && (
            <GraveButton
              icon={Lock}
              names={[first, ...names.slice(1)]}
              act={words.act}
              onPress={() => void open()}
            />
          )}
          {first && mixes && (
            <GraveButton
              names={[first, ...names.slice(1)]}
              act={words.actMixing}
              onPress={() => setMixing(true)}
            />
          )}
        </>
      }
    >
      <Members plan={plan} onChange={setPlan} />
      <WhoHears plan={plan} />
      <Announcement plan={plan} onChange={setPlan} />
    </Dialog>
  );
}

type FieldsProps = { plan: Plan; onChange: (plan: Plan) => void };

function Members({ plan, onChange }: FieldsProps) {
  const words = useCaucusWords().open;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const choosable = mayBeChosen(view, me, cast);
  const mediators = choosable.filter(({ seat, role }) => isMediator(role) && !plan.members.includes(seat));
  const toggle = (list: readonly (typeof me)[], seat: typeof me, on: boolean) =>
    on ? [...list, seat] : list.filter((one) => one !== seat);
  return (
    <>
      <fieldset className={panel.stack}>
        <legend className={panel.boxTitle}>{words.who}</legend>
        <div>
          {choosable.map(({ seat, name, sideName }) => (
            <Checkbox
              key={seat}
              checked={plan.members.includes(seat)}
              hint={sideBeside({ name, sideName }) ?? undefined}
              onChange={(on) =>
                onChange({
                  ...plan,
                  members: toggle(plan.members, seat, on),
                  visitors: plan.visitors.filter((one) => one !== seat),
                })
              }
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {mediators.length > 0 && (
        <fieldset className={panel.stack}>
          <legend className={panel.boxTitle}>{words.visitors}</legend>
          {mediators.map(({ seat, name }) => (
            <Checkbox
              key={seat}
              checked={plan.visitors.includes(seat)}
              hint={words.visitorHint}
              onChange={(on) => onChange({ ...plan, visitors: toggle(plan.visitors, seat, on) })}
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** How long, and what those outside are told of it. */
function Announcement({ plan, onChange }: FieldsProps) {
  const words = useCaucusWords().open;
  const me = useMe();
  const cast = useCast();
  const named = called(cast, plan.members);
  const mine = cast.get(me)?.short ?? '';
  return (
    <>
      <SelectField
        label={words.minutes}
        value={String(plan.minutes)}
        options={lengths.map((length) => ({ value: String(length), label: words.lengths(length) }))}
        onChange={(value) => onChange({ ...plan, minutes: Number(value) })}
      />
      <Choice
        legend={words.listing}
        as="cards"
        value={plan.listing}
        onChange={(listing) => onChange({ ...plan, listing })}
        options={[
          { value: 'known', label: words.listings.known.label, hint: words.listings.known.hint(named, mine) },
          {
            value: 'occupied',
            label: words.listings.occupied.label,
            hint: words.listings.occupied.hint(mine),
          },
          { value: 'unlisted', label: words.listings.unlisted.label, hint: words.listings.unlisted.hint },
        ]}
      />
    </>
  );
}

/** Before the act: who will hear and read whom, who stays where, what is fixed for good. */
function WhoHears({ plan }: { plan: Plan }) {
  const words = useCaucusWords().open;
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const names = called(cast, plan.members);
  const { mixes, stay, apart } = preview(view, me, cast, plan);
  if (names.length === 0) return <Muted>{words.choose}</Muted>;
  return (
    <div className={panel.box} role="status">
      <p className={panel.boxTitle}>{words.before}</p>
      <ul className={panel.points}>
        <Point icon={<Ear aria-hidden />}>
          <Rich text={names.length > 1 ? words.hearSeveral(names) : words.hear(names)} />
        </Point>
        {mixes.length > 0 && <Point icon={<Users aria-hidden />}>{words.mixing(mixes)}</Point>}
        {plan.visitors.length > 0 && (
          <Point icon={<Ear aria-hidden />}>
            <Rich text={words.readToo(called(cast, plan.visitors))} />
          </Point>
        )}
        {stay.length > 0 && (
          <Point icon={<Sofa aria-hidden />}>
            <Rich text={words.stay(called(cast, stay))} /> {apart && words.apart}
          </Point>
        )}
        <Point icon={<Lock aria-hidden />}>{words.fixed}</Point>
      </ul>
    </div>
  );
}

const Point = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li>
    {icon}
    <span>{children}</span>
  </li>
);
