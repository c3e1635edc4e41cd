/** A plan becomes a room: names are given to its sides and seats, and the first entries are committed. */
import { VERSION, type Person, type Side } from '@mediane/shared/room/events.ts';
import { commit } from '@mediane/shared/room/index.ts';
import { prepare } from '@mediane/shared/room/prepare.ts';
import type { Context } from '@mediane/shared/room/kernel.ts';
import type { Ms, RoomId, SeatId, SideId } from '@mediane/shared/room/identifiers.ts';
import { peopleOf, shownName, type Plan } from '@mediane/shared/protocol/plan.ts';
import { agreementText } from '@mediane/shared/words/agreement.ts';
import type { Journal } from '../storage/journal.ts';

type Needs = { readonly journal: Journal; readonly now: () => Ms; readonly newId: Context['id'] };
type Lead = Parameters<typeof peopleOf>[1];

/** Makes the room; `seats` are in the order of `peopleOf(plan, lead)`. */
export async function makeRoom(
  plan: Plan,
  lead: Lead,
  { journal, now, newId }: Needs,
): Promise<{ room: RoomId; seats: SeatId[] }> {
  const room = newId<RoomId>();
  const sides: Side[] = plan.sides.map(({ name }) => ({ id: newId<SideId>(), name }));
  const people = peopleOf(plan, lead).map(({ name, title, role, side }): Person => {
    const on = side === null ? undefined : sides[side];
    return { seat: newId<SeatId>(), name: shownName({ name, title }), role, side: on?.id ?? null };
  });
  const at = now();
  const { kind, language, title, minutes, fees, ties, destruction } = plan;
  const begins = plan.begins === undefined ? null : Date.parse(plan.begins);
  const entries = prepare(
    {
      title,
      kind,
      language,
      appointment: begins === null ? null : { at: begins, minutes },
      sides,
      people,
      distressEntry: plan.settings.distressEntry,
      agreement: { text: plan.agreement || agreementText(language, destruction), fees, ties, ...destruction },
    },
    { now: at, id: newId },
  );
  const { committed } = commit({}, entries, at);
  await journal.append({
    room,
    position: 1,
    at,
    lines: committed.map(({ line }) => ({ in: line.in, seq: line.seq, v: VERSION, event: line.event })),
    texts: committed.flatMap(({ line, entry }) =>
      line.event.type === 'agreementStated' && entry.text !== undefined
        ? [{ in: line.in, text: line.event.text, words: entry.text }]
        : [],
    ),
  });
  return { room, seats: people.map(({ seat }) => seat) };
}
