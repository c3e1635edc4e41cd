import { useState } from 'react';
import { desk, isCaucus, type Compartment, type SeatId } from '@mediane/shared/room/identifiers.ts';
import { useCast } from '../panels/cast.ts';
import { channelOf, mediates } from '../panels/place.ts';
import { talksOf } from './talks.ts';
import { allUnread, useUnread, type Unread } from './use-unread.ts';
import { useMe, useView } from '../live/use-room.ts';
import { asksOfMediator, rulesToRead } from './waits.ts';

export type WorkView = 'caucusNotes' | 'draft' | 'rules';
export type SideView = 'talk' | 'queue' | 'caucuses' | 'conduct' | 'notes' | 'notebooks';
export type AnyView = WorkView | SideView;

export type Views = {
  readonly work: readonly WorkView[];
  readonly side: readonly SideView[];
  readonly shownWork: WorkView;
  readonly shownSide: SideView;
  /** On a phone: the one view below the people. */
  readonly shownAlone: AnyView;
  readonly talk: Compartment;
  readonly talks: readonly Compartment[];
  readonly unread: Unread;
  /** What waits behind each view: messages, rules, requests. */
  readonly counts: Partial<Record<AnyView, number>>;
  readonly show: (view: AnyView) => void;
  /** One's own notes, wherever they are kept. */
  readonly showNotes: () => void;
  readonly showTalk: (place: Compartment) => void;
  readonly showDesk: (seat: SeatId) => void;
};

const works: readonly AnyView[] = ['caucusNotes', 'draft', 'rules'];
const isWork = (view: AnyView): view is WorkView => works.includes(view);

/** Which parts of the room are looked at. A change of channel brings its own conversation to the front. */
export function useViews(wide: boolean): Views {
  const view = useView();
  const me = useMe();
  const cast = useCast();
  const conducts = mediates(view);
  const channel = channelOf(view, me);
  const inCaucus = channel !== null && isCaucus(channel);
  const work: readonly WorkView[] = inCaucus ? ['caucusNotes', 'draft', 'rules'] : ['draft', 'rules'];
  const side: readonly SideView[] = conducts
    ? ['conduct', 'talk', 'caucuses', 'queue', 'notebooks']
    : ['talk', 'queue', 'notes'];
  const [chosen, setChosen] = useState<{ work: WorkView; side: SideView; alone: AnyView }>({
    work: 'draft',
    side: conducts ? 'conduct' : 'talk',
    alone: conducts ? 'conduct' : 'talk',
  });
  const [apart, setApart] = useState<Compartment | null>(null);
  const [known, setKnown] = useState(channel);
  if (known !== channel) {
    setKnown(channel);
    setApart(null);
    setChosen((before) => ({
      work: inCaucus ? 'caucusNotes' : before.work,
      side: inCaucus ? 'talk' : before.side,
      alone: inCaucus ? 'talk' : before.alone,
    }));
  }
  const talks = talksOf(view, me, cast);
  const talk = apart && talks.includes(apart) ? apart : (talks[0] ?? desk(me));
  const shownWork = work.includes(chosen.work) ? chosen.work : 'draft';
  const shownAlone = isWork(chosen.alone) && !work.includes(chosen.alone) ? 'draft' : chosen.alone;
  const talkShown = wide ? chosen.side === 'talk' : shownAlone === 'talk';
  const unread = useUnread(talkShown ? talk : null);
  const show = (next: AnyView) =>
    setChosen((before) =>
      isWork(next) ? { ...before, work: next, alone: next } : { ...before, side: next, alone: next },
    );
  const showTalk = (place: Compartment) => {
    setApart(place);
    show('talk');
  };
  return {
    work,
    side,
    shownWork,
    shownSide: chosen.side,
    shownAlone,
    talk,
    talks,
    unread,
    counts: { talk: allUnread(unread), rules: rulesToRead(view, me), conduct: asksOfMediator(view, me) },
    show,
    showNotes: () => show(conducts ? 'notebooks' : 'notes'),
    showTalk,
    showDesk: (seat) => showTalk(desk(seat)),
  };
}
