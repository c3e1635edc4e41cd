/** Who could receive words, and whether leaving out the author's name would hide anything. */
import type { Compartment, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import { isCaucus } from '@mediane/shared/room/identifiers.ts';
import type { View } from '@mediane/shared/room/index.ts';
import { compartmentsOf } from '@mediane/shared/room/identifiers.ts';
import type { Release } from '@mediane/shared/room/disclosure.ts';
import { isMediator, reads } from '@mediane/shared/room/reading.ts';
import type { Cast, Member } from '../panels/cast.ts';

/** The parties and their counsel who were not in the caucus and could be given its words. */
export const outsiders = (view: View, cast: Cast, place: Compartment, author: SeatId): Member[] =>
  [...cast.values()].filter(
    ({ seat, role }) =>
      seat !== author && !isMediator(role) && role !== 'technician' && !reads(view[place], seat),
  );

/** With one person who could have said it, a name left out hides nothing: so it is when all others are on one side. */
export function plainlyGuessed(members: readonly Member[]): boolean {
  return new Set(members.map(({ side, seat }) => side ?? seat)).size <= 1;
}

export type ReleasedWords = { readonly place: Compartment; readonly release: Release; readonly text: TextId };

/** Every release of the caucuses that this seat reads, newest last. */
export const releasedIn = (view: View): ReleasedWords[] =>
  compartmentsOf(view)
    .filter(isCaucus)
    .flatMap((place) =>
      (view[place]?.releases ?? []).map((release) => ({ place, release, text: release.text })),
    );
