// Every list that has a page of its own.

import { listTitle } from '../wording/list-title.ts';
import { typeSegment } from '../job/employment-type-segment.ts';
import type { EmploymentType } from '../job/job.ts';
import type { Board } from '../board/board.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';

export interface List {
  /** Below the base, without slashes at its ends. */
  folder: string;
  title: string;
  query: Query;
}

/** Lists them with the index first. */
export function listsOf(board: Board): List[] {
  const list = (folder: string, asked: Partial<Query>): List => {
    const query = { ...EVERYTHING_OPEN, ...asked };
    return { folder, title: listTitle(query, board.areaNames), query };
  };
  return [
    list('', {}),
    list('remote', { remote: true }),
    list('closing-soon', { validity: 'closing-soon' }),
    ...[...openAreas(board).keys()].map((area) => list(`places/${area}`, { places: [area] })),
    ...openTypes(board).map((type) => list(`types/${typeSegment(type)}`, { types: [type] })),
    ...[...openCompanies(board).keys()].map((company) =>
      list(`companies/${company}`, { companies: [company] }),
    ),
  ];
}

/** Counts the open jobs of each area that has any. */
export function openAreas(board: Board): FacetCounts['places'] {
  return board.openCounts.places;
}

export function openTypes(board: Board): EmploymentType[] {
  return [...board.openCounts.types.keys()].sort();
}

/** Counts the open jobs of each employer that has any, by its segment of addresses. */
export function openCompanies(board: Board): FacetCounts['companies'] {
  return board.openCounts.companies;
}
