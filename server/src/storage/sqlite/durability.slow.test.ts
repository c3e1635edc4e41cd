import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../../test/storage/openForTest.ts';

const program = fileURLToPath(new URL('../../../test/storage/appendOnce.ts', import.meta.url));
const canTrace = spawnSync('strace', ['-V']).status === 0;

/** One thing that happened to a file, or a line that the program wrote, in the order in which each began and ended. */
type Step = { readonly did: 'write' | 'sync-begun' | 'synced' | 'said'; readonly what: string };

/** Reads a trace in which the calls of several threads are interleaved. */
function stepsOf(trace: string): Step[] {
  const syncing = new Map<string, string>();
  return trace.split('\n').flatMap((row): Step[] => {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(row) ?? [];
    const said = /^write\(1<.*?"((?:asked|acknowledged) \d)/.exec(call)?.[1];
    if (said) return [{ did: 'said', what: said }];
    const written = /^pwrite64\(\d+<[^>]*\/([\w.-]+)>/.exec(call)?.[1];
    if (written) return [{ did: 'write', what: written }];
    const begun = /^f(?:data)?sync\(\d+<[^>]*\/([\w.-]+)>/.exec(call)?.[1];
    if (begun && call.endsWith('= 0'))
      return [
        { did: 'sync-begun', what: begun },
        { did: 'synced', what: begun },
      ];
    if (begun) syncing.set(thread, begun);
    if (begun) return [{ did: 'sync-begun', what: begun }];
    const ended = /^<\.\.\. f(?:data)?sync resumed>.*= 0$/.test(call) ? syncing.get(thread) : undefined;
    return ended ? [{ did: 'synced', what: ended }] : [];
  });
}

describe.skipIf(!canTrace)('the order of a commit, as the system saw it', () => {
  test('a commit is acknowledged only after the fsync of all that it wrote, and its keys are on disk before it', () => {
    const directory = temporaryDirectory();
    const trace = join(directory, 'trace');
    execFileSync('strace', [
      '-f',
      '-y',
      '-e',
      'trace=fsync,fdatasync,write,pwrite64',
      '-o',
      trace,
      process.execPath,
      program,
      join(directory, 'data'),
    ]);
    const steps = stepsOf(readFileSync(trace, 'utf8'));
    const at = (did: Step['did'], what: string) =>
      steps.findIndex((step) => step.did === did && step.what === what);
    for (const commit of [1, 2]) {
      const [asked, acknowledged] = [at('said', `asked ${commit}`), at('said', `acknowledged ${commit}`)];
      expect(asked).toBeGreaterThan(-1);
      const during = steps.slice(asked, acknowledged);
      const last = (did: Step['did'], what: string) =>
        during.findLastIndex((step) => step.did === did && step.what === what);
      expect(last('write', 'content.sqlite-wal')).toBeGreaterThan(-1);
      expect(last('synced', 'content.sqlite-wal')).toBeGreaterThan(last('write', 'content.sqlite-wal'));
      if (commit === 2) continue;
      const firstRow = during.findIndex((step) => step.did === 'write' && step.what === 'content.sqlite-wal');
      expect(last('synced', 'keys.sqlite-wal')).toBeGreaterThan(last('write', 'keys.sqlite-wal'));
      expect(last('write', 'keys.sqlite-wal')).toBeGreaterThan(-1);
      expect(last('synced', 'keys.sqlite-wal')).toBeLessThan(firstRow);
    }
  });
});
