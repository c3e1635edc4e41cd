/** npm run password -- address: a one-time link for a mediator who forgot her password. */
import { Begun } from '@mediane/shared/protocol/api.ts';
import { operatorWords } from '@mediane/shared/words/operator.ts';
import { addressOf, readConfig } from '../config.ts';
import { askServer, lastingLink } from './askServer.ts';
import { runCommand, say } from './running.ts';

await runCommand(async () => {
  const config = readConfig();
  const { passwordCommand: words, roomCommand } = operatorWords(config.operatorLanguage);
  const [, , email] = process.argv;
  if (email === undefined) return words.usage;
  const program = new URL('../main.ts', import.meta.url);
  const answered = await askServer({
    config,
    program,
    path: '/api/password/link',
    body: { email },
    answer: Begun,
  });
  if (answered === null) return roomCommand.noServer(config.dataDirectory);
  if ('refused' in answered) return words.refused(email);
  say(words.made(lastingLink(answered.link, addressOf(config))));
  return null;
});
