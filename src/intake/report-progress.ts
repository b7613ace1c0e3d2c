// Publishes how far a build is: the loader and the pages run inside Astro and don't know the command line.

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

export function reportProgress(stage: StageProgress['stage'], done: number, total: number): void {
  progressChannel.publish({ stage, done, total } satisfies StageProgress);
}
