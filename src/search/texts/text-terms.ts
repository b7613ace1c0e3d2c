// What a text says, as terms with how much it says them: kept beside the text, so that no text is analyzed twice.

import type { Analyze } from '../analysis/analyze.ts';
import { stemOf } from '../analysis/endings.ts';
import { isPaired, pairTerm, wordsOfTerm } from '../analysis/pair-terms.ts';
import { STOP_WORDS } from '../analysis/small-words.ts';

/** Five lines after the language's: the terms of each level, and the pairs of neighbors, with a space between two. */
export type TextTerms = string;

/** Units of a text of usual length. */
const USUAL_LENGTH = 450;
const SATURATION = 2;
/** Shares of a full mention from which a level begins. */
const FROM = [0.36, 0.52, 0.64];
/** A single letter of the scripts that have spaces is seldom a word. */
const SINGLE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;
/** Longer ones are addresses or keys. */
const LONGEST = 40;

/** An empty language is that of a text that may be in any. */
export function toTextTerms(text: string, language: string, analyze: Analyze): TextTerms {
  const { words, stems, terms, units } = analyze(text, language);
  const uses = new Map<string, number>();
  for (const { term } of terms) uses.set(term, (uses.get(term) ?? 0) + 1);
  const norm = 0.6 + (0.4 * units) / USUAL_LENGTH;
  const levels: string[][] = [[], [], [], []];
  for (const [term, count] of uses) {
    if (STOP_WORDS.has(term) || SINGLE.test(term) || term.length > LONGEST) continue;
    const share = count / (count + SATURATION * norm);
    levels[FROM.filter((from) => share >= from).length]?.push(term);
  }
  const pairs = new Set<string>();
  for (let index = 1; index < words.length; index += 1) {
    if (!isPaired(words[index - 1]!, words[index]!)) continue;
    const pair = pairTerm(stems[index - 1]!, stems[index]!);
    if (pair.length <= LONGEST) pairs.add(pair);
  }
  return [language, ...levels.map((level) => level.join(' ')), [...pairs].join(' ')].join('\n');
}

/** The line of the pairs; a pair has no level. */
export const PAIRS = 4;

/** Calls back with each term and its level, or PAIRS; a text in no known language is taken to be in `main`. */
export function readTextTerms(
  terms: TextTerms,
  main: string,
  use: (term: string, level: number) => void,
): void {
  const [language = '', ...lines] = terms.split('\n');
  const ofMain = (term: string) =>
    term.startsWith('=')
      ? term
      : wordsOfTerm(term)
          .map((word) => stemOf(word, main))
          .reduce(pairTerm);
  lines.forEach((line, level) => {
    if (line === '') return;
    for (const term of line.split(' ')) use(language === '' ? ofMain(term) : term, level);
  });
}
