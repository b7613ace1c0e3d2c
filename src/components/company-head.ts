// What the head of an employer's list says of it, from its postings: where its jobs are, and its own site.

import { listWords } from '#words';
import type { Board } from '../board/board.ts';
import { COUNTRY_NOT_STATED } from '../job/place/country-not-stated.ts';
import { areaName } from '../listing/areas.ts';
import type { Query } from '../listing/query.ts';
import { ownCompany } from '../own-content/load-companies.ts';
import { paths } from '../settings/site-paths.ts';
import { countLabel } from '../wording/counts.ts';

const MOST_PLACES = 3;

export interface CompanyHead {
  /** The employer as addresses write it. */
  company: string;
  website?: { url: string; isOwnersWord: boolean };
  /** Where its jobs are. */
  places?: string;
  /** What the owner wrote. */
  own?: NonNullable<Awaited<ReturnType<typeof ownCompany>>>;
}

/** Undefined for every other list; `found` has the indexes of its jobs. */
export async function companyHead(
  board: Board,
  query: Query,
  found: readonly number[],
): Promise<CompanyHead | undefined> {
  const [company] = query.facets['company'] ?? [];
  if (company === undefined) return undefined;
  if (paths.forQuery({ ...query, page: 1 }) !== paths.facet('company', company)) return undefined;
  const own = await ownCompany(company);
  const url = own?.website ?? board.companySites.get(company);
  const places = companyPlaces(board, query, found);
  return {
    company,
    ...(url !== undefined && { website: { url, isOwnersWord: url === own?.website } }),
    ...(places !== undefined && { places }),
    ...(own !== undefined && { own }),
  };
}

/** Writes "Seattle 9, Tacoma 3 and 4 more, Remote 2"; undefined where no posting states a place. */
function companyPlaces(board: Board, query: Query, found: readonly number[]): string | undefined {
  const { places, remote } = board.countsOf(query);
  const counted = [...places].filter(([path, count]) => count > 0 && path !== COUNTRY_NOT_STATED);
  const narrowest = counted
    .filter(([path]) => !counted.some(([other]) => other.startsWith(`${path}/`)))
    .sort(([, a], [, b]) => b - a);
  /** What all of the jobs, or the one, have needs no count. */
  const isPlain = found.length === 1 || (narrowest.length === 1 && remote === 0);
  const withCount = (name: string, count: number) =>
    isPlain ? name : `${name} ${countLabel(count)}`;
  const named = narrowest
    .slice(0, MOST_PLACES)
    .map(([path, count]) => withCount(areaName(path, board.areaNames), count));
  const rest = narrowest.length - named.length;
  const line = named.join(listWords.between);
  const said = [
    rest > 0 ? listWords.andMore(line, countLabel(rest)) : line,
    remote > 0 ? withCount(listWords.remote, remote) : '',
  ].filter(Boolean);
  return said.length === 0 ? undefined : said.join(listWords.between);
}

/** "three-sheaves.example" */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
