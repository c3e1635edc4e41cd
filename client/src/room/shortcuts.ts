import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { keep, kept } from '../ui/preferences.ts';

export type Shortcuts = { readonly r: () => void; readonly escape: () => void; readonly help: () => void };

const useLetters = create<{ on: boolean }>(() => ({ on: kept('letters') !== 'off' }));

/** Whether single letters do something: some people's aids type letters by themselves. */
export const useLettersOn = (): boolean => useLetters((state) => state.on);

export function setLetters(on: boolean): void {
  keep('letters', on ? null : 'off');
  useLetters.setState({ on });
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [contenteditable="true"]') !== null);
const inDialog = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

/** Whether a key is the page's now: not a command of the browser's, not typed, not a dialog's own. */
const isForPage = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  !typing(event.target) &&
  !inDialog(event.target);

/** Whether this single letter was pressed, once, and does something on this page. */
export const letterPressed = (event: KeyboardEvent, letter: string): boolean =>
  useLetters.getState().on && !event.repeat && event.key.toLowerCase() === letter && isForPage(event);

/** Listens to the page's keys; never while somebody types, nor inside a dialog, which has keys of its own. */
export function useShortcuts(acts: Shortcuts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isForPage(event)) latest.current.escape();
      else if (letterPressed(event, 'r')) latest.current.r();
      else if (letterPressed(event, '?')) latest.current.help();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
