// Prints Astro's warnings and errors during a build without stack traces, which go to a file.
// Astro loads this file by its path, once for itself and once with the pages.

interface LogEvent {
  level: string;
  label: string | null;
  message: string;
}

/** Creates the destination that Astro writes its events to. */
export default function createBuildLog(): { write: (event: LogEvent) => void } {
  return {
    write: ({ level, label, message }) => {
      // The error itself is reported at the end.
      if (message.startsWith('An unhandled error occurred while running')) return;
      const words = message
        .split('\n')
        .filter((line) => !/^\s+at /.test(line))
        .join('\n');
      process.stderr.write(`[${level}] ${label ? `${label}: ` : ''}${words}\n`);
    },
  };
}
