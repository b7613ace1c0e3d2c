// Runs the commands that read postings and print what they found, without building.

import { NothingToRead } from '../intake/named-files.ts';
import { WrongSources } from '../intake/stated-sources.ts';
import { explainSystemError } from '../publish/system-error.ts';
import { UsageError } from '../settings/settings.ts';
import { reportUsageError } from './command-line.ts';
import { EXIT } from './exit.ts';

/** Sets the exit code that `run` returns, and prints what the owner can mend; rethrows any other error. */
export async function runReadCommand(run: () => Promise<number>): Promise<void> {
  // `npm run validate | head` ends when its reader has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.done);
  });
  try {
    process.exitCode = await run();
  } catch (error) {
    const isOwners = error instanceof NothingToRead || error instanceof WrongSources;
    const trouble = isOwners ? error.message : explainSystemError(error);
    reportUsageError(trouble === undefined ? error : new UsageError(trouble));
  }
}
