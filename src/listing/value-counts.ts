// How many of some jobs have each value of a group.

import { ANYWHERE } from './row.ts';
import type { FacetColumn, JobColumns } from './columns.ts';

/** Counts by area index: each job once in each area that holds it. */
export function countAreas({ places, areas }: JobColumns, jobs: readonly number[]): Int32Array {
  const counts = new Int32Array(areas.paths.length);
  const lastJob = new Int32Array(areas.paths.length).fill(-1);
  for (const job of jobs) {
    const end = places.starts[job + 1] ?? 0;
    for (let offset = places.starts[job] ?? 0; offset < end; offset += 1) {
      let area = places.values[offset] ?? -1;
      while (area >= 0 && lastJob[area] !== job) {
        lastJob[area] = job;
        counts[area] = (counts[area] ?? 0) + 1;
        area = areas.parents[area] ?? -1;
      }
    }
  }
  return counts;
}

/** Counts by index of the facet's values. A job with an excluded value counts only for that one, and with several for none. */
export function countValues(
  { values, sets, codes }: FacetColumn,
  jobs: readonly number[],
  excluded: readonly string[] = [],
): Int32Array {
  const counts = new Int32Array(values.length);
  const out = new Set(excluded.map((value) => values.indexOf(value)));
  for (const job of jobs) {
    const set = sets[codes[job] ?? -1] ?? [];
    const unwanted = out.size === 0 ? [] : set.filter((id) => out.has(id));
    if (unwanted.length > 1) continue;
    for (const id of unwanted.length === 1 ? unwanted : set) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** Counts by country, with 0 for those that only open jobs have or that are selected. */
export function countCountries(
  columns: JobColumns,
  jobs: readonly number[],
  countriesOfOpen: readonly string[],
  selected: readonly string[],
): Map<string, number> {
  const found = jobsByCountry(columns, jobs);
  const anywhere = found.get(ANYWHERE) ?? 0;
  found.delete(ANYWHERE);
  for (const country of [...countriesOfOpen, ...selected]) {
    if (country !== ANYWHERE && !found.has(country)) found.set(country, 0);
  }
  for (const [country, jobsThere] of found) found.set(country, jobsThere + anywhere);
  return found;
}

/** Counts by the countries that applicants may live in, and where none is stated by those of the places. */
export function jobsByCountry(columns: JobColumns, jobs: readonly number[]): Map<string, number> {
  const { livesIn, countries, areas } = columns;
  const counts = new Map<string, number>();
  const add = (country: string, more: number) =>
    counts.set(country, (counts.get(country) ?? 0) + more);
  for (const job of jobs) {
    const end = livesIn.starts[job + 1] ?? 0;
    for (let offset = livesIn.starts[job] ?? 0; offset < end; offset += 1) {
      add(countries[livesIn.values[offset] ?? -1] ?? '', 1);
    }
  }
  const byArea = countAreas(
    columns,
    jobs.filter((job) => livesIn.starts[job] === livesIn.starts[job + 1]),
  );
  areas.paths.forEach((path, area) => {
    const more = byArea[area] ?? 0;
    if (more > 0 && /^[a-z]{2}$/.test(path)) add(path, more);
  });
  return counts;
}
