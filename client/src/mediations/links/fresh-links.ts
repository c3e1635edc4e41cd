import { create } from 'zustand';
import type { RoomMade } from '@mediane/shared/protocol/api.ts';

/**
 * Links that were just made, by seat. The server tells them once and keeps only their hash; this page keeps them in
 * memory for as long as it is open, and nowhere else.
 */
export const useFreshLinks = create<{ links: Readonly<Record<string, string>> }>(() => ({ links: {} }));

const add = (more: Readonly<Record<string, string>>) =>
  useFreshLinks.setState(({ links }) => ({ links: { ...links, ...more } }));

/** Keeps the links of a mediation that was just made. */
export const keepLinks = ({ links }: RoomMade): void =>
  add(Object.fromEntries(links.flatMap(({ seat, link }) => (link === null ? [] : [[seat, link]]))));

/** Keeps one link that was made anew. */
export const keepLink = (seat: string, link: string): void => add({ [seat]: link });

/** Forgets a link that opens nothing any more. */
export const forgetLink = (seat: string): void =>
  useFreshLinks.setState(({ links }) => ({
    links: Object.fromEntries(Object.entries(links).filter(([one]) => one !== seat)),
  }));
