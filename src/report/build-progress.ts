// What a build is doing, how far it is and how long it will take: one line on a terminal, a line now and then elsewhere.

import type { WriteStream } from 'node:tty';
import { progressChannel, type StageProgress } from '../intake/tell-progress.ts';
import { createProgress } from './progress.ts';

const LINE_EVERY = 10_000;
/** Before that, how long it will take is anybody's guess: one part may take far longer than another. */
const GUESS_FROM = 5_000;
const GUESS_DONE = 50;
const GUESS_SHARE = 0.02;
/** Of less, nobody needs to be told. */
const LEFT_WORTH_TELLING = 10_000;

const DOING: Record<StageProgress['stage'], (done: string, total: string) => string> = {
  reading: (done, total) => `Reading: ${done} of ${total} files`,
  rendering: (done, total) => `Making pages: ${done} of ${total}`,
  checking: (done, total) => `Checking: ${done} of ${total} files`,
};
const figures = new Intl.NumberFormat('en');

interface Span {
  from: number;
  to: number;
  /** How much was there at first. */
  begun: number;
  /** When the first part after that was done, and how much there was then. */
  pace: { from: number; done: number } | undefined;
}

export interface BuildProgress {
  /** Ends the showing; gives how many milliseconds went by from each stage's start to its end. */
  end: () => Map<StageProgress['stage'], number>;
}

/** Takes a stream and a clock in milliseconds; shows on it what is published until ended. */
export function showBuildProgress(
  stream: Pick<WriteStream, 'isTTY' | 'write'>,
  clock: () => number = () => performance.now(),
): BuildProgress {
  const line = createProgress(stream);
  const spans = new Map<StageProgress['stage'], Span>();
  let lastLine = clock();

  function hear(message: unknown): void {
    const { stage, done, total } = message as StageProgress;
    const now = clock();
    const span = spans.get(stage) ?? { from: now, to: now, begun: done, pace: undefined };
    span.to = now;
    // Threads start, and much may be there already: the pace is taken from the first part that was done.
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

  progressChannel.subscribe(hear);
  return {
    end: () => {
      progressChannel.unsubscribe(hear);
      line.clear();
      return new Map([...spans].map(([stage, { from, to }]) => [stage, to - from]));
    },
  };
}

/** Takes how long so much took, and how much is left; gives the words, none where it would be a guess or short. */
function timeLeft(elapsed: number, done: number, left: number): string {
  const isGuess = elapsed < GUESS_FROM || done < GUESS_DONE || done < (done + left) * GUESS_SHARE;
  const milliseconds = (elapsed / done) * left;
  if (isGuess || milliseconds < LEFT_WORTH_TELLING) return '';
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90
    ? `, about ${seconds} s left`
    : `, about ${Math.round(seconds / 60)} minutes left`;
}
