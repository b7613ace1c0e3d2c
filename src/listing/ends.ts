// Whether a job's end has come, and whether it is near.

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** Takes the build's and the visitor's clock; a visitor's earlier than the build's is not believed. */
export function believableNow(builtAt: number, visitorNow: number): number {
  return Math.max(builtAt, visitorNow);
}

/** Takes a job's end in milliseconds and an instant; says whether its last day has passed. */
export function hasClosed(closes: number | undefined, now: number): boolean {
  return closes !== undefined && now > closes;
}

/** Takes a job's end as its markup has it, RFC 3339; gives the last day in the offset that stands there. */
export function lastDayOf(end: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(end) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  return new Date(Date.parse(end) - 1 + offset * MINUTE).toISOString().slice(0, 10);
}

/** Takes a job's end in milliseconds; says whether the job is open and its end is near. */
export function closesSoon(
  closes: number | undefined,
  { now, closingSoonDays }: { now: number; closingSoonDays: number },
): boolean {
  return closes !== undefined && now <= closes && closes <= now + closingSoonDays * DAY;
}
