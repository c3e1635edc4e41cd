/** How a component reads voice and image and acts on them. The engine itself travels apart and comes when it is first asked for. */
import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Media, MediaState, MediaStore } from './state.ts';

export type MediaAccess = {
  readonly store: MediaStore;
  /** The engine, fetched once. */
  readonly media: () => Promise<Media>;
};

const MediaContext = createContext<MediaAccess | null>(null);
export const MediaProvider = MediaContext.Provider;

export function useMedia(): MediaAccess {
  const access = use(MediaContext);
  if (!access) throw new Error('Voice is read outside of MediaProvider.');
  return access;
}

/** A part of what the pages show; `select` must give the same object for the same state. */
export const useMediaState = <Part>(select: (state: MediaState) => Part): Part =>
  useStore(useMedia().store, select);
