import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { attendingSeats } from '@mediane/shared/room/attendance.ts';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { useMe, useRefusal } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useQueueWords } from './queue-words.ts';
import type { Here } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { useWords } from '../ui/words.tsx';
import { Menu } from '../ui/menu.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { modeOf, modes, nameOf, roundOrder, withEarlier, type ModeAsked, type ModeName } from './modes.ts';
import { inMs, turnLengths, useTurnLength } from './turn-length.ts';
import panel from '../panels/panel.module.css';

/** Gives the floor: for how long, and to whom. */
export function GiveTurns({ here }: { here: Here }) {
  const words = useQueueWords().conduct;
  const { minutes, choose } = useTurnLength();
  const lengths = turnLengths.map((length) => ({ value: String(length), label: words.lengths(length) }));
  return (
    <PanelSection title={words.giveTitle}>
      {here.slice.floor.mode.kind !== 'open' && (
        <SelectField
          label={words.length}
          value={String(minutes)}
          options={lengths}
          onChange={(value) => choose(Number(value))}
        />
      )}
      <GiveFloor here={here} />
    </PanelSection>
  );
}

/** How the floor goes round in this channel; the choice opens on demand. */
export function FloorMode({ here }: { here: Here }) {
  const words = useQueueWords().conduct;
  const [changing, setChanging] = useState(false);
  return (
    <PanelSection title={words.title}>
      {changing ? (
        <ModeChoice here={here} onDone={() => setChanging(false)} />
      ) : (
        <>
          <Muted>{words.modes[nameOf(here.slice.floor.mode)].label}</Muted>
          <Acts>
            <Button expanded={false} onPress={() => setChanging(true)}>
              {words.change}
            </Button>
          </Acts>
        </>
      )}
    </PanelSection>
  );
}

function ModeChoice({ here, onDone }: { here: Here; onDone: () => void }) {
  const words = useQueueWords().conduct;
  const everyPage = useWords().everyPage;
  const cast = useCast();
  const act = useAct();
  const { channel, slice } = here;
  const now = nameOf(slice.floor.mode);
  const [chosen, setChosen] = useState<ModeName>(now);
  const [order, setOrder] = useState<readonly SeatId[] | null>(null);
  const { minutes } = useTurnLength();
  const present = attendingSeats(slice);
  const speakers = roundOrder(slice, cast);
  const round = (order ?? speakers).filter((seat) => present.includes(seat));
  const names = called(cast, round);
  const apply = async (mode: ModeAsked) => {
    if (await act({ type: 'setMode', channel, mode })) onDone();
  };
  return (
    <>
      <Choice
        legend={words.mode}
        light
        as="cards"
        value={chosen}
        onChange={setChosen}
        options={modes.map((mode) => ({
          value: mode,
          label: words.modes[mode].label,
          hint: words.modes[mode].hint,
        }))}
      />
      {chosen === 'round' && (
        <fieldset className={panel.stack}>
          <legend className={panel.boxTitle}>{words.roundWho}</legend>
          {[...round, ...speakers.filter((seat) => !round.includes(seat))].map((seat, index) => {
            const member = cast.get(seat);
            const inRound = round.includes(seat);
            if (!member) return null;
            return (
              <div key={seat} className={panel.acts}>
                <Checkbox
                  checked={inRound}
                  onChange={(checked) =>
                    setOrder(checked ? [...round, seat] : round.filter((one) => one !== seat))
                  }
                >
                  {member.name}
                </Checkbox>
                {inRound && index > 0 && (
                  <Button
                    look="plain"
                    icon={ArrowUp}
                    iconOnly
                    onPress={() => setOrder(withEarlier(round, seat))}
                  >
                    {words.up(member.short)}
                  </Button>
                )}
              </div>
            );
          })}
          <RoundMinutes />
          {round.length === 0 ? (
            <Muted>{words.roundNobody}</Muted>
          ) : (
            <Acts>
              <Button
                look="primary"
                onPress={() => void apply({ kind: 'round', order: round, each: (minutes || 5) * 60_000 })}
              >
                {words.applyRound(names)}
              </Button>
            </Acts>
          )}
        </fieldset>
      )}
      {chosen !== 'round' && (
        <Acts>
          {chosen === now ? (
            <Button onPress={onDone}>{everyPage.close}</Button>
          ) : (
            <Button look="primary" onPress={() => void apply(modeOf(chosen))}>
              {words.apply[chosen]}
            </Button>
          )}
        </Acts>
      )}
    </>
  );
}

function RoundMinutes() {
  const words = useQueueWords().conduct;
  const { minutes, choose } = useTurnLength();
  return (
    <SelectField
      label={words.each}
      value={String(minutes || 5)}
      options={turnLengths
        .filter((length) => length > 0)
        .map((length) => ({ value: String(length), label: words.lengths(length) }))}
      onChange={(value) => choose(Number(value))}
    />
  );
}

/** Gives the floor to whoever may have it now. Those who may not are left out, and one sentence says why. */
function GiveFloor({ here }: { here: Here }) {
  const words = useQueueWords().conduct;
  const cast = useCast();
  const act = useAct();
  const refusal = useRefusal();
  const me = useMe();
  const { minutes } = useTurnLength();
  const { channel, slice } = here;
  if (slice.floor.mode.kind === 'open') return <Muted>{words.open}</Muted>;
  const gives = attendingSeats(slice)
    .filter((seat) => seat !== me)
    .map((seat) => ({ type: 'giveFloor', channel, seat, length: inMs(minutes) }) as const);
  const possible = gives.filter((give) => refusal(give) === null);
  if (possible.length === 0)
    return (
      <Muted>
        {gives.some((give) => refusal(give) === 'turn-running') ? words.giveWait : words.giveNobody}
      </Muted>
    );
  return (
    <Acts>
      {possible.map((give) => (
        <Button key={give.seat} onPress={() => void act(give)}>
          {words.give(cast.get(give.seat)?.short ?? '')}
        </Button>
      ))}
    </Acts>
  );
}

/** Whom the mediator asks to be silent here, and lets speak again. */
export function Silence({ here }: { here: Here }) {
  const words = useQueueWords().conduct;
  const cast = useCast();
  const act = useAct();
  const me = useMe();
  const { channel, slice } = here;
  const seats = attendingSeats(slice).filter(
    (seat) =>
      seat !== me && (slice.floor.muted.includes(seat) || !isMediator(slice.readers[seat]?.role ?? 'party')),
  );
  if (seats.length === 0) return null;
  const heard = seats.filter((seat) => !slice.floor.muted.includes(seat));
  return (
    <PanelSection title={words.silence}>
      <Muted>{words.silenceHint}</Muted>
      <Acts>
        {seats
          .filter((seat) => slice.floor.muted.includes(seat))
          .map((seat) => (
            <Button key={seat} onPress={() => void act({ type: 'unmute', channel, seat })}>
              {words.unmute(cast.get(seat)?.short ?? '')}
            </Button>
          ))}
        {heard.length > 0 && (
          <Menu
            label={words.muteSomebody}
            items={heard.map((seat) => ({
              label: words.mute(cast.get(seat)?.short ?? ''),
              onChoose: () => void act({ type: 'mute', channel, seat }),
            }))}
          />
        )}
      </Acts>
    </PanelSection>
  );
}
