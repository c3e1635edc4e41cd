import { useEffect, useRef } from 'react';
import { plain } from '@mediane/shared/words/strong.ts';
import { useMe } from '../live/use-room.ts';
import { called, useCast } from '../panels/cast.ts';
import { usePanelWords } from '../panels/panel-words.ts';
import { useHere } from '../panels/place.ts';
import { announce } from '../ui/announce.ts';
import { useNow } from '../ui/server-time.tsx';
import { useSpeech } from '../ui/words.tsx';
import { turnNow, type TurnNow } from './turn.ts';

const marks = [60_000, 15_000];

/** Speaks the turns: whose it is when it changes, and one minute and 15 s before its end. Shows nothing. */
export function TurnVoice() {
  const { said } = usePanelWords().floor.turn;
  const me = useMe();
  const cast = useCast();
  const speech = useSpeech();
  const here = useHere();
  const running = here?.slice.floor.turn?.state === 'running';
  const now = useNow(running);
  const turn = here ? turnNow(here.slice, me, now) : null;
  const name = turn?.is === 'theirs' ? (called(cast, [turn.seat])[0] ?? '') : '';

  const key = turn ? `${here?.channel ?? ''} ${keyOf(turn)}` : '';
  const last = useRef(key);
  useEffect(() => {
    const changed = last.current !== key && last.current.split(' ')[0] === key.split(' ')[0];
    last.current = key;
    if (!changed || !turn) return;
    if (turn.is === 'mine') {
      if (turn.stage === 'offered') announce(said.yours);
      if (turn.stage === 'running') announce(said.yoursRunning);
    }
    if (turn.is === 'theirs' && turn.stage === 'running') announce(plain(said.theirs(name)));
    if (turn.is === 'free') announce(said.free);
  }, [key, turn, name, said]);

  const until = turn && 'stage' in turn && turn.stage === 'running' ? turn.until : null;
  const left = until === null ? null : until - now;
  const before = useRef(left);
  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (was === null || left === null) return;
    const crossed = marks.find((mark) => was > mark && left <= mark);
    if (crossed === undefined) return;
    const length = speech.spoken(crossed);
    announce(turn?.is === 'mine' ? said.leftYou(length) : said.left(name, length));
  }, [left, turn, name, said, speech]);
  return null;
}

const keyOf = (turn: TurnNow): string =>
  turn.is === 'mine' || turn.is === 'theirs'
    ? `${turn.is}-${turn.is === 'theirs' ? turn.seat : ''}-${turn.stage}`
    : turn.is;
