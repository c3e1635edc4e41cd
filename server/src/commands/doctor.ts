/** npm run doctor: one line for each thing that a session depends on, and what to do about it. */
import { operatorWords } from '@mediane/shared/words/operator.ts';
import { readConfig } from '../config.ts';
import { examine } from './examine.ts';
import { runCommand, say } from './running.ts';

await runCommand(async () => {
  const config = readConfig();
  const words = operatorWords(config.operatorLanguage).doctor;
  say(`${words.good.padEnd(10)} ${words.settingsRead}`);
  let toMend = 0;
  for await (const { state, sentence } of examine(config)) {
    say(`${words[state].padEnd(10)} ${sentence}`);
    if (state === 'mend') toMend += 1;
  }
  return toMend === 0 ? null : words.toMend(toMend);
});
