// A build that is told to stop leaves nothing behind.

import { leave } from './leave.ts';

/** The signals that ask a process to end, with the exit codes that shells expect after them. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Takes what cleans up (at once, without waiting) and what to say; does it when the process is told to stop. */
export function cleanUpWhenStopped(cleanUp: () => void, words: () => string): void {
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.once(signal, () => {
      cleanUp();
      process.stderr.write(`Stopped. ${words()}\n`);
      leave(code);
    });
  }
}
