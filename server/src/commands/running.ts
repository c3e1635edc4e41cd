import { UnusableSettings } from '../config.ts';

/** One line to whoever runs the command. */
export const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Runs a command that gives back the sentence saying why it could not, or null; settings that cannot be used are told likewise. */
export async function runCommand(command: () => string | null | Promise<string | null>): Promise<void> {
  try {
    refuse(await command());
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error;
    refuse(error.message);
  }
}

function refuse(sentence: string | null): void {
  if (sentence === null) return;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
