/** `npm run dev`: the server, started anew when its code changes, and Vite's pages, which change as they are written. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, PORT: process.env.PORT ?? '8080' };
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
const pages = spawn(process.execPath, ['../node_modules/vite/bin/vite.js'], {
  cwd: `${root}client`,
  env,
  stdio: 'inherit',
});

for (const child of [server, pages]) {
  child.on('exit', () => {
    server.kill();
    pages.kill();
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.kill();
    pages.kill();
  });
}
