// What areas and employers are called: where sources spell one differently, the spelling most used names it.

import type { Job } from '../job/job.ts';
import { areasOf } from '../job/place.ts';
import { toPathSegment } from '../job/slug.ts';

export interface AreaNames {
  /** Takes a job; counts how it spells its areas and its employer. */
  add: (job: Job) => void;
  /** Gives names of areas by path ("us/wa" → "Washington"), and of employers by their list's folder ("companies/crumb"). */
  named: () => Record<string, string>;
}

/** Takes the locale for country names; gives what names the areas of the jobs that are added. */
export function createAreaNames(locale: string): AreaNames {
  const uses = new Map<string, Map<string, number>>();
  const count = (path: string, name: string) => {
    const names = uses.get(path) ?? new Map<string, number>();
    uses.set(path, names.set(name, (names.get(name) ?? 0) + 1));
  };
  const mostUsed = ([a, usesOfA]: [string, number], [b, usesOfB]: [string, number]) =>
    usesOfB - usesOfA || (a < b ? -1 : 1);
  return {
    add: ({ places, employer }) => {
      for (const place of places) {
        for (const { path, name } of areasOf(place, locale)) count(path, name);
      }
      if (employer !== undefined) count(`companies/${toPathSegment(employer.name)}`, employer.name);
    },
    named: () =>
      Object.fromEntries(
        [...uses]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, names]) => [path, [...names].sort(mostUsed)[0]?.[0] ?? path]),
      ),
  };
}
