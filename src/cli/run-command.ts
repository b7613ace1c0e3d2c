// Runs the commands that write something: arguments and settings first, a message instead of a stack after a failure.

import { readSettings, type Settings } from '../settings/settings.ts';
import { explainFailure } from './failure.ts';

/** Prints a message and ends the process when `work` fails. */
export async function runCommand<Arguments>(
  root: string,
  readArguments: () => Arguments,
  work: (settings: Settings, given: Arguments) => Promise<void>,
): Promise<void> {
  let settings: Settings | undefined;
  try {
    // Help is printed even where the settings are wrong.
    const args = readArguments();
    settings = readSettings(root, process.env);
    await work(settings, args);
  } catch (error) {
    const { words, code } = explainFailure(error, settings);
    process.stderr.write(`${words}\n`);
    endWith(code);
  }
}

/** Time for what is still running to end by itself, in milliseconds. */
const LATEST = 5000;

/** Ends the process by itself: to stop it amid the bundler's threads has left it waiting for them for ever, once in fifty times. */
function endWith(code: number): void {
  process.exitCode = code;
  // The failure is told: what fails after it, such as Astro's own write to the same full disk, changes nothing.
  process.on('uncaughtException', () => {
    process.exitCode = code;
  });
  setTimeout(() => process.exit(), LATEST).unref();
}
