// A progress line, on terminals only, which is removed when the work is done.

import type { WriteStream } from 'node:tty';

const EVERY_MILLISECONDS = 200;

export interface Progress {
  /** Shows the text if some time has passed since the last one. */
  show: (text: string) => void;
  /** Removes the line, so that other text can follow. */
  clear: () => void;
}

/** Writes nothing where the stream is not a terminal. */
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
