// Whether a job has words side by side, in their order: by its texts, or by where they stand in its title.

import type { Analyze } from '../analysis/analyze.ts';
import { type TextColumn } from '../column-encoding.ts';
import { textAt } from '../read-search-data.ts';
import type { IndexedTexts } from './index-fields.ts';
import { unitOf } from '../word-index.ts';
import type { Board } from './scored-board.ts';
import { stemOf } from '../analysis/endings.ts';

export function findPhraseIn(
  { titles, employers, skills }: IndexedTexts,
  languages: TextColumn,
  analyze: Analyze,
): Board['findPhrase'] {
  return (job, words) => {
    const language = textAt(languages, job);
    const wanted = words.map((word) => stemOf(word, language));
    const has = (column: TextColumn) => {
      const { stems } = analyze(textAt(column, job), language);
      return stems.some((_, at) => wanted.every((stem, offset) => stems[at + offset] === stem));
    };
    if (has(titles)) return 'title';
    return has(employers) || has(skills) ? 'other' : undefined;
  };
}

/** Without the texts, words that are not side by side in the title may be so elsewhere. */
export const findPhraseBySpots: Board['findPhrase'] = (_job, _words, spots) => {
  const units = spots.map((spot) => (spot === 0 ? -2 : unitOf(spot)));
  const isInTitle = units.every((unit, index) => {
    if (unit < 0) return false;
    const step = index === 0 ? 0 : unit - (units[index - 1] ?? 0);
    return step === 0 || step === 1;
  });
  return isInTitle ? 'title' : 'other';
};
