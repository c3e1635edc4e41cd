import type { CaucusId, MatterId, SeatId, SideId } from '../src/room/identifiers.ts';
import { identifier } from '../src/room/parseFields.ts';

/** The seats of the house's own example. */
export const seat = (name: string): SeatId => identifier<SeatId>().parse(name);
export const sideNamed = (name: string): SideId => identifier<SideId>().parse(name);
export const caucusNamed = (name: string): CaucusId => identifier<CaucusId>().parse(name);
export const matter = (name: string): MatterId => identifier<MatterId>().parse(name);

export const claire = seat('claire');
export const marc = seat('marc');
export const amina = seat('amina');
export const jeanPierre = seat('jean-pierre');
/** Of the third side. */
export const sofia = seat('sofia');
/** Counsel of Amina. */
export const laurent = seat('laurent');
/** Interpreter of Amina. */
export const ines = seat('ines');
/** Interpreter of everybody. */
export const yuki = seat('yuki');
/** Support person of Jean-Pierre. */
export const nadia = seat('nadia');
export const omar = seat('omar');
export const tom = seat('tom');

export const flower = sideNamed('flower');
export const garage = sideNamed('garage');
export const school = sideNamed('school');
