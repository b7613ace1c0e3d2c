// What a search for words tells beside the jobs that it found.

import { FIRST_PART } from '../listing/filter.ts';
import type { Matches } from './matching/match.ts';

/** How far a search for words has come. */
export interface WordsFound extends Pick<Matches, 'isPartial' | 'mended'> {
  /** The words that were taken for places, with the paths of these. */
  places: { words: readonly string[]; paths: string[] }[];
  /** How many of the found jobs say all words in their title, employer, places, skills and facts. */
  inFields: number;
  /** Whether the texts could not be read. */
  areTextsMissing: boolean;
}

export function toWordsFound(
  found: readonly number[],
  { scores, isPartial, mended, places, areTextsMissing }: Matches & { areTextsMissing: boolean },
  areaPaths: readonly string[],
): WordsFound {
  const inFields = found.filter((job) => scores[job]! >= FIRST_PART).length;
  return {
    ...{ inFields, isPartial, mended, areTextsMissing },
    places: places.map(({ words, areas }) => ({
      words,
      paths: areas.flatMap((area) => areaPaths[area] ?? []),
    })),
  };
}
