// What each job's page shows of the rest of the board.

import { dayIn } from '../job/date.ts';
import { closesSoon } from '../listing/ends.ts';
import { facetNameKey, FACETS } from '../listing/facets.ts';
import type { Moment } from '../listing/moment.ts';
import type { FacetCounts } from '../listing/facet-counts.ts';
import type { SimilarJobs } from '../listing/similar.ts';
import type { JobContext } from '../listing/job-page-data.ts';
import { areasOfRow, type JobRow, valuesOfRow } from '../listing/row.ts';
import { site } from '../site.ts';
import type { CardContext } from '../wording/card-facts.ts';

/** By the job's slug, without reading the job. */
export type FindJobContext = (slug: string) => JobContext;

interface BoardParts {
  rows: readonly JobRow[];
  open: readonly JobRow[];
  openCounts: Pick<FacetCounts, 'places' | 'facets'>;
  similar: SimilarJobs;
  cards: CardContext;
  areaNames: Readonly<Record<string, string>>;
  moment: Moment;
}

export function createJobContext(board: BoardParts): FindJobContext {
  const { places: areas, facets } = board.openCounts;
  const { shared, ambiguous } = board.cards;
  const rows = new Map(board.rows.map((row) => [row.slug, row]));
  const open = new Set(board.open);
  return (slug) => {
    const own = rows.get(slug);
    if (own === undefined) throw new Error(`There is no job ${slug}.`);
    const similar = board.similar
      .to(slug)
      .flatMap((other) => rows.get(other) ?? [])
      .map((row) => ({ row, soon: closesSoon(row.closes, board.moment) }));
    const ownAreas = areasOfRow(own);
    const openFacets = FACETS.filter(({ folder }) => folder !== undefined).flatMap(({ key }) =>
      valuesOfRow(own, key)
        .filter((value) => facets[key]?.has(value))
        .map((value) => ({ key, value })),
    );
    const shown = new Set([
      ...ownAreas,
      ...similar.flatMap(({ row }) => areasOfRow(row)),
      ...openFacets.map(({ key, value }) => facetNameKey(key, value)),
    ]);
    const newestDay = newestDayOf(own, open.has(own), similar);
    const names = Object.fromEntries(
      [...shown].flatMap((path) =>
        Object.hasOwn(board.areaNames, path) ? [[path, board.areaNames[path] ?? path]] : [],
      ),
    );
    return {
      similar,
      openAreas: ownAreas.filter((path) => areas.has(path)),
      openFacets,
      names,
      ambiguous: Object.values(names).filter((name) => ambiguous.has(name)),
      shared,
      ...(newestDay !== undefined && { newestDay }),
    };
  };
}

/** Undefined where nothing on the page depends on a clock. */
function newestDayOf(
  own: JobRow,
  isOpen: boolean,
  similar: JobContext['similar'],
): string | undefined {
  const needsClock = similar.length > 0 || (isOpen && own.closes !== undefined);
  if (!needsClock) return undefined;
  const posted = [own.posted, ...similar.map(({ row }) => row.posted)].filter(
    (instant) => instant !== undefined,
  );
  // An employer's day may be ahead of the site's.
  return posted.length === 0 ? undefined : dayIn(site.timeZone, Math.max(...posted));
}
