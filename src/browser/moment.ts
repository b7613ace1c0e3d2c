// The present as the filter rules need it.

import type { Moment } from '../listing/moment.ts';
import { believableNow } from '../listing/ends.ts';
import { site } from '../site.ts';
import { dayOf } from '../wording/day-words.ts';

function momentAt(now: number): Moment {
  return { now, today: dayOf(now), closingSoonDays: site.closingSoonDays };
}

/** Reads the visitor's clock, which is not believed if it is behind the build's instant. */
export function visitorMoment(builtAt: number): Moment {
  return momentAt(believableNow(builtAt, Date.now()));
}
