/** Identifiers are random and made by the server; the brands keep one kind from being passed for another. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type RoomId = Branded<'RoomId'>;
/** One person's place in one room. A link belongs to a seat, not to a device. */
export type SeatId = Branded<'SeatId'>;
export type SideId = Branded<'SideId'>;
export type CaucusId = Branded<'CaucusId'>;
/** Names a body of text stored apart from its event (a message, a rule, an agreement), so that it can be erased. */
export type TextId = Branded<'TextId'>;
/** Names a call to the mediators, a disclosure, a device request: whatever is made by one command and answered by another. */
export type MatterId = Branded<'MatterId'>;

/** Milliseconds since 1970, always the server's. */
export type Ms = number;

/** Where content lives. Every event, text, document, cursor and voice belongs to exactly one. */
export type Compartment =
  | 'room'
  | 'mediators'
  | `side:${SideId}`
  | `caucus:${CaucusId}`
  | `desk:${SeatId}`
  | `own:${SeatId}`;

export const side = (id: SideId): Compartment => `side:${id}`;
export const caucus = (id: CaucusId): `caucus:${CaucusId}` => `caucus:${id}`;
/** What one seat and the mediators share. */
export const desk = (seat: SeatId): `desk:${SeatId}` => `desk:${seat}`;
export const own = (seat: SeatId): `own:${SeatId}` => `own:${seat}`;

/** A compartment where people meet, with a floor: the joint session or a caucus. */
export type Channel = 'room' | `caucus:${CaucusId}`;

/** Has it the shape of a seat's name? Whether there is such a seat is for the room to say. */
export const isSeat = (name: string): name is SeatId => /^[\w-]{1,64}$/.test(name);
export const isCompartment = (name: string): name is Compartment =>
  name === 'room' || name === 'mediators' || /^(side|caucus|desk|own):./.test(name);
export const isDesk = (name: string): name is `desk:${SeatId}` => name.startsWith('desk:');
export const isCaucus = (name: string): name is `caucus:${CaucusId}` => name.startsWith('caucus:');
export const isChannel = (name: string): name is Channel => name === 'room' || isCaucus(name);

/** The compartments of a state or of a view. */
export const compartmentsOf = (slices: object): Compartment[] => Object.keys(slices).filter(isCompartment);
/** The compartments where people meet, in a state or a view. */
export const channelsOf = (slices: object): Channel[] => Object.keys(slices).filter(isChannel);
