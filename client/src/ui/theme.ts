import { useSyncExternalStore } from 'react';
import { keep, kept } from './preferences.ts';

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const listeners = new Set<() => void>();

const read = (): Theme => {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Shows the theme that was chosen on this device; called once, before the first page is drawn. */
export function showKeptTheme(): void {
  const theme = kept('theme');
  show(theme === 'light' || theme === 'dark' ? theme : 'system');
}

/** Changes the theme and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  show(theme);
  keep('theme', theme === 'system' ? null : theme);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The chosen theme. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, read);
