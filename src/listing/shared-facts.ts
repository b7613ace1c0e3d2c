// What most jobs of a board have in common: it tells no job from another, so cards leave it out.

import type { EmploymentType } from '../job/job.ts';
import type { JobRow } from './row.ts';

/** The share of jobs from which on a fact is common. */
const MOST = 0.8;

export interface SharedFacts {
  /** The employer, where all jobs are of one. */
  employer?: string;
  /** The country of all their places, "us". */
  country?: string;
  /** Their only type of employment. */
  type?: EmploymentType;
  /** Whether most state no pay. */
  lacksPay?: true;
}

export function findSharedFacts(rows: readonly JobRow[]): SharedFacts {
  const country = mostCommon(rows, ({ places }) => {
    const countries = new Set(places.map((path) => path.split('/')[0] ?? path));
    return countries.size === 1 ? [...countries][0] : undefined;
  });
  const type = mostCommon(rows, ({ types, otherTypes }) =>
    types.length === 1 && otherTypes.length === 0 ? types[0] : undefined,
  );
  const withoutPay = rows.filter(
    ({ pay, estimatedPay }) => pay === undefined && estimatedPay === undefined,
  ).length;
  const employer = rows[0]?.employer;
  const isOfOne = employer !== undefined && rows.every((row) => row.employer === employer);
  return {
    ...(isOfOne && { employer }),
    ...(country !== undefined && { country }),
    ...(type !== undefined && { type }),
    ...(withoutPay >= rows.length * MOST && { lacksPay: true }),
  };
}

function mostCommon<Value>(
  rows: readonly JobRow[],
  valueOf: (row: JobRow) => Value | undefined,
): Value | undefined {
  const counts = new Map<Value, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= rows.length * MOST)?.[0];
}
