// The words behind a command's name.

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../settings.ts';

/** Takes a command's usage and its options as node:util has them; gives their values. Throws a UsageError with the usage for words that it does not know. */
export function readCommandLine<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message}\n${usage}`);
  }
}
