// Which jobs a list may have, so that a list of few jobs is made without a look at all: a board has as many lists as
// employers and places.

import type { JobColumns } from './columns.ts';
import type { Query } from './query.ts';

/** What alone a list of an employer, or of a place, is made of. */
export interface Narrowing {
  /** The group of the form that says so. */
  group: 'companies' | 'places';
  /** All jobs that pass it, open or closed, newest first. */
  jobs: readonly number[];
}

/** Takes columns; gives what takes a query and gives its narrowing, undefined where it asks for no single employer or place. */
export function createListIndex(columns: JobColumns): (query: Query) => Narrowing | undefined {
  const { companies, areas } = columns;
  const companyIds = new Map(companies.map((company, id) => [company, id]));
  const areaIds = new Map(areas.paths.map((path, id) => [path, id]));
  const ofCompany = companies.map((): number[] => []);
  const ofArea = areas.paths.map((): number[] => []);
  for (let job = 0; job < columns.count; job += 1) {
    ofCompany[columns.company[job] ?? -1]?.push(job);
    for (const area of areasAround(columns, job)) ofArea[area]?.push(job);
  }
  return ({ companies: asked, places, within }) => {
    const [company, ...otherCompanies] = asked;
    if (company !== undefined && otherCompanies.length === 0) {
      return { group: 'companies', jobs: ofCompany[companyIds.get(company) ?? -1] ?? [] };
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
  for (let at = places.starts[job] ?? 0; at < end; at += 1) {
    for (let area = places.values[at] ?? -1; area >= 0; area = areas.parents[area] ?? -1) {
      around.add(area);
    }
  }
  return around;
}
