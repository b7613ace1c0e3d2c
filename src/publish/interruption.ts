// A build that is told to stop leaves nothing behind.

/** The signals that ask a process to end, with the exit codes that shells expect after them. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Cleans up, at once and without waiting, and says so when the process is told to stop; returns what ends that. */
export function cleanUpWhenStopped(cleanUp: () => void, words: () => string): () => void {
  const listeners = Object.entries(EXIT_CODES).map(([signal, code]) => {
    const stop = () => {
      cleanUp();
      process.stderr.write(`Stopped. ${words()}\n`);
      process.exit(code);
    };
    process.once(signal, stop);
    return [signal, stop] as const;
  });
  return () => {
    for (const [signal, stop] of listeners) process.off(signal, stop);
  };
}
