import { en as calls } from './calls.en.ts';
import { en as floor } from './floor.en.ts';
import type { fr } from './panels.fr.ts';
import { en as people } from './people.en.ts';

export const en = { calls, floor, people } satisfies typeof fr;
