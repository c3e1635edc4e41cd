/** Another page of the same seat, in the same browser. */
import { io } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Person } from '../rooms/person.ts';
import type { RunningHouse } from '../rooms/runningHouse.ts';

/** Opens it; resolves once it is connected. */
export async function otherPage(
  house: RunningHouse,
  { seat, cookie }: Person,
): Promise<Pick<Person, 'seat' | 'socket'>> {
  const socket: Person['socket'] = io(house.address(), {
    auth: { seat, language: 'fr' },
    extraHeaders: { cookie, origin: house.address() },
    transports: ['websocket'],
    forceNew: true,
  });
  onTestFinished(() => void socket.close());
  await new Promise<void>((connected) => socket.once('connect', connected));
  return { seat, socket };
}
