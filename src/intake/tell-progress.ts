// How far a build is, told to whoever listens: the loader and the pages run inside Astro and know no command line.

import { channel } from 'node:diagnostics_channel';

/** A build's long stages, in their order. */
type Stage = 'reading' | 'rendering' | 'checking';

export interface StageProgress {
  stage: Stage;
  /** Files or pages so far, and in all. */
  done: number;
  total: number;
}

/** Where a build's progress is published, as a StageProgress. */
export const progressChannel = channel('placard:progress');

/** Takes a stage, what is done of it and its whole; tells those who listen. */
export function tellProgress(stage: StageProgress['stage'], done: number, total: number): void {
  progressChannel.publish({ stage, done, total } satisfies StageProgress);
}
