// What every command that makes something does around its work: settings before it, and words instead of a stack after a failure.

import { readSettings, type Settings } from '../settings.ts';
import { explainFailure } from './failure.ts';

/** Takes the project's root and the command's work; runs it with the settings. Ends the process, with words, when it fails. */
export async function runCommand(
  root: string,
  work: (settings: Settings) => Promise<void>,
): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = readSettings(root, process.env);
    await work(settings);
  } catch (error) {
    const { words, code } = explainFailure(error, settings);
    process.stderr.write(`${words}\n`);
    // Workers of the bundler may still be at work on what was given up.
    process.exit(code);
  }
}
