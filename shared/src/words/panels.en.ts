import { en as calls } from './calls.en.ts';
import { en as caucus } from './caucus.en.ts';
import { en as conduct } from './console.en.ts';
import { en as conversation } from './conversation.en.ts';
import { en as disclosure } from './disclosure.en.ts';
import { en as floor } from './floor.en.ts';
import { en as groundRules } from './groundRules.en.ts';
import type { fr } from './panels.fr.ts';
import { en as people } from './people.en.ts';
import { en as refusals } from './refusals.en.ts';

export const en = {
  calls,
  caucus,
  conduct,
  conversation,
  disclosure,
  floor,
  groundRules,
  people,
  refusals,
} satisfies typeof fr;
