/** npm run room -- mediation.json */
import { readConfig } from '../config.ts';
import { makeRoomByCommand } from './makeRoomByCommand.ts';
import { runCommand, say } from './running.ts';

await runCommand(() =>
  makeRoomByCommand({
    config: readConfig(),
    path: process.argv[2],
    say,
    program: new URL('../main.ts', import.meta.url),
  }),
);
