// The check of each table.

import { checkDescriptions } from './check-descriptions.ts';
import { checkAbsent, checkDates, checkEmployment, checkPay, checkRemote } from './check-facts.ts';
import { checkPlaces } from './check-places.ts';
import type { Check } from './row.ts';

/** What is typed into the place field of a small board: the first suggestion is right. */
const checkQueries: Check = (row, { suggest }) => {
  const { counts, names } = JSON.parse(row['board'] ?? '{}') as {
    counts: Record<string, number>;
    names: Record<string, string>;
  };
  const found = suggest(row['typed'] ?? '', new Map(Object.entries(counts)), names);
  const wanted = (row['expect'] ?? '').split('|');
  const why =
    found
      .slice(0, 3)
      .map(({ value }) => value)
      .join(', ') || 'none';
  return { ok: wanted.includes(found[0]?.value ?? 'none'), why };
};

export const CHECKS: Readonly<Record<string, Check>> = {
  places: checkPlaces,
  dates: checkDates,
  pay: checkPay,
  employment: checkEmployment,
  remote: checkRemote,
  absent: checkAbsent,
  descriptions: checkDescriptions,
  queries: checkQueries,
};
