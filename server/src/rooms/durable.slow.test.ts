import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { wirePage } from '../../test/documents/endpoint.ts';
import { newClause, paragraph } from '../../test/documents/writer.ts';
import { gather, openSession } from '../../test/rooms/gathering.ts';
import type { Person } from '../../test/rooms/person.ts';
import { startHouse } from '../../test/rooms/startHouse.ts';
import type { RunningHouse } from '../../test/rooms/runningHouse.ts';

type Call = 'sent' | 'on disk' | 'acknowledged';

/** What the server does while `act` runs, as the kernel sees it: what went out, and what was forced to disk. Nothing else happens in the room meanwhile. */
async function traced(
  house: RunningHouse,
  marks: Record<'sent' | 'acknowledged', RegExp>,
  act: () => Promise<void>,
): Promise<Call[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mediane-trace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const output = join(folder, 'calls');
  const calls = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg';
  const strace = spawn(
    'strace',
    ['-f', '-p', String(house.pid()), '-e', calls, '-s', '4000', '-xx', '-o', output],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await once(strace.stderr, 'data');
  await wait(300);
  await act();
  await wait(300);
  strace.kill('SIGINT');
  await once(strace, 'exit');
  const found: Call[] = [];
  for (const line of readFileSync(output, 'latin1').split('\n')) {
    const text = line.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    if (/(fsync|fdatasync).*= 0/.test(line)) found.push('on disk');
    else if (/\b(write|writev|send\w*)\(/.test(line)) {
      if (marks.acknowledged.test(text)) found.push('acknowledged');
      if (marks.sent.test(text)) found.push('sent');
    }
  }
  return found;
}

/** What was asked was forced to disk before its first word went out. */
function expectOnDiskFirst(calls: readonly Call[], out: 'sent' | 'acknowledged'): void {
  expect(calls, calls.join(', ')).toContain(out);
  expect(calls, calls.join(', ')).toContain('on disk');
  expect(calls.indexOf('on disk'), calls.join(', ')).toBeLessThan(calls.indexOf(out));
}

const documentOf = (house: RunningHouse, { seat, room, cookie }: Person) =>
  wirePage({ address: house.address().replace('http', 'ws') }, seat, 'room.draft', {
    room,
    headers: { cookie, origin: house.address() },
  });

describe('what is acknowledged or seen by others is on disk', () => {
  test('a command is forced to disk before its sender is answered and before anybody else reads it', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const { amina, jeanPierre } = people;
    const marks = {
      sent: /PLANTED-SENTENCE/,
      acknowledged: /43\d+\[\{"ok":true/,
    };
    const calls = await traced(house, marks, async () => {
      await amina.does({ type: 'say', in: 'room', text: `PLANTED-SENTENCE ${'x'.repeat(240)}` });
      await jeanPierre.sees('the words', () => jeanPierre.reads('room').length === 1);
    });
    expectOnDiskFirst(calls, 'sent');
    expectOnDiskFirst(calls, 'acknowledged');
  });

  test('a keystroke is forced to disk before anybody else sees it and before it is called saved', async () => {
    const house = await startHouse();
    const people = await gather(house);
    await openSession(people);
    const [hers, his] = [await documentOf(house, people.amina), await documentOf(house, people.jeanPierre)];
    const marks = {
      sent: /PLANTED-CLAUSE/,
      acknowledged: /"type":"saved"/,
    };
    const calls = await traced(house, marks, async () => {
      hers.edit(() => newClause(hers.doc, 'clause-one', 'V', 'PLANTED-CLAUSE', paragraph('y'.repeat(300))));
      await his.until('the clause', () => his.doc.getMap('clauses').size === 1);
      await hers.until('saved', () => hers.saved() > 0);
    });
    expectOnDiskFirst(calls, 'sent');
    expectOnDiskFirst(calls, 'acknowledged');
  });
});
