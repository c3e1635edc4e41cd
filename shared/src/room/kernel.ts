/** The words in which every capability of a room is written: entries, lines, views, decisions. */
import type { Code } from './codes.ts';
import type { Event } from './events.ts';
import type { Compartment, Ms, SeatId, TextId } from './identifiers.ts';

/** What a decision or a reaction asks to be written. A text's words travel beside its event, so that they can be erased. */
export type Entry = {
  readonly in: Compartment;
  readonly event: Event;
  /** The words of the text that the event names. */
  readonly text?: string;
  /** The event's text is a copy of this one; the words are fetched by the server, never shown to who orders the copy. */
  readonly copy?: { readonly in: Compartment; readonly text: TextId };
};

/** An entry once committed; `seq` counts within its compartment, from 1. */
export type Line = {
  readonly in: Compartment;
  readonly seq: number;
  readonly at: Ms;
  readonly event: Event;
};

/** A room's whole state and one seat's view of it have the same type: a view only has fewer compartments. */
export type Views<Parts> = { readonly [c in Compartment]?: Parts };

/** Time and chance, from outside. */
export type Context = { readonly now: Ms; readonly id: <Id extends string>() => Id };

export type Decision = readonly Entry[] | Code;

/** One capability's decisions, one for each of its commands. `View` is what it needs to see and no more. */
export type Decisions<Command extends { readonly type: string }, View> = {
  readonly [T in Command['type']]: (
    view: View,
    me: SeatId,
    command: Extract<Command, { readonly type: T }>,
    context: Context,
  ) => Decision;
};
