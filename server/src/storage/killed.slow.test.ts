import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { RoomId, SeatId, TextId } from '@mediane/shared/room/identifiers.ts';
import { openForTest, temporaryDirectory } from '../../test/storage/openForTest.ts';

const program = fileURLToPath(new URL('../../test/storage/appendForever.ts', import.meta.url));

test(
  'after each of 20 kills at any moment, every acknowledged commit is there whole, and none is there in part',
  { timeout: 120_000 },
  async () => {
    const directory = temporaryDirectory();
    const acknowledged = new Map<string, number>();
    for (let kill = 0; kill < 20; kill += 1) {
      const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (part: Buffer) => (said += part.toString()));
      await once(child.stdout, 'data');
      await wait(Math.random() * 150);
      child.kill('SIGKILL');
      await once(child, 'close');
      for (const [, room = '', position = ''] of said.matchAll(/^([abc]) (\d+)\n/gm))
        acknowledged.set(room, Number(position));
    }
    expect([...acknowledged.values()].every((last) => last > 100)).toBe(true);

    const { journal } = await openForTest(directory);
    for (const [name, last] of acknowledged) {
      const room = name as RoomId;
      const { position, lines } = await journal.load(room);
      expect(position).toBeGreaterThanOrEqual(last);
      const everyPosition = Array.from({ length: position }, (_, at) => at + 1);
      expect(lines.map(({ event }) => event)).toEqual(everyPosition.map((at) => ({ position: at })));
      const texts = await journal.texts(
        room,
        'room',
        everyPosition.map((at) => `t${at}` as TextId),
      );
      expect([...texts.values()]).toEqual(everyPosition.map((at) => `words ${at}`));
      const { updates } = await journal.updates(room, 'room', 'draft');
      expect(updates.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
        everyPosition.map((at) => `typed ${at}`),
      );
      expect(await journal.answer(room, 'amina' as SeatId, `k${last}`)).toEqual({ answer: last });
    }
  },
);
