// What else the board's places are called: a file that the field for a place fetches at its first focus.

import { areaAliases } from '../job/place/area-aliases.ts';
import { namesElsewhere } from '../job/place/names-elsewhere.ts';
import { hashOf } from '../job/slug.ts';
import type { PlaceNames } from '../listing/place-names.ts';

/** About 20 KB as hosts send it; on a larger board the areas with the most jobs have all of their names. */
const MOST_LETTERS = 38_000;
/** About 6 KB. */
const MOST_CODE_LETTERS = 18_000;

export interface PlaceNamesFile {
  /** Contains a hash of the content. */
  name: string;
  json: string;
}

/** Expects the areas' names by path, how many open jobs each has, and the postal codes of postings. */
export function toPlaceNamesFile(
  areaNames: Readonly<Record<string, string>>,
  counts: ReadonlyMap<string, number>,
  codes: Readonly<Record<string, readonly string[]>>,
): PlaceNamesFile {
  const fullestFirst = Object.keys(areaNames)
    .filter((path) => !path.startsWith('companies/'))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const namesOf = (path: string) => {
    const name = areaNames[path] ?? path;
    return namesElsewhere(path, name, areaAliases(path, name));
  };
  const content: PlaceNames = {
    names: collect(fullestFirst, namesOf, MOST_LETTERS),
    codes: collect(fullestFirst, (path) => codes[path] ?? [], MOST_CODE_LETTERS),
  };
  const json = JSON.stringify(content);
  return { name: `places-${hashOf(json).slice(0, 12)}`, json };
}

function collect(
  paths: readonly string[],
  textsOf: (path: string) => readonly string[],
  mostLetters: number,
): Record<string, readonly string[]> {
  const found: [string, readonly string[]][] = [];
  let letters = 0;
  for (const path of paths) {
    const texts = textsOf(path);
    letters += texts.reduce((sum, text) => sum + text.length + 1, 0);
    if (letters > mostLetters) break;
    if (texts.length > 0) found.push([path, texts]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
