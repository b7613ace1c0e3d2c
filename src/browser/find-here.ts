// "Near me": the browser's own position, asked when someone wants it, compared in the page, sent nowhere.

import { listWords } from '#words';
import type { Point } from '../listing/row.ts';
import { distanceLabel, NEAR } from '../wording/distances.ts';
import { placeName } from '../wording/row-words.ts';
import { type Change, NotHere } from './place-host.ts';
import type { Search } from './search-client.ts';

/** A place that is farther is near nothing. */
const FAR = 200;

/** Returns what asks for jobs near the browser; throws NotHere with the words to show. */
export async function findHere(search: Search): Promise<Change> {
  const here = await askPosition();
  const nearest = await search.findNearest(here);
  if (nearest === undefined) throw new NotHere(listWords.noPosition);
  const { path, kilometers } = nearest;
  if (kilometers > FAR) {
    const place = placeName(path, search.names);
    throw new NotHere(listWords.nothingNear(place, distanceLabel(kilometers)));
  }
  return (query) => ({
    ...query,
    places: [...new Set([...query.places, path])],
    within: Math.max(query.within, NEAR),
  });
}

function askPosition(): Promise<Point> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new NotHere(listWords.noPosition));
    if (!('geolocation' in navigator)) refuse();
    else {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve([coords.latitude, coords.longitude]),
        refuse,
        { timeout: 10_000, maximumAge: 600_000 },
      );
    }
  });
}
