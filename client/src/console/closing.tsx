import { Flag, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Outcome } from '@mediane/shared/room/events.ts';
import { leads } from '@mediane/shared/room/life.ts';
import { useMe, useView } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { Acts, Muted, PanelSection } from '../panels/panel.tsx';
import { useConductWords } from './conduct-words.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../ui/words.tsx';
import { partiesOf } from './parties.ts';

const outcomes: readonly Outcome[] = ['full', 'partial', 'none', 'suspended'];

/** The end of the mediation with its outcome: chosen, then asked once with the names of those whom it concerns. */
export function Closing() {
  const words = useConductWords().closing;
  const view = useView();
  const me = useMe();
  const act = useAct();
  const [choosing, setChoosing] = useState(false);
  const life = view.room?.life;
  if (life?.state === 'closed')
    return (
      <PanelSection title={words.title}>
        {life.outcome && <p>{words.closed(words.outcomes[life.outcome].label)}</p>}
        {life.outcome === 'suspended' && leads(view, me) && (
          <>
            <Acts>
              <Button look="primary" icon={RotateCcw} onPress={() => void act({ type: 'resume' })}>
                {words.resume}
              </Button>
            </Acts>
            <Muted>{words.resumeHint}</Muted>
          </>
        )}
      </PanelSection>
    );
  return (
    <PanelSection title={words.title}>
      {leads(view, me) ? (
        <>
          <Muted>{words.lead}</Muted>
          <Acts>
            <Button icon={Flag} onPress={() => setChoosing(true)}>
              {words.begin}
            </Button>
          </Acts>
          {choosing && <ChooseOutcome onClose={() => setChoosing(false)} />}
        </>
      ) : (
        <Muted>{words.only}</Muted>
      )}
    </PanelSection>
  );
}

function ChooseOutcome({ onClose }: { onClose: () => void }) {
  const words = useConductWords().closing;
  const everyPage = useWords().everyPage;
  const view = useView();
  const cast = useCast();
  const act = useAct();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const names = partiesOf(cast).map(({ short }) => short);
  const agreement = view.mediators?.agreement;
  const label = outcome ? words.outcomes[outcome].label : '';
  if (asking && outcome)
    return (
      <Confirm
        open
        onClose={() => setAsking(false)}
        title={words.askTitle(label)}
        names={[names[0] ?? label, ...names.slice(1)]}
        act={words.ask}
        onConfirm={() => {
          onClose();
          void act({ type: 'close', outcome });
        }}
      >
        <p>
          {outcome === 'suspended'
            ? words.suspendedBody
            : words.askBody(agreement?.secretsDays ?? null, agreement?.roomMonths ?? null)}
        </p>
      </Confirm>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onPress={onClose}>{everyPage.cancel}</Button>
          <Button look="primary" onPress={() => (outcome ? setAsking(true) : setMissing(true))}>
            {outcome ? words.act(label) : everyPage.next}
          </Button>
        </>
      }
    >
      <Choice
        legend={words.choose}
        as="cards"
        value={outcome}
        onChange={setOutcome}
        error={missing && !outcome ? words.missing : undefined}
        options={outcomes.map((value) => ({
          value,
          label: words.outcomes[value].label,
          hint: words.outcomes[value].hint,
        }))}
      />
    </Dialog>
  );
}
