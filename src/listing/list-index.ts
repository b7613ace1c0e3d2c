// Which jobs a list may have, so that a list of few jobs is made without looking at all of them: a board has as many
// lists as employers and areas.

import type { JobColumns } from './columns.ts';
import type { Query } from './query.ts';

/** The only jobs that the list of an employer or an area can have. */
export interface Narrowing {
  /** The group of the form that selects them. */
  group: 'company' | 'places';
  /** All jobs that pass it, open or closed, newest first. */
  jobs: readonly number[];
}

/** Returns a lookup of a query's narrowing, undefined where the query selects no single employer or area. */
export function createListIndex(columns: JobColumns): (query: Query) => Narrowing | undefined {
  const { areas, facets } = columns;
  const { values = [], sets = [], codes = [] } = facets['company'] ?? {};
  const companyIds = new Map(values.map((company, id) => [company, id]));
  const areaIds = new Map(areas.paths.map((path, id) => [path, id]));
  const ofCompany = values.map((): number[] => []);
  const ofArea = areas.paths.map((): number[] => []);
  for (let job = 0; job < columns.count; job += 1) {
    for (const company of sets[codes[job] ?? -1] ?? []) ofCompany[company]?.push(job);
    for (const area of areasAround(columns, job)) ofArea[area]?.push(job);
  }
  return ({ facets: { company: selected = [] }, places, within }) => {
    const [company, ...otherCompanies] = selected;
    if (company !== undefined && otherCompanies.length === 0) {
      return { group: 'company', jobs: ofCompany[companyIds.get(company) ?? -1] ?? [] };
    }
    const [place, ...otherPlaces] = places;
    // A distance finds jobs outside of the place too.
    if (place === undefined || otherPlaces.length > 0 || within > 0) return undefined;
    return { group: 'places', jobs: ofArea[areaIds.get(place) ?? -1] ?? [] };
  };
}

/** Every area that holds a job, once. */
function areasAround({ places, areas }: JobColumns, job: number): Set<number> {
  const around = new Set<number>();
  const end = places.starts[job + 1] ?? 0;
  for (let offset = places.starts[job] ?? 0; offset < end; offset += 1) {
    for (let area = places.values[offset] ?? -1; area >= 0; area = areas.parents[area] ?? -1) {
      around.add(area);
    }
  }
  return around;
}
