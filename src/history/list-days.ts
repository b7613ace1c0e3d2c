// When lists last changed: a job came to one, left it, or has another card on it.

import { dayLater } from '../job/date.ts';
import { ALL_TYPES, typeSegment } from '../job/employment-type-segment.ts';
import type { EmploymentType } from '../job/job.ts';
import { toPathSegment } from '../job/slug.ts';
import type { PastFacts } from './history-line.ts';
import { isListed, type PastState } from './timeline.ts';

/** Returns the days by the lists' paths, none before the history's second day and none after `today`. */
export function daysOfLists(
  jobs: Iterable<readonly PastState[]>,
  firstDay: string,
  today: string,
): Map<string, string> {
  const days = new Map<string, string>();
  const move = (facts: PastFacts, day: string) => {
    if (day <= firstDay || day > today) return;
    for (const path of listsOf(facts)) {
      if (day > (days.get(path) ?? '')) days.set(path, day);
    }
  };
  for (const states of jobs) {
    for (const [index, state] of states.entries()) {
      const { day, facts, kinds } = state;
      const before = states[index - 1];
      const isOnCard = before === undefined || kinds.some((kind) => kind !== 'textEdited');
      if (isOnCard && before !== undefined && isListed(before, day)) move(before.facts, day);
      if (isOnCard && isListed(state, day)) move(facts, day);
      // It leaves its lists without a line of its own when it reaches its end.
      const until = states[index + 1]?.day ?? today;
      const { closes } = facts;
      if (closes !== undefined && isListed(state, day) && closes < until)
        move(facts, dayLater(closes, 1));
    }
  }
  return days;
}

/** The paths of the lists on which a job with these facts stands, below the base. */
function listsOf({ employer, places = [], remote, types = [] }: PastFacts): string[] {
  return [
    '',
    ...places.flatMap(areasAround),
    ...(remote === true ? ['remote/'] : []),
    ...types
      .filter((type) => ALL_TYPES.includes(type as EmploymentType))
      .map((type) => `types/${typeSegment(type as EmploymentType)}/`),
    ...(employer === undefined ? [] : ['companies/', `companies/${toPathSegment(employer)}/`]),
  ];
}

/** "us/wa" → "places/us/", "places/us/wa/". */
function areasAround(place: string): string[] {
  const parts = place.split('/');
  return parts.map((_, index) => `places/${parts.slice(0, index + 1).join('/')}/`);
}
