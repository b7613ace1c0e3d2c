// A build that is stopped by a signal leaves nothing behind.

/** The signals that ask a process to end, with the exit codes that shells expect after them. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs a synchronous clean-up, reports and exits on a signal to stop; returns a function that removes the listeners. */
export function cleanUpWhenStopped(cleanUp: () => void, message: () => string): () => void {
  const listeners = Object.entries(EXIT_CODES).map(([signal, code]) => {
    const stop = () => {
      cleanUp();
      process.stderr.write(`Stopped. ${message()}\n`);
      process.exit(code);
    };
    process.once(signal, stop);
    return [signal, stop] as const;
  });
  return () => {
    for (const [signal, stop] of listeners) process.off(signal, stop);
  };
}
