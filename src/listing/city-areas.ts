// Areas whose middle can be told: cities, and what holds nothing but a city of its own name, as Berlin and Singapore do.

import type { Job } from '../job/job.ts';
import { foldName } from '../job/fold.ts';
import { areasOf } from '../job/place.ts';

export interface CityAreas {
  /** Takes a job; notes its cities. */
  add: (job: Job) => void;
  /** Gives each such area's path, with that of the city that tells its middle. */
  found: () => Map<string, string>;
}

/** Takes the locale for country names; gives what finds such areas among the jobs that are added. */
export function createCityAreas(locale: string): CityAreas {
  const cities = new Map<string, string>();
  const inside = new Map<string, Set<string>>();
  const namesakes = new Map<string, string>();
  return {
    add: ({ places }) => {
      for (const place of places) {
        if (place.locality === undefined) continue;
        const [city, around] = areasOf(place, locale).reverse();
        if (city === undefined) continue;
        cities.set(city.path, city.path);
        if (around === undefined) continue;
        inside.set(around.path, (inside.get(around.path) ?? new Set()).add(city.path));
        if (foldName(around.name) === foldName(city.name)) namesakes.set(around.path, city.path);
      }
    },
    found: () => {
      const alone = [...namesakes].filter(([area]) => inside.get(area)?.size === 1);
      return new Map([...cities, ...alone]);
    },
  };
}
