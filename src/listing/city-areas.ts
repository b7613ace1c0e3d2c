// Areas whose center is known: cities, and what holds nothing but a city of its own name, as Berlin and Singapore do.

import type { Job } from '../job/job.ts';
import { foldName } from '../job/fold.ts';
import { areasOf } from '../job/place/place.ts';

export interface CityAreas {
  add: (job: Job) => void;
  /** Returns the path of the city that is each such area's center, by the area's path. */
  cityByArea: () => Map<string, string>;
}

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
    cityByArea: () => {
      const alone = [...namesakes].filter(([area]) => inside.get(area)?.size === 1);
      return new Map([...cities, ...alone]);
    },
  };
}
