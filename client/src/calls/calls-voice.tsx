import { useEffect, useRef } from 'react';
import { useConductWords } from '../console/conduct-words.ts';
import { deviceRequests } from '../console/waiting.ts';
import { useMe, useView } from '../live/use-room.ts';
import { announce } from '../ui/announce.ts';
import { callsToAnswer } from './waiting-calls.ts';

/** Says to a mediator that somebody calls or that another device asks, whatever she is looking at. Shows nothing. */
export function CallsVoice() {
  const words = useConductWords();
  const view = useView();
  const me = useMe();
  useMore(callsToAnswer(view, me).length, words.calls.said);
  useMore(deviceRequests(view).length, words.devices.title);
  return null;
}

function useMore(now: number, sentence: string): void {
  const before = useRef(now);
  useEffect(() => {
    if (now > before.current) announce(sentence);
    before.current = now;
  }, [now, sentence]);
}
