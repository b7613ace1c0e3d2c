// The site's addresses, and how a URL states a query: by its page where one exists, else by the form's parameters.

import { collectFacets, type Facet, FACETS, type FacetValues, withFacet } from './facets.ts';
import {
  DISTANCES,
  EVERYTHING_OPEN,
  type MinPay,
  type Order,
  POSTED_WITHIN,
  type Query,
  type Validity,
} from './query.ts';

/** An area's path: one to three segments as the build writes them. */
const AREA_PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What toSearchParams writes, besides facets. */
const PARAMETERS =
  'q place within remote lives pay min currency unknown valid on posted order page'.split(' ');
const COUNTRY = /^[a-z]{2}$/;
const CURRENCY = /^[A-Z]{3}$/;
const LONGEST_WORDS = 100;
/** Each gets a line in the page and an address that names all the others. */
const MOST_VALUES = 100;
/** One segment of an address. */
const SEGMENT = /^[a-z0-9][a-z0-9-]{0,79}$/;
const VALIDITIES: readonly Validity[] = ['open', 'closing-soon', 'on-date', 'closed'];
const ORDERS: readonly Order[] = ['newest', 'soonest-to-close', 'pay', 'distance'];

/** Every address of the site, below its base. */
export interface Paths {
  home: (page?: number) => string;
  job: (slug: string) => string;
  /** The job's JSON-LD alone. */
  /** Which jobs have a page, and when each closes. */
  jobEnds: () => string;
  /** An open job's last day, for a calendar, where the site has such files. */
  jobCalendar: (slug: string) => string;
  place: (areaPath: string, page?: number) => string;
  remote: (page?: number) => string;
  /** The list of a value of a facet that has lists: "type", "full-time". */
  facet: (key: string, value: string, page?: number) => string;
  /** Every employer with an open job. */
  companies: () => string;
  closingSoon: (page?: number) => string;
  /** What the visitor saved. */
  saved: () => string;
  /** The address that shows the query: its static page where one exists, else the form's parameters. */
  forQuery: (query: Query) => string;
  /** The feed beside a list that has a page of its own. */
  feed: (query: Query, format: 'xml' | 'json') => string;
  /** The address of the form's parameters, whether or not the query has a page. */
  formFor: (query: Query) => string;
  /** A file of public/. */
  asset: (name: string) => string;
}

/** Expects the base path with slashes at both ends. */
export function createPaths(base: string): Paths {
  const list = (folder: string, page = 1) => `${base}${folder}${page > 1 ? `page/${page}/` : ''}`;
  const paths: Paths = {
    home: (page) => list('', page),
    job: (slug) => `${base}jobs/${slug}/`,
    jobEnds: () => `${base}jobs/ends.json`,
    jobCalendar: (slug) => `${base}jobs/${slug}.ics`,
    place: (areaPath, page) => list(`places/${areaPath}/`, page),
    remote: (page) => list('remote/', page),
    facet: (key, value, page) => {
      const folder = FACETS.find((facet) => facet.key === key)?.folder;
      return list(`${folder}/${value}/`, page);
    },
    companies: () => list('companies/'),
    closingSoon: (page) => list('closing-soon/', page),
    saved: () => list('saved/'),
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
  const { places, facets, remote, validity, page } = query;
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
  if (needsForm || pages.length > 1 || validity === 'closed' || validity === 'on-date') {
    return undefined;
  }
  return pages[0] ?? paths.home(page);
}

function toSearchParams(query: Query): URLSearchParams {
  const { minPay, postedWithin } = query;
  const parameters = new URLSearchParams();
  if (query.words !== '') parameters.set('q', query.words);
  for (const place of query.places) parameters.append('place', place);
  if (query.within > 0) parameters.set('within', String(query.within));
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
  }
  if (query.validity !== 'open') parameters.set('valid', query.validity);
  if (query.validity === 'on-date' && query.date !== undefined) parameters.set('on', query.date);
  if (postedWithin !== undefined) parameters.set('posted', String(postedWithin));
  if (query.order !== 'default') parameters.set('order', query.order);
  if (query.page > 1) parameters.set('page', String(query.page));
  return parameters;
}

