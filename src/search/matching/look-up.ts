// Scores of the jobs that one unit of a search finds by title, employer, place, facts and skills.

import {
  EMPLOYER,
  FACTS,
  findTerm,
  PLACE,
  SKILLS,
  TITLE,
  titleLengthOf,
  unitOf,
  type WordIndex,
} from '../word-index.ts';

/** What a unit counts where it is found; whole numbers, so that a list is put in order by counting. */
const WEIGHTS: readonly (readonly [field: number, weight: number])[] = [
  [TITLE, 800],
  [EMPLOYER, 500],
  [PLACE, 500],
  [FACTS, 600],
  [SKILLS, 300],
];
export const ANY_FIELD = TITLE | EMPLOYER | PLACE | FACTS | SKILLS;

/** By the bits of the fields: their weights together, and the best of them. */
const SUM_OF = new Uint16Array(ANY_FIELD + 1);
const BEST_OF = new Uint16Array(ANY_FIELD + 1);
for (let fields = 0; fields <= ANY_FIELD; fields += 1) {
  for (const [field, weight] of WEIGHTS) {
    if ((fields & field) === 0) continue;
    SUM_OF[fields] = SUM_OF[fields]! + weight;
    BEST_OF[fields] = Math.max(BEST_OF[fields]!, weight);
  }
}

/** What a unit found, by job. */
export interface UnitScores {
  /** 0 where the unit was not found. */
  scores: Uint16Array;
  /** Where in the title it was found, 0 for nowhere. */
  spots: Uint8Array;
}

export function noScores(count: number): UnitScores {
  return { scores: new Uint16Array(count), spots: new Uint8Array(count) };
}

/** How a term counts. */
export interface Counting {
  /** Of 1; what is only near to the word that was typed counts less. */
  worth?: number;
  /** The only fields in which it counts. */
  fields?: number;
  /** Whether a job's best field counts alone: a job that says "remote" twice is no more remote. */
  isBestAlone?: boolean;
}

/** Adds what an index has of a term, by its place in it. */
export function addTerm(
  { starts, jobs, fields, spots }: WordIndex,
  term: number,
  into: UnitScores,
  { worth = 1, fields: counted = ANY_FIELD, isBestAlone = false }: Counting = {},
): void {
  const weights = isBestAlone ? BEST_OF : SUM_OF;
  const end = starts[term + 1]!;
  for (let pair = starts[term]!; pair < end; pair += 1) {
    const score = Math.round(weights[fields[pair]! & counted]! * worth);
    const job = jobs[pair]!;
    if (score > into.scores[job]!) into.scores[job] = score;
    if (score > 0 && into.spots[job] === 0) into.spots[job] = spots[pair]!;
  }
}

/** Returns whether the index has the term. */
export function addTermByName(
  index: WordIndex,
  name: string,
  into: UnitScores,
  counting?: Counting,
): boolean {
  const term = findTerm(index.terms, name);
  if (term < 0) return false;
  addTerm(index, term, into, counting);
  return true;
}

/** Yields the indexes of the terms that begin so. */
export function* termsFrom({ terms }: WordIndex, beginning: string): Generator<number> {
  const found = findTerm(terms, beginning);
  for (let term = found < 0 ? -1 - found : found; term < terms.length; term += 1) {
    if (!terms[term]!.startsWith(beginning)) return;
    yield term;
  }
}

export function countJobs({ scores }: UnitScores): number {
  let count = 0;
  for (const score of scores) if (score > 0) count += 1;
  return count;
}

/** What the neighbors and the coverage of a whole title are worth. */
const ADJACENT = 400;
const COVERED = 300;

/** Returns what a job's title adds: for units side by side as they were typed, and for the share of it that they cover. */
export function titleBonus(units: readonly UnitScores[], job: number): number {
  let covered = 0;
  let length = 0;
  let adjacent = 0;
  let before = -2;
  let seen = 0;
  for (const { spots } of units) {
    const spot = spots[job]!;
    if (spot === 0) {
      before = -2;
      continue;
    }
    const unit = unitOf(spot);
    if (unit === before + 1) adjacent += 1;
    // Two units of a search may be one of a title.
    else if (unit === before) adjacent += 1;
    if ((seen & (1 << unit)) === 0) covered += 1;
    seen |= 1 << unit;
    length = titleLengthOf(spot);
    before = unit;
  }
  if (length === 0) return 0;
  const pairs = units.length - 1;
  return Math.round((COVERED * covered) / length + (pairs > 0 ? (ADJACENT * adjacent) / pairs : 0));
}
