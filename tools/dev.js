/**
 * `npm run dev`: pages that change as they are written, and the server, started anew when its code changes. `PORT` is
 * where the pages are; the server listens on the next port and is reached through them, under one origin, as in earnest.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './launch/node.js';

const port = Number(process.env.PORT ?? '8080');
if (!Number.isInteger(port) || port < 1 || port > 65534) {
  process.stderr.write(`PORT is "${process.env.PORT}"; give a number from 1 to 65534.\n`);
  process.exit(1);
}
const env = {
  ...process.env,
  NODE_NO_WARNINGS: '1',
  PORT: String(port + 1),
  MEDIANE_URL: process.env.MEDIANE_URL ?? `http://localhost:${port}`,
};
const vite = join(root, 'node_modules/vite/bin/vite.js');
const children = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
  spawn(process.execPath, [vite, '--port', String(port), '--strictPort', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    env,
    stdio: 'inherit',
  }),
];
const stop = () => {
  for (const child of children) child.kill();
};
for (const child of children) {
  child.on('exit', (code) => {
    // One alone is of no use.
    process.exitCode ||= code ?? 0;
    stop();
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
