import { useEffect, useRef } from 'react';
import { deviceRequests } from '../console/waiting.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useMe, useView } from '../room/use-room.ts';
import { announce } from '../ui/announce.ts';
import { callsToAnswer } from './waiting-calls.ts';

/** Says to a mediator that somebody calls or that another device asks, whatever she is looking at. Shows nothing. */
export function CallsVoice() {
  const words = usePanelWords();
  const view = useView();
  const me = useMe();
  useMore(callsToAnswer(view, me).length, words.calls.list.said);
  useMore(deviceRequests(view).length, words.conduct.devices.title);
  return null;
}

function useMore(now: number, sentence: string): void {
  const before = useRef(now);
  useEffect(() => {
    if (now > before.current) announce(sentence);
    before.current = now;
  }, [now, sentence]);
}
