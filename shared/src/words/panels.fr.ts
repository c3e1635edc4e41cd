import { fr as calls } from './calls.fr.ts';
import { fr as caucus } from './caucus.fr.ts';
import { fr as conversation } from './conversation.fr.ts';
import { fr as disclosure } from './disclosure.fr.ts';
import { fr as floor } from './floor.fr.ts';
import { fr as groundRules } from './groundRules.fr.ts';
import { fr as people } from './people.fr.ts';
import { fr as refusals } from './refusals.fr.ts';
import { fr as conduct } from './console.fr.ts';

/** What the panels of a room say, fetched together. */
export const fr = { calls, caucus, conduct, conversation, disclosure, floor, groundRules, people, refusals };
