// What areas and employers are called: where sources spell one differently, the spelling most used names it.

import type { Job } from '../job/job.ts';
import { areasOf } from '../job/place/place.ts';
import { toPathSegment } from '../job/slug.ts';
import { facetValuesOf } from './facet-values.ts';
import { facetNameKey } from './facets.ts';

export interface AreaNames {
  /** Counts how a job spells its areas and its employer. */
  add: (job: Job) => void;
  /** Returns the names of areas by path ("us/wa" → "Washington") and of employers by "company:crumb". */
  mostUsed: () => Record<string, string>;
}

/** The locale is that of country names. */
export function createAreaNames(locale: string): AreaNames {
  const uses = new Map<string, Map<string, number>>();
  const count = (path: string, name: string) => {
    const names = uses.get(path) ?? new Map<string, number>();
    uses.set(path, names.set(name, (names.get(name) ?? 0) + 1));
  };
  const byUses = ([a, usesOfA]: [string, number], [b, usesOfB]: [string, number]) =>
    usesOfB - usesOfA || (a < b ? -1 : 1);
  return {
    add: (job) => {
      const { places, employer } = job;
      for (const place of places) {
        for (const { path, name } of areasOf(place, locale)) count(path, name);
      }
      if (employer !== undefined) {
        count(facetNameKey('company', toPathSegment(employer.name)), employer.name);
      }
      for (const [key, stated] of Object.entries(facetValuesOf(job))) {
        for (const { value, name } of stated) {
          if (name !== undefined) count(facetNameKey(key, value), name);
        }
      }
    },
    mostUsed: () =>
      Object.fromEntries(
        [...uses]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, names]) => [path, [...names].sort(byUses)[0]?.[0] ?? path]),
      ),
  };
}
