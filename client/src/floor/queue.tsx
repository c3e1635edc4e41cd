import { Hand } from 'lucide-react';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { useMe, useRefusal } from '../live/use-room.ts';
import { useCast } from '../panels/cast.ts';
import { Muted, Panel, PanelSection } from '../panels/panel.tsx';
import { usePanelWords } from '../panels/panel-words.ts';
import { useQueueWords } from './queue-words.ts';
import { PersonLine } from '../panels/person-line.tsx';
import { useHere, type Here } from '../panels/place.ts';
import { useAct } from '../panels/use-act.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FloorMode, GiveTurns, Silence } from './conduct-floor.tsx';
import { liveHands } from './hands.ts';
import { MeasuredVoice } from './measured-voice.tsx';
import { SpeakingTime } from './speaking-time.tsx';
import { inMs, useTurnLength } from './turn-length.ts';
import panel from '../panels/panel.module.css';

/** Who will speak, in order; for a mediator also how the floor goes round, and for how long each has spoken. */
export function Queue() {
  const here = useHere();
  const me = useMe();
  if (!here) return null;
  const conducts = isMediator(here.slice.readers[me]?.role ?? 'party');
  return (
    <Panel>
      <Waiting here={here} conducts={conducts} />
      {conducts && (
        <>
          <GiveTurns here={here} />
          <SpeakingTime here={here} />
          <MeasuredVoice here={here} />
          <FloorMode here={here} key={here.channel} />
          <Silence here={here} />
        </>
      )}
    </Panel>
  );
}

function Waiting({ here, conducts }: { here: Here; conducts: boolean }) {
  const words = useQueueWords();
  const { turn: said } = usePanelWords().floor;
  const cast = useCast();
  const me = useMe();
  const act = useAct();
  const refusal = useRefusal();
  const { minutes } = useTurnLength();
  const { channel, slice } = here;
  const { turn, mode } = slice.floor;
  const line = liveHands(slice);
  const order = mode.kind === 'queue' ? words.queue.order[mode.order] : words.queue.order[mode.kind];
  const speaker = turn && cast.get(turn.seat);
  const open = mode.kind === 'open';
  const raised = slice.floor.hands.some((hand) => hand.seat === me);
  const mayRaise = raised || refusal({ type: 'raiseHand', channel }) === null;
  return (
    <PanelSection title={mode.kind === 'round' ? words.queue.round : words.queue.title}>
      <Muted>{order}</Muted>
      {speaker || line.length > 0 ? (
        <ol className={panel.list}>
          {speaker && (
            <PersonLine
              member={speaker}
              state={turn.state === 'offered' ? words.queue.soon : words.queue.now}
            />
          )}
          {line.map((seat, index) => {
            const member = cast.get(seat);
            if (!member) return null;
            const give = { type: 'giveFloor', channel, seat, length: inMs(minutes) } as const;
            return (
              <PersonLine
                key={seat}
                member={member}
                state={
                  seat === me
                    ? `${words.queue.place(index + 1)} · ${words.queue.you}`
                    : words.queue.place(index + 1)
                }
              >
                {conducts && refusal(give) === null && (
                  <Button onPress={() => void act(give)}>{words.conduct.give(member.short)}</Button>
                )}
              </PersonLine>
            );
          })}
        </ol>
      ) : (
        <EmptyState icon={Hand} title={open ? words.queue.emptyOpen : words.queue.empty}>
          {open ? words.queue.emptyOpenBody : words.queue.emptyBody}
        </EmptyState>
      )}
      {!conducts && mayRaise && (mode.kind === 'open' || mode.kind === 'queue') && (
        <div>
          <Button
            icon={Hand}
            look={raised ? 'quiet' : 'primary'}
            onPress={() => void act({ type: raised ? 'lowerHand' : 'raiseHand', channel })}
          >
            {raised ? said.lower : said.raise}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}
