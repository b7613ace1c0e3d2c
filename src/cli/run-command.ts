// What every command that makes something does around its work: arguments and settings before it, and words instead of a stack after a failure.

import { readSettings, type Settings } from '../settings/settings.ts';
import { explainFailure } from './failure.ts';

/** Takes the project's root, what reads the command's arguments, and its work; runs it with the settings and those. Ends the process, with words, when it fails. */
export async function runCommand<Arguments>(
  root: string,
  readArguments: () => Arguments,
  work: (settings: Settings, given: Arguments) => Promise<void>,
): Promise<void> {
  let settings: Settings | undefined;
  try {
    // Help is given whatever the settings say.
    const given = readArguments();
    settings = readSettings(root, process.env);
    await work(settings, given);
  } catch (error) {
    const { words, code } = explainFailure(error, settings);
    process.stderr.write(`${words}\n`);
    // Workers of the bundler may still be at work on what was given up.
    process.exit(code);
  }
}
