// What the board's jobs can be asked for: each value with its number of open jobs and the address of its list.

import type { APIRoute } from 'astro';
import { loadBoard } from '../board/load-board.ts';
import type { Board } from '../board/board.ts';
import { FACETS } from '../listing/facets.ts';
import { EVERYTHING_OPEN, type Query } from '../listing/query.ts';
import { paths } from '../settings/site-paths.ts';
import { facetLegend } from '../wording/facet-legend.ts';
import { facetValueName } from '../wording/list-heading.ts';
import { placeName } from '../wording/row-words.ts';

const addressOf = (asked: Partial<Query>) =>
  paths.absolute(paths.forQuery({ ...EVERYTHING_OPEN, ...asked }));

function facetsOf({ open, openCounts, areaNames }: Board): unknown {
  const facets = FACETS.map(({ key }) => ({
    key,
    name: facetLegend(key),
    values: [...(openCounts.facets[key] ?? [])].map(([value, jobs]) => ({
      value,
      name: facetValueName(key, value, areaNames),
      jobs,
      url: addressOf({ facets: { [key]: [value] } }),
    })),
  }));
  return {
    jobs: open.length,
    url: addressOf({}),
    remote: { jobs: openCounts.remote, url: addressOf({ remote: true }) },
    places: [...openCounts.places].map(([value, jobs]) => ({
      value,
      name: placeName(value, areaNames),
      jobs,
      url: addressOf({ places: [value] }),
    })),
    facets: facets.filter(({ values }) => values.length > 0),
  };
}

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(facetsOf(await loadBoard()), undefined, 2)}\n`);
