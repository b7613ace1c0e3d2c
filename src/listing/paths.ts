// The site's addresses, and how a URL says a query: a page where one exists, else the form's parameters.

import { EVERYTHING_OPEN, type Query, type Validity } from './query.ts';

/** An area's path: one to three segments as the build writes them. */
const AREA_PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What toSearchParams writes. */
const PARAMETERS = ['place', 'remote', 'valid', 'on', 'page'];
const VALIDITIES: readonly Validity[] = ['open', 'closing-soon', 'on-date', 'closed'];

/** Every address of the site, below its base. */
export interface Paths {
  home: (page?: number) => string;
  job: (slug: string) => string;
  /** The job's JSON-LD alone. */
  jobJson: (slug: string) => string;
  /** An open job's last day, for a calendar. */
  jobCalendar: (slug: string) => string;
  place: (areaPath: string, page?: number) => string;
  remote: (page?: number) => string;
  closingSoon: (page?: number) => string;
  /** The address that shows the query: its static page where one exists, else the form's parameters. */
  forQuery: (query: Query) => string;
  /** The feed beside a list that has a page of its own. */
  feed: (query: Query, format: 'xml' | 'json') => string;
  /** A file of public/. */
  asset: (name: string) => string;
}

/** Takes the base path, with slashes at both ends; gives the addresses below it. */
export function createPaths(base: string): Paths {
  const list = (folder: string, page = 1) => `${base}${folder}${page > 1 ? `page/${page}/` : ''}`;
  const paths: Paths = {
    home: (page) => list('', page),
    job: (slug) => `${base}jobs/${slug}/`,
    jobJson: (slug) => `${base}jobs/${slug}.json`,
    jobCalendar: (slug) => `${base}jobs/${slug}.ics`,
    place: (areaPath, page) => list(`places/${areaPath}/`, page),
    remote: (page) => list('remote/', page),
    closingSoon: (page) => list('closing-soon/', page),
    forQuery: (query) => staticPath(query, paths) ?? `${base}?${toSearchParams(query)}`,
    feed: (query, format) => `${paths.forQuery({ ...query, page: 1 })}feed.${format}`,
    asset: (name) => `${base}${name}`,
  };
  return paths;
}

/** A query of one group alone has a page of its own. */
function staticPath({ places, remote, validity, page }: Query, paths: Paths): string | undefined {
  const [place] = places;
  if (validity === 'closing-soon') {
    return place === undefined && !remote ? paths.closingSoon(page) : undefined;
  }
  if (validity !== 'open') return undefined;
  if (place === undefined) return remote ? paths.remote(page) : paths.home(page);
  return places.length === 1 && !remote ? paths.place(place, page) : undefined;
}

function toSearchParams(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const place of query.places) parameters.append('place', place);
  if (query.remote) parameters.set('remote', '1');
  if (query.validity !== 'open') parameters.set('valid', query.validity);
  if (query.validity === 'on-date' && query.date !== undefined) parameters.set('on', query.date);
  if (query.page > 1) parameters.set('page', String(query.page));
  return parameters;
}

/** Takes a URL of the site and its base; gives the query it says. What is malformed counts as not said. */
export function queryFromUrl(url: URL, base: string): Query {
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
  const [, folder = '', page] = /^(.*?)(?:page\/(\d{1,6})\/)?$/.exec(path) ?? [];
  const list = folder.replace(/\/$/, '');
  const inPath: Query = {
    ...EVERYTHING_OPEN,
    places: list.startsWith('places/') ? [list.slice('places/'.length)].filter(isAreaPath) : [],
    remote: list === 'remote',
    validity: list === 'closing-soon' ? 'closing-soon' : 'open',
    page: toPage(page),
  };
  // Parameters that others add to a link, such as utm_source, ask nothing of the list.
  return PARAMETERS.some((name) => url.searchParams.has(name))
    ? fromSearchParams(url.searchParams, inPath)
    : inPath;
}

function fromSearchParams(parameters: URLSearchParams, inPath: Query): Query {
  const places = parameters.getAll('place').filter(isAreaPath);
  const stated = VALIDITIES.find((validity) => validity === parameters.get('valid'));
  const date = parameters.get('on') ?? '';
  const validity = stated === 'on-date' && !isDay(date) ? 'open' : (stated ?? inPath.validity);
  return {
    places: [...new Set(places.length > 0 ? places : inPath.places)],
    remote: parameters.get('remote') === '1' || inPath.remote,
    validity,
    ...(validity === 'on-date' ? { date } : {}),
    page: toPage(parameters.get('page') ?? undefined),
  };
}

/** A day of the calendar: 30 February is none, though Date.parse takes it for 2 March. */
function isDay(text: string): boolean {
  const instant = DAY.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function isAreaPath(text: string): boolean {
  return AREA_PATH.test(text);
}

function toPage(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
