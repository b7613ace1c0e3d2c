// What a build is doing, how far it is and how long it will take: one line on a terminal, a line now and then elsewhere.

import type { WriteStream } from 'node:tty';
import { progressChannel, type StageProgress } from '../../intake/tell-progress.ts';
import { createProgress } from './progress.ts';

const LINE_EVERY = 10_000;
/** Before that, how long it will take is anybody's guess. */
const GUESS_FROM = 2_000;
const GUESS_SHARE = 0.02;

const DOING: Record<StageProgress['stage'], (done: string, total: string) => string> = {
  reading: (done, total) => `Reading: ${done} of ${total} files`,
  rendering: (done, total) => `Making pages: ${done} of ${total}`,
  checking: (done, total) => `Checking: ${done} of ${total} files`,
};
const figures = new Intl.NumberFormat('en');

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
  const spans = new Map<StageProgress['stage'], { from: number; to: number }>();
  let lastLine = clock();

  function hear(message: unknown): void {
    const { stage, done, total } = message as StageProgress;
    const now = clock();
    const span = spans.get(stage) ?? { from: now, to: now };
    span.to = now;
    spans.set(stage, span);
    const words = `${DOING[stage](figures.format(done), figures.format(total))}${timeLeft(now - span.from, done, total)}`;
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

function timeLeft(elapsed: number, done: number, total: number): string {
  if (elapsed < GUESS_FROM || done < total * GUESS_SHARE || done >= total) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return seconds < 90
    ? `, about ${seconds} s left`
    : `, about ${Math.round(seconds / 60)} minutes left`;
}
