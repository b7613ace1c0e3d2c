// Whether a job's end has come, and whether it is near.

import type { JobRow } from './row.ts';

interface JobEnd extends Pick<JobRow, 'closes' | 'closesDay'> {
  /** The day on which its page last changed, where the board remembers that: "2026-12-31". */
  changed?: string;
}

/** By the slug of each job that has a page, open or closed. */
export type JobEnds = Readonly<Record<string, JobEnd>>;

const DAY = 24 * 60 * 60 * 1000;

/** Returns the visitor's instant, or the build's where the visitor's clock is behind it. */
export function believableNow(builtAt: number, visitorNow: number): number {
  return Math.max(builtAt, visitorNow);
}

export function hasClosed(closes: number | undefined, now: number): boolean {
  return closes !== undefined && now > closes;
}

/** Says whether a job is open and its end is near. */
export function closesSoon(
  closes: number | undefined,
  { now, closingSoonDays }: { now: number; closingSoonDays: number },
): boolean {
  return closes !== undefined && now <= closes && closes <= now + closingSoonDays * DAY;
}
