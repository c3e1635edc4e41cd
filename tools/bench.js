/** `npm run bench`: every program of server/bench in turn, or only those named: `npm run bench -- journal`. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './launch/node.js';
import { endAs, run } from './launch/run.js';

const programs = readdirSync(join(root, 'server/bench'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => basename(entry.name, '.ts'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !programs.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown.join(', ')}". There are: ${programs.join(', ')}.\n`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : programs) {
  process.stdout.write(`\n${name}\n`);
  const end = await run([`server/bench/${name}.ts`]);
  if (end.code === 0) continue;
  endAs(end);
  break;
}
