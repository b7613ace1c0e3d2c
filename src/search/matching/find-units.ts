// Cuts typed words into units, from the left, the longest first: employers, places, spellings that mean the same, words
// that the board writes as one, single words.

import { BEFORE_PLACES, BETWEEN, NOISE } from '../analysis/small-words.ts';
import { stemOf } from '../analysis/endings.ts';
import type { SynonymTable } from '../analysis/synonyms.ts';
import type { Part, ParsedWords } from './parse-words.ts';
import type { Alternative, NamedEmployer, Unit } from './unit.ts';

/** What is known of the board's names. */
export interface Names {
  languages: readonly string[];
  table: SynonymTable;
  /** Returns the jobs of the employer with exactly this name, undefined where there is none. */
  employerOf: (words: readonly string[]) => readonly number[] | undefined;
  /** Returns the areas of exactly this name, none where a word of titles is meant. */
  areasOf: (words: readonly string[], isCertain: boolean) => readonly number[];
  /** Whether the board usually writes two words as one. */
  isJoined: (first: string, second: string) => boolean;
}

const LONGEST_EMPLOYER = 6;
const LONGEST_PLACE = 5;

export function findUnits({ alternatives }: ParsedWords, names: Names): Alternative[] {
  return alternatives.map((parts) => {
    const words = parts.flatMap((part) => (part.isQuoted ? [] : part.words));
    const isAllNoise =
      words.length === parts.flatMap((part) => part.words).length &&
      words.every((word) => NOISE.has(word) || BEFORE_PLACES.has(word) || BETWEEN.has(word));
    const units: Unit[] = [];
    const employers: NamedEmployer[] = [];
    parts.forEach((part, index) => {
      if (part.isQuoted) units.push(quotedUnit(part.words));
      else cut(part, index === parts.length - 1, isAllNoise, names, units, employers);
    });
    return { units, employers };
  });
}

function quotedUnit(words: readonly string[]): Unit {
  const [word = '', another] = words;
  if (another !== undefined) return { kind: 'phrase', words };
  return { kind: 'word', word, isLast: false, isExact: true };
}

function cut(
  part: Part,
  isLastPart: boolean,
  isAllNoise: boolean,
  names: Names,
  units: Unit[],
  employers: NamedEmployer[],
): void {
  const { words } = part;
  for (let index = 0; index < words.length;) {
    const rest = words.slice(index);
    const naming = findNaming(rest, names);
    index +=
      takeEmployer(rest, naming.length, names, units, employers) ||
      takePlace(rest, names, units) ||
      takeNamed(rest, naming, units) ||
      takeJoined(rest, isLastPart, names, units) ||
      takeWord(rest, isLastPart, isAllNoise, units);
  }
}

/** Each returns how many words it took. */
function takeEmployer(
  words: readonly string[],
  least: number,
  { employerOf }: Names,
  units: Unit[],
  employers: NamedEmployer[],
): number {
  // An employer may be called "Work from home": what everybody calls a thing comes first.
  const shortest = Math.max(1, least);
  for (let length = Math.min(LONGEST_EMPLOYER, words.length); length > shortest; length -= 1) {
    const name = words.slice(0, length);
    const jobs = employerOf(name);
    if (jobs === undefined) continue;
    employers.push({ jobs });
    for (const word of name) units.push({ kind: 'word', word, isLast: false, isExact: true });
    return length;
  }
  return 0;
}

function takePlace(words: readonly string[], { areasOf }: Names, units: Unit[]): number {
  const before = words.length > 1 && BEFORE_PLACES.has(words[0] ?? '') ? 1 : 0;
  const isCertain = before > 0;
  for (let length = Math.min(LONGEST_PLACE, words.length - before); length > 0; length -= 1) {
    const name = words.slice(before, before + length);
    const areas = areasOf(name, isCertain);
    if (areas.length === 0) continue;
    units.push({ kind: 'place', words: name, areas, isCertain });
    return before + length;
  }
  return 0;
}

/** Finds the longest spelling that the words begin with, in any language of the board. */
function findNaming(
  words: readonly string[],
  { languages, table }: Names,
): { terms: readonly string[]; length: number } {
  let length = 0;
  const terms = new Set<string>();
  for (const language of languages) {
    const stems = words.map((word) => stemOf(word, language));
    for (const naming of table.namesAt(stems, 0, language)) {
      if (naming.length < length) continue;
      if (naming.length > length) terms.clear();
      length = naming.length;
      terms.add(naming.term);
    }
  }
  return { terms: [...terms], length };
}

function takeNamed(
  words: readonly string[],
  { terms, length }: ReturnType<typeof findNaming>,
  units: Unit[],
): number {
  if (length > 0) units.push({ kind: 'named', terms, words: words.slice(0, length) });
  return length;
}

const SHORTEST_JOINED = 5;

function takeJoined(
  [first = '', second]: readonly string[],
  isLastPart: boolean,
  { isJoined }: Names,
  units: Unit[],
): number {
  if (second === undefined || first.length + second.length < SHORTEST_JOINED) return 0;
  if (!isJoined(first, second)) return 0;
  units.push({ kind: 'joined', words: [first, second], isLast: isLastPart });
  return 2;
}

function takeWord(
  [word = '', another]: readonly string[],
  isLastPart: boolean,
  isAllNoise: boolean,
  units: Unit[],
): number {
  const isLast = another === undefined && isLastPart;
  // "Engineer in test", "head of sales", "sales jobs": the others say what is meant.
  const isNoise = NOISE.has(word) || BEFORE_PLACES.has(word) || BETWEEN.has(word);
  if (!isNoise || isAllNoise) units.push({ kind: 'word', word, isLast, isExact: false });
  return 1;
}
