// The present as the rules of lists take it: they never read a clock.

export interface Moment {
  /** The instant in milliseconds: the build's, or a visitor's that is later. */
  now: number;
  /** The day of that instant in the site's time zone, "2026-11-20". */
  today: string;
  closingSoonDays: number;
}
