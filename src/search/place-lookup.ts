// The areas that typed words may name: by the names that the page shows, and where those in other languages and scripts
// may be meant, by them too, which stand in a file of their own.

import type { PlaceNames } from '../listing/place-names.ts';
import { BEFORE_PLACES } from './analysis/small-words.ts';
import { createFindAreas, type FindAreas } from './matching/names.ts';
import { once } from './once.ts';
import type { CoreSection } from './search-data.ts';
import { splitWords } from './split-words.ts';

/** Names elsewhere are looked up where one may be meant, and where what was typed is found nowhere. */
export function createPlaceLookup(
  { paths, names, aliases }: CoreSection['areas'],
  readPlaceNames: () => Promise<PlaceNames>,
): (typed: string, isUnknownHere?: boolean) => Promise<FindAreas> {
  const here = once(() => Promise.resolve(createFindAreas(paths, names, aliases)));
  const everywhere = once(async () => {
    const elsewhere = await readPlaceNames();
    const all = paths.map((path) => [
      path,
      [...(aliases[path] ?? []), ...(elsewhere.names[path] ?? [])],
    ]);
    return createFindAreas(paths, names, Object.fromEntries(all) as typeof aliases);
  });
  return (typed, isUnknownHere = false) =>
    isUnknownHere || mayNamePlaceElsewhere(typed) ? everywhere() : here();
}

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

function mayNamePlaceElsewhere(typed: string): boolean {
  return OTHER_SCRIPT.test(typed) || splitWords(typed).some((word) => BEFORE_PLACES.has(word));
}