/** Reads the query that a URL of the site states; what is malformed counts as not stated. */
export function queryFromUrl(url: URL, base: string): Query {
  const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
  const [, folder = '', page] = /^(.*?)(?:page\/(\d{1,6})\/)?$/.exec(path) ?? [];
  const list = folder.replace(/\/$/, '');
  const inPath: Query = {
    ...EVERYTHING_OPEN,
    places: list.startsWith('places/') ? [list.slice('places/'.length)].filter(isAreaPath) : [],
    remote: list === 'remote',
    facets: facetOfList(list),
    validity: list === 'closing-soon' ? 'closing-soon' : 'open',
    page: toPage(page),
  };
  // Parameters that others add to a link, such as utm_source, say nothing about the list.
  return [...PARAMETERS, ...FACETS.map(({ key }) => key)].some((name) => url.searchParams.has(name))
    ? fromSearchParams(url.searchParams, inPath)
    : inPath;
}

function fromSearchParams(parameters: URLSearchParams, inPath: Query): Query {
  const several = <Value>(name: string, read: (text: string) => Value[]) =>
    [...new Set(parameters.getAll(name).flatMap(read))].slice(0, MOST_VALUES);
  const orInPath = <Value>(stated: Value[], otherwise: readonly Value[]) =>
    stated.length > 0 ? stated : otherwise;
  const stated = VALIDITIES.find((validity) => validity === parameters.get('valid'));
  const date = parameters.get('on') ?? '';
  const validity = stated === 'on-date' && !isDay(date) ? 'open' : (stated ?? inPath.validity);
  const minPay = readMinPay(parameters);
  const postedWithin = POSTED_WITHIN.find((days) => String(days) === parameters.get('posted'));
  const valuesOf = ({ key, values }: Facet, sign = '') =>
    several(key, (text) =>
      text.startsWith(sign) ? toFacetValues(text.slice(sign.length), values) : [],
    );
  return {
    words: toWords(parameters.get('q') ?? ''),
    places: orInPath(several('place', only(isAreaPath)), inPath.places),
    within: DISTANCES.find((distance) => String(distance) === parameters.get('within')) ?? 0,
    remote: parameters.get('remote') === '1' || inPath.remote,
    livesIn: several(
      'lives',
      only((text) => COUNTRY.test(text)),
    ),
    facets: collectFacets((facet) => orInPath(valuesOf(facet), inPath.facets[facet.key] ?? [])),
    excluded: collectFacets((facet) => valuesOf(facet, '-')),
    payStated: parameters.get('pay') === 'stated',
    ...(minPay !== undefined && { minPay }),
    validity,
    ...(validity === 'on-date' && { date }),
    ...(postedWithin !== undefined && { postedWithin }),
    order: ORDERS.find((order) => order === parameters.get('order')) ?? 'default',
    page: toPage(parameters.get('page') ?? undefined),
  };
}

/** Returns the place that was typed into the form and sent before its script had loaded, empty for none. */
export function placeTypedIn(url: URL): string {
  return toWords(url.searchParams.get('where') ?? '');
}

/** Collapses white space, and cuts what is longer than anyone needs. */
export function toWords(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST_WORDS);
}

function readMinPay(parameters: URLSearchParams): MinPay | undefined {
  const amount = parameters.get('min') ?? '';
  const currency = parameters.get('currency') ?? '';
  // A form without its script sends what was typed: "40000.50".
  const whole = /^\d{1,10}(?:\.\d{1,9})?$/.test(amount) ? Math.round(Number(amount)) : 0;
  if (whole === 0 || !CURRENCY.test(currency)) return undefined;
  const keepUnknown = parameters.get('unknown') === 'keep';
  return { amount: whole, currency, keepUnknown };
}

function only(test: (text: string) => boolean): (text: string) => string[] {
  return (text) => (test(text) ? [text] : []);
}

/** Links of before have schema.org's names: "FULL_TIME" beside "full-time". */
function toFacetValues(written: string, known: Facet['values']): string[] {
  const value = known === undefined ? written : written.toLowerCase().replaceAll('_', '-');
  const isValue = known === undefined ? SEGMENT.test(value) : known.includes(value);
  return isValue ? [value] : [];
}

function facetOfList(list: string): FacetValues {
  const [folder, segment = ''] = list.split('/', 2);
  const facet = FACETS.find((other) => other.folder === folder);
  if (facet === undefined || list !== `${folder}/${segment}`) return {};
  return withFacet({}, facet.key, toFacetValues(segment, facet.values));
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
