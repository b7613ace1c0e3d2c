// The present as the filter rules want it.

import type { Moment } from '../listing/moment.ts';
import { believableNow } from '../listing/ends.ts';
import { site } from '../site.ts';
import { dayOf } from './day-words.ts';

/** Takes an instant in milliseconds; gives it with its day and what "soon" means on this site. */
function momentAt(now: number): Moment {
  return { now, today: dayOf(now), closingSoonDays: site.closingSoonDays };
}

/** Takes the build's instant; gives the visitor's moment, which is never before it. */
export function visitorMoment(builtAt: number): Moment {
  return momentAt(believableNow(builtAt, Date.now()));
}
