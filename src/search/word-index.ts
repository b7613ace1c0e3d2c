// Which jobs have which terms in their title, employer, places, skills and facts: what the first part of a list is found
// by.

import { startsOf } from '../listing/columns.ts';
import { createTermIds } from './term-ids.ts';

/** Where a job has a term, a bit each. */
export const TITLE = 1;
export const EMPLOYER = 2;
export const PLACE = 4;
export const FACTS = 8;
export const SKILLS = 16;

/**
 * Sorted terms. The jobs of term i stand from starts[i] to before starts[i + 1], each with its fields and its spot in
 * the title.
 */
export interface WordIndex {
  terms: readonly string[];
  starts: Uint32Array;
  jobs: Uint32Array;
  fields: Uint8Array;
  spots: Uint8Array;
  /** For each term, 1 where it is of a title or a skill in a language that writes several words as one. */
  compounds: Uint8Array;
}

/** Longer titles count as if they had so many units. */
const LONGEST_TITLE = 8;

/** Packs where a term stands in a title: from 1, since 0 stands for nowhere. */
export function toSpot(unit: number, units: number): number {
  const length = Math.min(units, LONGEST_TITLE);
  return 1 + (length * (length - 1)) / 2 + Math.min(unit, length - 1);
}

const UNITS_OF_SPOT = new Uint8Array(64);
const LENGTH_OF_SPOT = new Uint8Array(64);
for (let length = 1; length <= LONGEST_TITLE; length += 1) {
  for (let unit = 0; unit < length; unit += 1) {
    UNITS_OF_SPOT[toSpot(unit, length)] = unit;
    LENGTH_OF_SPOT[toSpot(unit, length)] = length;
  }
}

/** Returns the unit of a spot that is not 0. */
export function unitOf(spot: number): number {
  return UNITS_OF_SPOT[spot]!;
}

/** Returns how many units the title of a spot that is not 0 has. */
export function titleLengthOf(spot: number): number {
  return LENGTH_OF_SPOT[spot]!;
}

/** Collects which job has which term where; a job's terms must come together, and jobs in order. */
export interface IndexBuilder {
  idOf: (term: string) => number;
  markCompound: (id: number) => void;
  add: (id: number, job: number, field: number, spot: number) => void;
  build: () => WordIndex;
}

/** `pairs` is how many pairs of term and job are expected. */
export function createIndexBuilder(pairs: number): IndexBuilder {
  const { terms, idOf } = createTermIds();
  const compound: boolean[] = [];
  const lastPair: number[] = [];
  let termOf = new Uint32Array(Math.max(64, pairs));
  let jobOf = new Uint32Array(termOf.length);
  let fieldsOf = new Uint8Array(termOf.length);
  let spotOf = new Uint8Array(termOf.length);
  let count = 0;

  function grow(): void {
    const larger = termOf.length * 2;
    const copy = <Numbers extends Uint32Array | Uint8Array>(from: Numbers, to: Numbers) => {
      to.set(from);
      return to;
    };
    termOf = copy(termOf, new Uint32Array(larger));
    jobOf = copy(jobOf, new Uint32Array(larger));
    fieldsOf = copy(fieldsOf, new Uint8Array(larger));
    spotOf = copy(spotOf, new Uint8Array(larger));
  }

  return {
    idOf,
    markCompound: (id) => (compound[id] = true),
    add: (id, job, field, spot) => {
      const last = lastPair[id] ?? -1;
      if (last >= 0 && jobOf[last] === job) {
        fieldsOf[last] = fieldsOf[last]! | field;
        if (spotOf[last] === 0) spotOf[last] = spot;
        return;
      }
      if (count === termOf.length) grow();
      termOf[count] = id;
      jobOf[count] = job;
      fieldsOf[count] = field;
      spotOf[count] = spot;
      lastPair[id] = count;
      count += 1;
    },
    build: () => {
      const order = [...terms.keys()].sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
      const rankOf = new Uint32Array(terms.length);
      order.forEach((id, rank) => (rankOf[id] = rank));
      const lengths = new Uint32Array(terms.length);
      for (let pair = 0; pair < count; pair += 1) lengths[rankOf[termOf[pair]!]!]! += 1;
      const starts = startsOf(lengths);
      const free = starts.slice();
      const jobs = new Uint32Array(count);
      const fields = new Uint8Array(count);
      const spots = new Uint8Array(count);
      for (let pair = 0; pair < count; pair += 1) {
        const rank = rankOf[termOf[pair]!]!;
        const offset = free[rank]!;
        free[rank] = offset + 1;
        jobs[offset] = jobOf[pair]!;
        fields[offset] = fieldsOf[pair]!;
        spots[offset] = spotOf[pair]!;
      }
      return {
        terms: order.map((id) => terms[id]!),
        ...{ starts, jobs, fields, spots },
        compounds: Uint8Array.from(order, (id) => (compound[id] === true ? 1 : 0)),
      };
    },
  };
}

/** Returns the index of a term, or where it would stand as -1 - index. */
export function findTerm(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle]!;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1 - low;
}

/** Counts the jobs that have a term in their title. */
export function countTitles({ starts, fields }: WordIndex, term: number): number {
  let count = 0;
  for (let pair = starts[term]!; pair < starts[term + 1]!; pair += 1) {
    if ((fields[pair]! & TITLE) !== 0) count += 1;
  }
  return count;
}
