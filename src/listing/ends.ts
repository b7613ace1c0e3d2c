// Whether a job's end has come, and whether it is near.

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** Returns the visitor's instant, or the build's where the visitor's clock is behind it. */
export function believableNow(builtAt: number, visitorNow: number): number {
  return Math.max(builtAt, visitorNow);
}

export function hasClosed(closes: number | undefined, now: number): boolean {
  return closes !== undefined && now > closes;
}

/** Returns the last day of an RFC 3339 end, in the end's own offset. */
export function lastDayOf(end: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(end) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return new Date(Date.parse(end) - 1 + offset * MINUTE).toISOString().slice(0, 10);
}

/** Says whether a job is open and its end is near. */
export function closesSoon(
  closes: number | undefined,
  { now, closingSoonDays }: { now: number; closingSoonDays: number },
): boolean {
  return closes !== undefined && now <= closes && closes <= now + closingSoonDays * DAY;
}
