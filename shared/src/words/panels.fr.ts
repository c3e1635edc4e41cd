import { fr as calls } from './calls.fr.ts';
import { fr as floor } from './floor.fr.ts';
import { fr as people } from './people.fr.ts';

/** What the room says from its first moment, fetched together; each tool brings its own words. */
export const fr = { calls, floor, people };
