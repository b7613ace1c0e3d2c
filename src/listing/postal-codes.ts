// The postal codes that postings state, by area, as people type them.

import type { Job } from '../job/job.ts';
import { areasOf } from '../job/place/place.ts';
import { postalKey } from './postal-key.ts';

export interface PostalCodes {
  add: (job: Job) => void;
  /** Returns the codes of each area that is the narrowest of a place, sorted. */
  byArea: () => Record<string, string[]>;
}

export function createPostalCodes(locale: string): PostalCodes {
  const codes = new Map<string, Set<string>>();
  return {
    add: ({ places }) => {
      for (const place of places) {
        const area = areasOf(place, locale).at(-1)?.path;
        const code = postalKey(place.postalCode ?? '');
        if (area === undefined || code === '') continue;
        codes.set(area, (codes.get(area) ?? new Set()).add(code));
      }
    },
    byArea: () =>
      Object.fromEntries(
        [...codes]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([area, found]) => [area, [...found].sort()]),
      ),
  };
}
