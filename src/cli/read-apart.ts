// A board is read in a process of its own: what reading took of the memory goes back to the system when that ends, before
// pages are made. Threads leave most of it behind, as the process's own.

import { fork } from 'node:child_process';
import type { BoardOptions } from '../intake/read-board.ts';
import { tellProgress } from '../intake/tell-progress.ts';
import type { PlainError, ReadingAnswer, ReadingRequest } from './reading-process.ts';

const SCRIPT = new URL('./reading-process.ts', import.meta.url);

/** Takes the options and the folder of postings; has the board read, as `readBoard` does, and gives how many records there are. Throws what reading throws. */
export function readApart(options: BoardOptions, jobsDir: string): Promise<number> {
  const child = fork(SCRIPT);
  // Nothing is written for a build that is over, as when it is stopped or Astro fails.
  process.once('exit', () => child.kill('SIGKILL'));
  // Where the child is gone before it is asked, its end says more than that.
  child.send({ options, jobsDir } satisfies ReadingRequest, () => undefined);
  return new Promise((resolve, reject) => {
    child.on('message', (answer: ReadingAnswer) => {
      if ('records' in answer) resolve(answer.records);
      else if ('failure' in answer) reject(toError(answer.failure));
      else tellProgress(answer.progress.stage, answer.progress.done, answer.progress.total);
    });
    child.on('error', reject);
    // After an answer, this changes nothing any more.
    child.on('exit', (code, signal) => reject(new Error(endWords(code, signal))));
  });
}

function toError({ message, cause, ...told }: PlainError): Error {
  return Object.assign(new Error(message, cause && { cause: toError(cause) }), told);
}

function endWords(code: number | null, signal: NodeJS.Signals | null): string {
  const end =
    signal === null
      ? `ended with ${code}`
      : `was killed (${signal}), as happens where memory runs out`;
  return `The process that reads the postings ${end}.`;
}
