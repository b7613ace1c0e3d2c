// Whether a job's end has come, and whether it is near.

const DAY = 24 * 60 * 60 * 1000;

/** Takes the build's and the visitor's clock; a visitor's earlier than the build's is not believed. */
export function believableNow(builtAt: number, visitorNow: number): number {
  return Math.max(builtAt, visitorNow);
}

/** Takes a job's end in milliseconds and an instant; says whether its last day has passed. */
export function hasClosed(closes: number | undefined, now: number): boolean {
  return closes !== undefined && now > closes;
}

/** Takes a job's end in milliseconds; says whether the job is open and its end is near. */
export function closesSoon(
  closes: number | undefined,
  { now, closingSoonDays }: { now: number; closingSoonDays: number },
): boolean {
  return closes !== undefined && now <= closes && closes <= now + closingSoonDays * DAY;
}
