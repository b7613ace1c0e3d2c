// A line that says how far long work is; on a terminal alone, and gone when the work is done.

import type { WriteStream } from 'node:tty';

const EVERY_MILLISECONDS = 200;

export interface Progress {
  /** Takes what has been done so far; shows it when some time has passed since the last. */
  show: (text: string) => void;
  /** Takes the line away, so that other text can follow. */
  clear: () => void;
}

/** Takes a stream; gives a progress line on it, which stays silent where the stream is no terminal. */
export function createProgress(stream: Pick<WriteStream, 'isTTY' | 'write'>): Progress {
  let last = performance.now();
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write('\r\u001b[K');
    isShown = false;
  };
  return {
    show: (text) => {
      const now = performance.now();
      if (!stream.isTTY || now - last < EVERY_MILLISECONDS) return;
      last = now;
      isShown = true;
      stream.write(`\r\u001b[K${text}`);
    },
    clear,
  };
}
