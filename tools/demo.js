/** `npm run demo`: a server with its demonstration on, whose data is gone when it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAs, run } from './launch/run.js';

const data = mkdtempSync(join(tmpdir(), 'mediane-demo-'));
const end = await run(['server/src/main.ts'], { MEDIANE_DEMO: 'on', MEDIANE_DATA: data });
rmSync(data, { recursive: true, force: true });
endAs(end);
