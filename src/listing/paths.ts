// The site's addresses, and how a URL says a query: a page where one exists, else the form's parameters.

import { EVERYTHING_OPEN, type Query, type Validity } from './query.ts';

/** An area's path: one to three segments as the build writes them. */
const AREA_PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What toSearchParams writes. */
const PARAMETERS = ['place', 'remote', 'type', 'company', 'pay', 'valid', 'on', 'order', 'page'];
/** One segment of an address. */
const SEGMENT = /^[a-z0-9-]{1,80}$/;
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
  /** An employment type's list, by "full-time". */
  type: (segment: string, page?: number) => string;
  /** Every employer with an open job. */
  companies: () => string;
  company: (segment: string, page?: number) => string;
  closingSoon: (page?: number) => string;
  /** The address that shows the query: its static page where one exists, else the form's parameters. */
  forQuery: (query: Query) => string;
  /** The feed beside a list that has a page of its own. */
  feed: (query: Query, format: 'xml' | 'json') => string;
  /** The address of the form's parameters, whether or not the query has a page. */
  formFor: (query: Query) => string;
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
    type: (segment, page) => list(`types/${segment}/`, page),
    companies: () => list('companies/'),
    company: (segment, page) => list(`companies/${segment}/`, page),
    closingSoon: (page) => list('closing-soon/', page),
    forQuery: (query) => staticPath(query, paths) ?? paths.formFor(query),
    formFor: (query) => {
      const parameters = toSearchParams(query).toString();
      return parameters === '' ? base : `${base}?${parameters}`;
    },
    feed: (query, format) => `${paths.forQuery({ ...query, page: 1 })}feed.${format}`,
    asset: (name) => `${base}${name}`,
  };
  return paths;
}

/** A query of one value alone has a page of its own. */
function staticPath(query: Query, paths: Paths): string | undefined {
  const { places, types, companies, remote, payStated, validity, order, page } = query;
  const pages = [
    ...places.map((place) => paths.place(place, page)),
    ...types.map((type) => paths.type(type, page)),
    ...companies.map((company) => paths.company(company, page)),
    ...(remote ? [paths.remote(page)] : []),
    ...(validity === 'closing-soon' ? [paths.closingSoon(page)] : []),
  ];
  const isPlain = !payStated && order === 'newest' && pages.length <= 1;
  if (!isPlain || validity === 'closed' || validity === 'on-date') return undefined;
  return pages[0] ?? paths.home(page);
}

function toSearchParams(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const place of query.places) parameters.append('place', place);
  if (query.remote) parameters.set('remote', '1');
  for (const type of query.types) parameters.append('type', type);
  for (const company of query.companies) parameters.append('company', company);
  if (query.payStated) parameters.set('pay', 'stated');
  if (query.validity !== 'open') parameters.set('valid', query.validity);
  if (query.validity === 'on-date' && query.date !== undefined) parameters.set('on', query.date);
  if (query.order !== 'newest') parameters.set('order', query.order);
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
    types: segmentsBelow('types/', list),
    companies: segmentsBelow('companies/', list),
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
    types: segmentsOf(parameters, 'type', inPath.types),
    companies: segmentsOf(parameters, 'company', inPath.companies),
    payStated: parameters.get('pay') === 'stated',
    validity,
    order: parameters.get('order') === 'soonest-to-close' ? 'soonest-to-close' : 'newest',
    ...(validity === 'on-date' ? { date } : {}),
    page: toPage(parameters.get('page') ?? undefined),
  };
}

function segmentsBelow(folder: string, list: string): string[] {
  return list.startsWith(folder) ? [list.slice(folder.length)].filter(isSegment) : [];
}

function segmentsOf(
  parameters: URLSearchParams,
  name: string,
  inPath: readonly string[],
): readonly string[] {
  const stated = parameters.getAll(name).filter(isSegment);
  return stated.length > 0 ? [...new Set(stated)] : inPath;
}

function isSegment(text: string): boolean {
  return SEGMENT.test(text);
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
