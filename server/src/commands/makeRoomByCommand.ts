import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RoomMade } from '@mediane/shared/protocol/api.ts';
import { Plan } from '@mediane/shared/protocol/plan.ts';
import { httpWords } from '@mediane/shared/words/http.ts';
import { operatorWords } from '@mediane/shared/words/operator.ts';
import { addressOf, type Config } from '../config.ts';
import { problemsIn } from '../http/problems.ts';
import { askServer, lastingLink } from './askServer.ts';

type Needs = {
  readonly config: Config;
  readonly path: string | undefined;
  readonly say: (sentence: string) => void;
  /** The server's program, started for a moment when it does not run. */
  readonly program: URL;
};

/** Makes a mediation from a JSON file and says everybody's link; gives back the sentence that says why it could not, or null. */
export async function makeRoomByCommand({ config, path, say, program }: Needs): Promise<string | null> {
  const words = operatorWords(config.operatorLanguage).roomCommand;
  if (path === undefined) return words.usage;
  const read = readPlan(path, config);
  if (typeof read === 'string') return read;
  const answered = await askServer({
    config,
    program,
    path: '/api/rooms',
    body: read.plan,
    answer: RoomMade,
  });
  if (answered === null) return words.noServer(config.dataDirectory);
  if ('refused' in answered) return words.refused(answered.refused);
  say(words.created);
  for (const { name, side, link } of answered.links) {
    const lasting = link === null ? words.mediatorSignsIn : lastingLink(link, addressOf(config));
    say(
      `  ${side === null ? name : `${name} (${side})`} : ${lasting}`.replace(
        ' : ',
        config.operatorLanguage === 'fr' ? '\u00a0: ' : ': ',
      ),
    );
  }
  return null;
}

/** The plan of a file, or what is wrong with it. It is sent as it was written: the server checks it again. */
function readPlan(path: string, { operatorLanguage }: Config): { plan: unknown } | string {
  const words = operatorWords(operatorLanguage).roomCommand;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return words.unreadable(path);
  }
  try {
    const plan: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const parsed = z.safeParse(Plan, plan);
    if (parsed.success) return { plan };
    const sentences = httpWords(operatorLanguage);
    const lines = problemsIn(parsed.error.issues).map(
      ({ path: at, sentence }) => `  ${sentences.invalid.at(at, sentence(sentences))}`,
    );
    return [words.invalid(path), ...lines].join('\n');
  } catch (error) {
    return words.notJson(path, error instanceof Error ? error.message : '');
  }
}
