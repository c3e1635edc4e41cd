import { z } from 'zod';
import { RoomName, SeatName, type RoomSummary } from '@mediane/shared/protocol/api.ts';
import { peopleOf } from '@mediane/shared/protocol/plan.ts';
import { identifier } from '@mediane/shared/room/parseFields.ts';
import type { MatterId, RoomId, SeatId } from '@mediane/shared/room/identifiers.ts';
import { newId } from '../../src/identity/secrets.ts';
import type { LiveRooms } from '../../src/http/context.ts';

/** Rooms that only remember who was planned for them, and what their mediators were asked. */
export function plannedRooms() {
  const requests: { seat: SeatId; request: MatterId }[] = [];
  const summaries = new Map<RoomId, RoomSummary>();
  const rooms: LiveRooms = {
    async create(plan, lead) {
      const room = z.parse(RoomName, newId());
      const people = peopleOf(plan, lead).map(({ name, role, side }) => ({
        seat: z.parse(SeatName, newId()),
        name,
        role,
        side: side === null ? null : (plan.sides[side]?.name ?? null),
      }));
      const { kind, language, title, minutes } = plan;
      const begins = plan.begins === undefined ? null : Date.parse(plan.begins);
      summaries.set(room, {
        room,
        title,
        kind,
        language,
        begins,
        minutes,
        state: 'prepared',
        next: 'invite',
        people,
      });
      return { room, seats: people.map(({ seat }) => seat) };
    },
    summary: async (room) => summaries.get(room) ?? null,
    async askMediator(seat) {
      const request = z.parse(identifier<MatterId>(), newId());
      requests.push({ seat, request });
      return request;
    },
  };
  return { rooms, requests };
}
