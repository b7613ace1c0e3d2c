// The words behind a command's name.

import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../settings/settings.ts';
import { EXIT } from './exit.ts';

/** Options that npm has too: where they are set, they may be meant for npm. */
const ALSO_OF_NPM = ['json'];

/** Takes a command's usage and its options as node:util has them; gives their values. Throws a UsageError with the usage for words that it does not know; asked for help, prints the usage and ends the process. */
export function readCommandLine<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const words = ownWords();
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(EXIT.done);
  }
  const kept = Object.keys(config.options ?? {}).find(
    (option) => !words.some((word) => word.startsWith(`--${option}`)) && isKeptByNpm(option),
  );
  if (kept !== undefined) {
    throw new UsageError(
      `npm took --${kept} for itself. Write a command's own options behind two hyphens: -- --${kept}.\n${usage}`,
    );
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n${usage}`);
  }
}

/** Takes what a command that makes nothing threw; tells wrong usage in words and has the process end with that code. Throws everything else. */
export function tellUsageError(error: unknown): void {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT.usage;
}

/** Behind two hyphens, everything is a name. */
function ownWords(): string[] {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  return end === -1 ? words : words.slice(0, end);
}

/** Of `npm run build --strict`, without the two hyphens, npm tells the script by a variable, and passes nothing on. Scripts that start others hand the variable down. */
function isKeptByNpm(option: string): boolean {
  const { npm_lifecycle_script: script = '' } = process.env;
  if (ALSO_OF_NPM.includes(option) || !script.includes(basename(process.argv[1] ?? '')))
    return false;
  return process.env[`npm_config_${option.replaceAll('-', '_')}`] !== undefined;
}
