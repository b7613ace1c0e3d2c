// The site's addresses, and how one states a query: by its page where one exists, else by the form's parameters.

import { type Facet, FACETS } from './facets.ts';
import { distanceInAddress } from './distances.ts';
import type { Query } from './query.ts';

/** What toSearchParams writes, besides facets. */
export const PARAMETERS =
  'q place within remote lives pay min currency unknown estimates valid on posted order page'.split(
    ' ',
  );

/** The addresses of lists and jobs, below the site's base: those that scripts write too. */
export interface ListPaths {
  home: (page?: number) => string;
  job: (slug: string) => string;
  place: (areaPath: string, page?: number) => string;
  remote: (page?: number) => string;
  /** The list of a value of a facet that has lists: "type", "full-time". */
  facet: (key: string, value: string, page?: number) => string;
  closingSoon: (page?: number) => string;
  /** The address that shows the query: its static page where one exists, else the form's parameters. */
  forQuery: (query: Query) => string;
  /** The address of the form's parameters, whether or not the query has a page. */
  formFor: (query: Query) => string;
}

/** Every address of the site, below its base. */
export interface Paths extends ListPaths {
  /** Which jobs have a page, and when each closes. */
  jobEnds: () => string;
  /** An open job's last day, for a calendar, where the site has such files. */
  jobCalendar: (slug: string) => string;
  /** Every value of a facet, by the folder of its lists. */
  values: (folder: string) => string;
  /** Every employer with an open job. */
  companies: () => string;
  /** What became of jobs lately. */
  changes: () => string;
  /** What the visitor saved. */
  saved: () => string;
  /** The feed beside a list that has a page of its own. */
  feed: (query: Query, format: 'xml' | 'json') => string;
  /** A file of public/. */
  asset: (name: string) => string;
}

/** Expects the base path with slashes at both ends. */
export function createListPaths(base: string): ListPaths {
  const list = (folder: string, page = 1) =>
    `${base}${encodeURI(folder)}${page > 1 ? `page/${page}/` : ''}`;
  const paths: ListPaths = {
    home: (page) => list('', page),
    job: (slug) => `${base}jobs/${encodeURI(slug)}/`,
    place: (areaPath, page) => list(`places/${areaPath}/`, page),
    remote: (page) => list('remote/', page),
    facet: (key, value, page) => {
      const folder = FACETS.find((facet) => facet.key === key)?.folder;
      return list(`${folder}/${value}/`, page);
    },
    closingSoon: (page) => list('closing-soon/', page),
    forQuery: (query) => staticPath(query, paths) ?? paths.formFor(query),
    formFor: (query) => {
      const parameters = toSearchParams(query).toString();
      return parameters === '' ? base : `${base}?${parameters}`;
    },
  };
  return paths;
}

/** Expects the base path with slashes at both ends. */
export function createPaths(base: string): Paths {
  const lists = createListPaths(base);
  return {
    ...lists,
    jobEnds: () => `${base}jobs/ends.json`,
    jobCalendar: (slug) => `${base}jobs/${encodeURI(slug)}.ics`,
    values: (folder) => `${base}${encodeURI(folder)}/`,
    companies: () => `${base}companies/`,
    changes: () => `${base}changes/`,
    saved: () => `${base}saved/`,
    feed: (query, format) => `${lists.forQuery({ ...query, page: 1 })}feed.${format}`,
    asset: (name) => `${base}${name}`,
  };
}

/** A query of one value alone has a page of its own, and one of a category at a place where enough jobs are. */
function staticPath(query: Query, paths: ListPaths): string | undefined {
  const { places, facets, remote, validity, page } = query;
  const [[place], [category]] = [places, facets['category'] ?? []];
  const isList = ({ key, folder }: Facet) => folder !== undefined || facets[key] === undefined;
  const pages = [
    ...places.map((place) => paths.place(place, page)),
    ...Object.entries(facets).flatMap(([key, values]) =>
      values.map((value) => paths.facet(key, value, page)),
    ),
    ...(remote ? [paths.remote(page)] : []),
    ...(validity === 'closing-soon' ? [paths.closingSoon(page)] : []),
  ];
  const needsForm =
    query.words !== '' ||
    query.within > 0 ||
    query.livesIn.length > 0 ||
    !FACETS.every(isList) ||
    Object.keys(query.excluded).length > 0 ||
    query.payStated ||
    query.minPay !== undefined ||
    query.postedWithin !== undefined ||
    query.order !== 'default';
  if (needsForm || validity === 'closed' || validity === 'on-date') return undefined;
  if (pages.length === 2 && query.hasOwnList && place !== undefined && category !== undefined) {
    return paths.facet('category', `${category}/${place}`, page);
  }
  return pages.length > 1 ? undefined : (pages[0] ?? paths.home(page));
}

function toSearchParams(query: Query): URLSearchParams {
  const { minPay, postedWithin } = query;
  const parameters = new URLSearchParams();
  if (query.words !== '') parameters.set('q', query.words);
  for (const place of query.places) parameters.append('place', place);
  if (query.within > 0) parameters.set('within', distanceInAddress(query.within));
  if (query.remote) parameters.set('remote', '1');
  for (const country of query.livesIn) parameters.append('lives', country);
  for (const { key } of FACETS) {
    for (const value of query.facets[key] ?? []) parameters.append(key, value);
    for (const value of query.excluded[key] ?? []) parameters.append(key, `-${value}`);
  }
  if (query.payStated) parameters.set('pay', 'stated');
  if (minPay !== undefined) {
    parameters.set('min', String(minPay.amount));
    parameters.set('currency', minPay.currency);
    if (minPay.keepUnknown) parameters.set('unknown', 'keep');
    if (minPay.includeEstimates) parameters.set('estimates', '1');
  }
  if (query.validity !== 'open') parameters.set('valid', query.validity);
  if (query.validity === 'on-date' && query.date !== undefined) parameters.set('on', query.date);
  if (postedWithin !== undefined) parameters.set('posted', String(postedWithin));
  if (query.order !== 'default') parameters.set('order', query.order);
  if (query.page > 1) parameters.set('page', String(query.page));
  return parameters;
}
