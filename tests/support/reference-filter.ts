// What a query must find, by a plain filter over the postings: slow, and sharing no code with the site.

import type { Query } from '../../src/listing/query.ts';

/** A posting as the generator writes it, with a title of its own. */
export interface ReferencePosting {
  title: string;
  datePosted: string;
  validThrough?: string;
  employmentType: string;
  hiringOrganization: { name: string };
  jobLocationType?: string;
  applicantLocationRequirements?: { name: string };
  jobLocation: {
    address: { addressLocality: string; addressRegion?: string; addressCountry: string };
    geo: { latitude: number; longitude: number };
  };
  baseSalary?: ReferencePay;
  estimatedSalary?: ReferencePay;
  skills: string[];
  industry?: string;
  inLanguage?: string;
  'x:featured'?: true;
  'x:category'?: string;
}

interface ReferencePay {
  currency: string;
  value: { minValue: number; maxValue: number };
}

export interface ReferenceBoard {
  postings: readonly ReferencePosting[];
  now: number;
  /** Cities of each area path. */
  cities: ReadonlyMap<string, readonly string[]>;
  areaNames: ReadonlyMap<string, string>;
  /** Names of the areas around each city, lower case. */
  namesAround: ReadonlyMap<string, string>;
}

const MODES: Record<string, string> = {
  TELECOMMUTE: 'remote',
  Hybrid: 'hybrid',
  'On site': 'on-site',
};
/** By the first word of a title. */
const LEVELS: Record<string, string> = {
  Senior: 'senior',
  Junior: 'entry',
  Trainee: 'entry',
  Lead: 'lead',
};

const DAY = 24 * 60 * 60 * 1000;

/** Returns the postings that a query must find, in no order. */
export function referenceFilter(board: ReferenceBoard, query: Query): ReferencePosting[] {
  return board.postings.filter((posting) => passes(board, posting, query));
}

function passes(board: ReferenceBoard, posting: ReferencePosting, query: Query): boolean {
  const { addressLocality: city, addressCountry: country } = posting.jobLocation.address;
  const isRemote = posting.jobLocationType === 'TELECOMMUTE';
  if (query.remote && !isRemote) return false;
  if (
    query.places.length > 0 &&
    !query.places.some((path) => isIn(board, posting, path, query.within))
  )
    return false;
  const values = valuesOf(posting);
  for (const [facet, wanted] of Object.entries(query.facets))
    if (!wanted.some((value) => values[facet]?.includes(value))) return false;
  for (const [facet, unwanted] of Object.entries(query.excluded))
    if (unwanted.some((value) => values[facet]?.includes(value))) return false;
  const mayLive = posting.applicantLocationRequirements?.name ?? country;
  if (query.livesIn.length > 0 && !query.livesIn.includes(mayLive.toLowerCase())) return false;
  if (query.payStated && posting.baseSalary === undefined) return false;
  if (query.minPay !== undefined) {
    const { includeEstimates } = query.minPay;
    const pay = posting.baseSalary ?? (includeEstimates ? posting.estimatedSalary : undefined);
    const isComparable = pay?.currency === query.minPay.currency;
    if (isComparable ? pay.value.maxValue < query.minPay.amount : !query.minPay.keepUnknown)
      return false;
  }
  if (query.postedWithin !== undefined) {
    const earliest = new Date(board.now - query.postedWithin * DAY).toISOString().slice(0, 10);
    if (posting.datePosted < earliest) return false;
  }
  if (!isAsOpen(board, posting, query)) return false;
  const text = [
    posting.title,
    posting.hiringOrganization.name,
    city,
    board.namesAround.get(city) ?? '',
    ...posting.skills,
  ];
  const words = text
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const typed = query.words.toLowerCase().split(' ').filter(Boolean);
  return typed.every((word) => words.some((other) => other.startsWith(word)));
}

/** What addresses call a posting's values, by facet. */
function valuesOf(posting: ReferencePosting): Record<string, readonly string[]> {
  const { employmentType, hiringOrganization, jobLocationType, title } = posting;
  const levels = Object.entries(LEVELS).filter(([word]) => title.startsWith(`${word} `));
  return {
    mode: jobLocationType === undefined ? [] : [MODES[jobLocationType] ?? ''],
    level: [
      ...(employmentType === 'INTERN' ? ['internship'] : []),
      ...levels.map(([, level]) => level),
    ],
    industry: (posting.industry ?? '').split(',').map(hyphenated),
    category: posting['x:category'] === undefined ? [] : [hyphenated(posting['x:category'])],
    skill: posting.skills.map(hyphenated),
    language: [posting.inLanguage ?? 'en'],
    type: [employmentType.toLowerCase().replace('_', '-')],
    company: [hyphenated(hiringOrganization.name)],
  };
}

function hyphenated(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}

function isAsOpen({ now }: ReferenceBoard, posting: ReferencePosting, query: Query): boolean {
  const { datePosted, validThrough } = posting;
  const end = validThrough === undefined ? Infinity : Date.parse(validThrough) + DAY - 1;
  switch (query.validity) {
    case 'open':
      return end >= now;
    case 'closing-soon':
      return end >= now && end <= now + 7 * DAY;
    case 'closed':
      return end < now;
    case 'on-date':
      return datePosted <= (query.date ?? '') && (validThrough ?? '9') >= (query.date ?? '');
  }
}

function isIn(board: ReferenceBoard, posting: ReferencePosting, path: string, within: number) {
  const cities = board.cities.get(path) ?? [];
  const { address, geo } = posting.jobLocation;
  if (cities.includes(address.addressLocality)) return true;
  const [city, another] = cities;
  if (
    within === 0 ||
    city === undefined ||
    another !== undefined ||
    board.areaNames.get(path) !== city
  )
    return false;
  const center = middleOf(board, city);
  return kilometers(center, [hundredths(geo.latitude), hundredths(geo.longitude)]) <= within;
}

/** The median of the city's points, as far as a list knows them: to hundredths of a degree. */
function middleOf({ postings }: ReferenceBoard, city: string): [number, number] {
  const own = postings.filter((posting) => posting.jobLocation.address.addressLocality === city);
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
  return [
    median(own.map(({ jobLocation }) => hundredths(jobLocation.geo.latitude))),
    median(own.map(({ jobLocation }) => hundredths(jobLocation.geo.longitude))),
  ];
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** By the spherical law of cosines, where the site uses haversines. */
function kilometers([a, b]: [number, number], [c, d]: [number, number]): number {
  const [p, q, r] = [a, c, d - b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const cosine = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(r);
  return 6371 * Math.acos(Math.min(1, cosine));
}
