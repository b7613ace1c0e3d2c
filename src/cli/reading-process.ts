// Reads a board in a process of its own, for `read-apart.ts`, until it is done or nobody waits for it any more.

import { listFiles } from '../intake/files.ts';
import { type BoardOptions, readBoard } from '../intake/read-board.ts';
import { progressChannel, type StageProgress } from '../intake/tell-progress.ts';
import { EXIT } from './exit.ts';
import { leave } from './leave.ts';
import { keepHeapsSmall } from './small-heaps.ts';

/** What it is asked once. */
export interface ReadingRequest {
  options: BoardOptions;
  jobsDir: string;
}

/** How far it is; then how many records there are, or what went wrong. */
export type ReadingAnswer =
  { progress: StageProgress } | { records: number } | { failure: PlainError };

/** What an error says, in a form that passes between processes. */
export interface PlainError {
  name: string;
  message: string;
  stack?: string;
  /** Of what the system refused: "ENOSPC". */
  code?: string;
  path?: string;
  cause?: PlainError;
}

/** Milliseconds: to tell of every file takes longer than to read many of them. */
const TELL_EVERY = 100;

// Who waits is told to stop as well, says so, and ends this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.on('disconnect', () => leave(EXIT.done));
process.once('message', (request: ReadingRequest) => void read(request));

async function read({ options, jobsDir }: ReadingRequest): Promise<void> {
  keepHeapsSmall();
  let toldAt = -Infinity;
  progressChannel.subscribe((message) => {
    const progress = message as StageProgress;
    const now = performance.now();
    if (now - toldAt < TELL_EVERY && progress.done < progress.total) return;
    toldAt = now;
    answer({ progress });
  });
  let last: ReadingAnswer;
  try {
    last = { records: await readBoard(options, listFiles(jobsDir)) };
  } catch (error) {
    last = { failure: toPlainError(error) };
  }
  answer(last, () => process.disconnect());
}

/** Where nobody is there to hear it, what follows ends this process. */
function answer(told: ReadingAnswer, onSent: () => void = () => undefined): void {
  process.send?.(told, undefined, undefined, onSent);
}

function toPlainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, path } = error as NodeJS.ErrnoException;
  return {
    ...{ name, message },
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && { code }),
    ...(path !== undefined && { path }),
    ...(cause !== undefined && { cause: toPlainError(cause) }),
  };
}
