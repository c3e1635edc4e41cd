import { createContext, use, useEffect, useState } from 'react';

/** The server's clock as this page knows it: the device's own may be wrong by hours. */
export type ServerTime = {
  now(): number;
  /** Learns from an answer: the server's time in it, and when the question left and the answer came, by `performance.now()`. */
  learn(server: number, asked: number, answered: number): void;
};

/** Makes a clock; until it has learnt, it is the device's. The answer that travelled least counts. */
export function serverTime(
  clock: () => number = () => performance.now(),
  device: () => number = () => Date.now(),
): ServerTime {
  let offset = device() - clock();
  let travelled = Infinity;
  return {
    now: () => clock() + offset,
    learn(server, asked, answered) {
      const journey = answered - asked;
      if (journey < 0 || journey > travelled) return;
      travelled = journey;
      offset = server + journey / 2 - answered;
    },
  };
}

const ServerTimeContext = createContext<ServerTime>(serverTime());

export const ServerTimeProvider = ServerTimeContext.Provider;

export const useServerTime = (): ServerTime => use(ServerTimeContext);

/** The server's time, drawn anew when its second changes; `running` false stops it. */
export function useNow(running = true): number {
  const time = useServerTime();
  const [now, setNow] = useState(() => time.now());
  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = time.now();
      setNow(at);
      timer = setTimeout(tick, 1000 - (at % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [time, running]);
  return now;
}
