// What a single word finds: itself, compounds that it is in, words that begin so, two words that it is made of, and what
// the table of synonyms adds.

import { findTerm, FACTS, SKILLS, TITLE, unitOf, type WordIndex } from '../word-index.ts';
import {
  addTerm,
  addTermByName,
  ANY_FIELD,
  countJobs,
  noScores,
  termsFrom,
  type UnitScores,
} from './look-up.ts';
import { type Board, type ScoredUnit, termsOf } from './scored-board.ts';
import type { TextWay, Unit } from './unit.ts';

const PREFIX = 0.6;
const ENDS_SO = 0.8;
const INSIDE = 0.5;
const INSIDE_FROM = 4;
const APART_FROM = 8;
const SHORTEST_HALF = 4;
const SIDE_BY_SIDE = 800;
/** A single letter in a text is seldom a word. */
const SHORTEST_IN_TEXTS = 2;

export function scoreWord(
  { word, isLast, isExact }: Unit & { kind: 'word' },
  board: Board,
): ScoredUnit {
  const { index, languages, count } = board;
  const found = noScores(count);
  const terms = withoutUmlauts(termsOf(word, languages), board);
  for (const term of terms) addTermByName(index, term, found);
  const texts: TextWay[] = word.length < SHORTEST_IN_TEXTS ? [] : [{ groups: [terms], worth: 1 }];
  if (isExact) return { ...found, texts, isFact: false };
  const exact = countJobs(found);
  addInside(word, board, found);
  if (exact === 0 || (isLast && word.length === 2)) addBegun(word, board, found);
  addApart(word, board, found);
  for (const term of terms) texts.push(...widen(term, board, found));
  return { ...found, texts, isFact: false };
}

/** What a term finds besides itself; returns how texts mention it. */
export function widen(
  term: string,
  { index, languages, table }: Board,
  into: UnitScores,
): TextWay[] {
  return table.widerOf(term, languages).flatMap(({ terms, worth, isTitleOnly }) => {
    const counting = isTitleOnly ? { worth, fields: TITLE } : { worth };
    for (const other of terms) addTermByName(index, other, into, counting);
    return isTitleOnly ? [] : [{ groups: [terms], worth }];
  });
}

/** "Verkaeufer" is how "Verkäufer" is written without its letter. */
function withoutUmlauts(terms: string[], { index, languages }: Board): string[] {
  if (terms.some((term) => findTerm(index.terms, term) >= 0)) return terms;
  const plain = terms.map((term) => term.replace(/([aou])e/g, '$1'));
  if (plain.every((term, at) => term === terms[at])) return terms;
  return [...new Set([...terms, ...plain.flatMap((term) => termsOf(term, languages))])];
}

export function addInside(word: string, { index, languages }: Board, found: UnitScores): void {
  const shortest = termsOf(word, languages).reduce((a, b) => (b.length < a.length ? b : a));
  if (shortest.length < INSIDE_FROM) return;
  for (let term = 0; term < index.terms.length; term += 1) {
    if (index.compounds[term] === 0) continue;
    const name = index.terms[term]!;
    if (name.length <= shortest.length || !name.includes(shortest)) continue;
    const worth = name.endsWith(shortest) || name.endsWith(word) ? ENDS_SO : INSIDE;
    addTerm(index, term, found, { worth, fields: TITLE | SKILLS });
  }
}

function addBegun(word: string, { index }: Board, found: UnitScores): void {
  for (const term of termsFrom(index, word)) {
    const { length } = index.terms[term]!;
    if (length === word.length) continue;
    const worth = PREFIX * (0.5 + word.length / length / 2);
    addTerm(index, term, found, { worth, fields: ANY_FIELD & ~FACTS });
  }
}

/** "Softwareentwickler" finds "Software-Entwicklerin", and "datascientist" two words side by side. */
function addApart(word: string, { index, languages }: Board, found: UnitScores): void {
  if (word.length < APART_FROM) return;
  for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut += 1) {
    const [firsts, seconds] = [word.slice(0, cut), word.slice(cut)].map((half) =>
      termsOf(half, languages)
        .map((name) => findTerm(index.terms, name))
        .filter((term) => term >= 0),
    );
    for (const first of firsts ?? []) {
      for (const second of seconds ?? []) addNeighbors(index, first, second, found);
    }
  }
}

function addNeighbors(
  { starts, jobs, spots }: WordIndex,
  first: number,
  second: number,
  found: UnitScores,
): void {
  let other = starts[second]!;
  const end = starts[second + 1]!;
  for (let pair = starts[first]!; pair < starts[first + 1]!; pair += 1) {
    const job = jobs[pair]!;
    while (other < end && jobs[other]! < job) other += 1;
    if (other === end) return;
    const [spot, next] = [spots[pair]!, spots[other]!];
    if (jobs[other] !== job || spot === 0 || next === 0) continue;
    const step = unitOf(next) - unitOf(spot);
    if (step !== 0 && step !== 1) continue;
    found.scores[job] = Math.max(found.scores[job]!, SIDE_BY_SIDE);
    if (found.spots[job] === 0) found.spots[job] = spot;
  }
}
