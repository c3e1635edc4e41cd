import { create } from 'zustand';

/** The turn lengths that a mediator chooses from, in minutes; 0 is without limit. */
export const turnLengths = [0, 1, 2, 3, 5, 6, 8, 10, 15] as const;

/** The length that this page gives to the next turn, kept between its panels. */
export const useTurnLength = create<{ minutes: number; choose: (minutes: number) => void }>((set) => ({
  minutes: 5,
  choose: (minutes) => set({ minutes }),
}));

/** In the room's milliseconds; null is without limit. */
export const inMs = (minutes: number): number | null => (minutes === 0 ? null : minutes * 60_000);
