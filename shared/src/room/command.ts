/** What a person may ask of a room, in the shape in which it comes from outside. Apart, since a page only needs the type. */
import * as z from 'zod/mini';
import { agreementCommands } from './agreement.ts';
import { callCommands } from './calls.ts';
import { caucusCommands } from './caucus.ts';
import { deviceCommands } from './devices.ts';
import { disclosureCommands } from './disclosure.ts';
import { draftCommands } from './documents.ts';
import { fallbackCommands } from './fallback.ts';
import { floorCommands } from './floor.ts';
import { groundRuleCommands } from './groundRules.ts';
import { lifeCommands } from './life.ts';
import { messageCommands } from './messages.ts';
import { passportCommands } from './passport.ts';
import { screenCommands } from './screens.ts';

/** Every command as it may come from a page; anything else is refused before it reaches `decide`. */
export const commandSchema = z.discriminatedUnion('type', [
  ...passportCommands,
  ...agreementCommands,
  ...lifeCommands,
  ...messageCommands,
  ...floorCommands,
  ...caucusCommands,
  ...disclosureCommands,
  ...callCommands,
  ...groundRuleCommands,
  ...draftCommands,
  ...deviceCommands,
  ...screenCommands,
  ...fallbackCommands,
]);
export type Command = z.infer<typeof commandSchema>;
