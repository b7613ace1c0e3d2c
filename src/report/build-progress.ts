// Shows what a build is doing, how far it is and how long it will take: in place on a terminal, else as occasional lines.

import type { WriteStream } from 'node:tty';
import { progressChannel, type StageProgress } from '../intake/report-progress.ts';
import { createProgress } from './progress.ts';

const LINE_EVERY = 10_000;
/** An estimate needs this much time and work, since one part may take far longer than another. */
const GUESS_FROM = 5_000;
const GUESS_DONE = 50;
const GUESS_SHARE = 0.02;
/** Remaining time below this is not shown. */
const SHORTEST_SHOWN = 10_000;

const DOING: Record<StageProgress['stage'], (done: string, total: string) => string> = {
  reading: (done, total) => `Reading: ${done} of ${total} files`,
  rendering: (done, total) => `Making pages: ${done} of ${total}`,
  checking: (done, total) => `Checking: ${done} of ${total} files`,
};
const figures = new Intl.NumberFormat('en');

interface Span {
  from: number;
  to: number;
  /** How much was done at the first message. */
  begun: number;
  /** When the first part after that was done, and how much was done then. */
  pace: { from: number; done: number } | undefined;
}

export interface BuildProgress {
  /** Stops showing progress; returns the duration of each stage in milliseconds. */
  end: () => Map<StageProgress['stage'], number>;
}

/** Shows what is published on `progressChannel` until `end` is called; `clock` is in milliseconds. */
export function showBuildProgress(
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  clock: () => number = () => performance.now(),
): BuildProgress {
  const line = createProgress(stream);
  const spans = new Map<StageProgress['stage'], Span>();
  let lastLine = clock();

  function onProgress(message: unknown): void {
    const { stage, done, total } = message as StageProgress;
    const now = clock();
    const span = spans.get(stage) ?? { from: now, to: now, begun: done, pace: undefined };
    span.to = now;
    // Threads take time to start, and much may be done already: the pace counts from the first part that was done.
    if (done > span.begun) span.pace ??= { from: now, done };
    spans.set(stage, span);
    const left = span.pace && timeLeft(now - span.pace.from, done - span.pace.done, total - done);
    const words = `${DOING[stage](figures.format(done), figures.format(total))}${left ?? ''}`;
    if (stream.isTTY) line.show(words);
    else if (now - lastLine >= LINE_EVERY) {
      lastLine = now;
      stream.write(`${words}\n`);
    }
  }

  progressChannel.subscribe(onProgress);
  return {
    end: () => {
      progressChannel.unsubscribe(onProgress);
      line.clear();
      return new Map([...spans].map(([stage, { from, to }]) => [stage, to - from]));
    },
  };
}

/** Returns an empty text where the estimate is uncertain or short. */
function timeLeft(elapsed: number, done: number, left: number): string {
  const isGuess = elapsed < GUESS_FROM || done < GUESS_DONE || done < (done + left) * GUESS_SHARE;
  const milliseconds = (elapsed / done) * left;
  if (isGuess || milliseconds < SHORTEST_SHOWN) return '';
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90
    ? `, about ${seconds} s left`
    : `, about ${Math.round(seconds / 60)} minutes left`;
}
