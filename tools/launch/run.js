import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { nodeProgram, root } from './node.js';

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program of the project on the right Node and waits for its end. It gets our signals; whatever it starts by the
 * name `node` is the same Node.
 * @param {string[]} program
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
export function run(program, env = {}) {
  const node = nodeProgram();
  const path = [dirname(node), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, program, {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: '1', PATH: path, ...env },
    stdio: 'inherit',
  });
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // Ctrl+C reaches every process of the terminal by itself; a second one would end a server that is still closing.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of passedOn) process.on(signal, pass);
  const orphaned = whenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      clearInterval(orphaned);
      for (const each of passedOn) process.off(each, pass);
      ended({ code, signal });
    });
  });
}

/** npm starts a script in a shell, and tells that shell alone to end: it ends and passes nothing on. @param {() => void} then */
function whenOrphaned(then) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 200);
  return watch;
}

/** Ends this process as another ended: with its code, or by the same signal.
 * @param {{ code: number | null, signal: NodeJS.Signals | null }} end */
export function endAs({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}
