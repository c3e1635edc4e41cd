/** The frame's words for where one is: a name, a colour, and the sentence that says who reads. */
import { Archive, DoorClosed, Hourglass, type LucideIcon } from 'lucide-react';
import type { SeatId } from '@mediane/shared/room/identifiers.ts';
import { isMediator } from '@mediane/shared/room/reading.ts';
import { called, type Cast } from '../panels/cast.ts';
import type { PanelWords } from '../panels/panel-words.ts';
import type { Tone } from '../ui/frame.tsx';
import type { RoomWords } from './room-words.ts';
import type { Where } from './where.ts';

export type Said = {
  readonly tone: Tone;
  readonly name: string;
  readonly sentence: string;
  readonly icon?: LucideIcon;
};

type Words = { readonly room: RoomWords['where']; readonly roles: PanelWords['people']['roles'] };

/** Puts the facts into words; people are named as the cast names them. */
export function sayWhere(where: Where, cast: Cast, { room: words, roles }: Words): Said {
  const names = (seats: readonly SeatId[]) => called(cast, seats);
  switch (where.is) {
    case 'before': {
      const { name, sentence } = words.before;
      return {
        tone: 'waiting',
        name,
        sentence: sentence(names(where.others), where.waiting),
        icon: DoorClosed,
      };
    }
    case 'joint': {
      const { name, sentence } = words.joint;
      return { tone: 'joint', name, sentence: sentence(names(where.others), names(where.away)) };
    }
    case 'caucus': {
      const { name, sentence, reader } = words.caucus;
      const readers = where.others.flatMap((seat) => {
        const member = cast.get(seat);
        if (!member) return [];
        const role = isMediator(member.role) ? roles[member.role] : null;
        return reader(member.short, role, where.visitors.includes(seat));
      });
      return { tone: 'caucus', name, sentence: sentence(readers, names(where.away)) };
    }
    case 'separated': {
      const { name, cut, elsewhere } = words.separated;
      const missing = names(where.missing);
      return { tone: 'separated', name, sentence: where.cut ? cut(missing) : elsewhere(missing) };
    }
    case 'break': {
      const { name, sentence, mediates } = words.break;
      return { tone: 'break', name, sentence: (where.mediates ? mediates : sentence)(where.until) };
    }
    case 'closed': {
      const { name, suspended, sentence } = words.closed;
      return {
        tone: 'separated',
        name: where.outcome === 'suspended' ? suspended : name,
        sentence,
        icon: where.outcome === 'suspended' ? Hourglass : Archive,
      };
    }
    case 'nowhere':
      return { tone: 'waiting', icon: DoorClosed, ...words.nowhere };
  }
}
