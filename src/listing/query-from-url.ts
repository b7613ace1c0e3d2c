// Reads the query that an address of the site states.

import { AREA_PATH, SEGMENT } from './address-segment.ts';
import { collectFacets, type Facet, FACETS, withFacet } from './facets.ts';
import { distanceFrom } from './distances.ts';
import { PARAMETERS } from './paths.ts';
import {
  EVERYTHING_OPEN,
  type MinPay,
  type Order,
  POSTED_WITHIN,
  type Query,
  type Validity,
} from './query.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRY = /^[a-z]{2}$/;
const CURRENCY = /^[A-Z]{3}$/;
const LONGEST_WORDS = 100;
/** Each gets a line in the page and an address that names all the others. */
const MOST_VALUES = 100;
const VALIDITIES: readonly Validity[] = ['open', 'closing-soon', 'on-date', 'closed'];
const ORDERS: readonly Order[] = ['newest', 'soonest-to-close', 'pay', 'distance'];

/** Reads the query that a URL of the site states; what is malformed counts as not stated. */
export function queryFromUrl(url: URL, base: string): Query {
  const path = url.pathname.startsWith(base) ? decoded(url.pathname.slice(base.length)) : '';
  const [, folder = '', page] = /^(.*?)(?:page\/(\d{1,6})\/)?$/.exec(path) ?? [];
  const list = folder.replace(/\/$/, '');
  // "categories/nursing/gb/eng/leeds"
  const [name, value = '', ...rest] = list.split('/');
  const facet = FACETS.find((other) => other.folder === name);
  const area = name === 'places' ? [value, ...rest] : facet ? rest : [];
  const inPath: Query = {
    ...EVERYTHING_OPEN,
    places: [area.join('/')].filter(isAreaPath),
    remote: list === 'remote',
    facets: facet ? withFacet({}, facet.key, toFacetValues(value, facet.values)) : {},
    validity: list === 'closing-soon' ? 'closing-soon' : 'open',
    page: toPage(page),
  };
  // Parameters that others add to a link, such as utm_source, say nothing about the list.
  return [...PARAMETERS, ...FACETS.map(({ key }) => key)].some((name) => url.searchParams.has(name))
    ? fromSearchParams(url.searchParams, inPath)
    : inPath;
}

/** A path that can't be decoded is none of the site's. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return '';
  }
}

function fromSearchParams(parameters: URLSearchParams, inPath: Query): Query {
  const several = <Value>(name: string, read: (text: string) => Value[]) =>
    [...new Set(parameters.getAll(name).flatMap(read))].slice(0, MOST_VALUES);
  const orInPath = <Value>(stated: Value[], otherwise: readonly Value[]) =>
    stated.length > 0 ? stated : otherwise;
  const stated = VALIDITIES.find((validity) => validity === parameters.get('valid'));
  const date = parameters.get('on') ?? '';
  const validity = validityOf(stated, date) ?? inPath.validity;
  const minPay = readMinPay(parameters);
  const postedWithin = POSTED_WITHIN.find((days) => String(days) === parameters.get('posted'));
  const valuesOf = ({ key, values }: Facet, sign = '') =>
    several(key, (text) =>
      text.startsWith(sign) ? toFacetValues(text.slice(sign.length), values) : [],
    );
  return {
    words: toWords(parameters.get('q') ?? ''),
    places: orInPath(several('place', only(isAreaPath)), inPath.places),
    within: distanceFrom(parameters.get('within') ?? ''),
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

/** Where the form is sent before its script has loaded, a date stands there without its choice. */
function validityOf(stated: Validity | undefined, date: string): Validity | undefined {
  if (stated !== 'on-date' && stated !== 'open') return stated;
  return isDay(date) ? 'on-date' : 'open';
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
  const includeEstimates = parameters.get('estimates') === '1';
  return { amount: whole, currency, keepUnknown, includeEstimates };
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
