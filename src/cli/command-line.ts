// Parses the arguments of a command.

import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../settings/settings.ts';
import { EXIT } from './exit.ts';

/** Options that npm has, too: where they are set, they may be meant for npm. */
const ALSO_OF_NPM = ['json'];

/** Throws a UsageError with the usage for unknown arguments; for --help, prints the usage and ends the process. */
export function readCommandLine<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const words = ownWords();
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(EXIT.done);
  }
  const taken = Object.keys(config.options ?? {}).find(
    (option) => !words.some((word) => word.startsWith(`--${option}`)) && isTakenByNpm(option),
  );
  if (taken !== undefined) {
    throw new UsageError(
      `npm took --${taken} for itself. Write a command's own options after two hyphens: -- --${taken}.\n${usage}`,
    );
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n${usage}`);
  }
}

/** Prints a UsageError and sets the exit code; rethrows any other error. */
export function reportUsageError(error: unknown): void {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}

/** After two hyphens, everything is a name. */
function ownWords(): string[] {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  return end === -1 ? words : words.slice(0, end);
}

/**
 * For `npm run build --strict`, without the two hyphens, npm sets a variable and does not pass the option on. Scripts
 * that are started by others inherit the variable.
 */
function isTakenByNpm(option: string): boolean {
  const { npm_lifecycle_script: script = '' } = process.env;
  if (ALSO_OF_NPM.includes(option) || !script.includes(basename(process.argv[1] ?? '')))
    return false;
  return process.env[`npm_config_${option.replaceAll('-', '_')}`] !== undefined;
}
