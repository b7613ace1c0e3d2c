// The search's data in sections that can be fetched apart: encoded by the build, decoded by the browser.

import { type EncodedEnds, encodeEnds } from './encode-ends.ts';
import { type EncodedLanguages, encodeLanguages } from './encode-languages.ts';
import { encodePayOf } from './pay-encoding.ts';
import type { FacetColumn, JobColumns } from '../listing/columns.ts';
import { facetNameKey } from '../listing/facets.ts';
import type { JobRow, Point } from '../listing/row.ts';
import { type TextSection, toTextSection } from './text-section.ts';
import {
  encodeTextColumn,
  type EncodedTextColumn,
  encodeNumbers,
  type EncodedNumbers,
  encodeDeltas,
} from './column-encoding.ts';

/** What every search needs. */
export interface CoreSection extends EncodedEnds {
  builtAt: number;
  /** Identifies the jobs and their order: files that say the same mean the same job by its number. */
  jobs: string;
  /** The first term of each shard of the word index, where the board is too large for the browser to make the index. */
  wordShards?: string[];
  /** The languages of the jobs' words, the commonest first; codes are absent where there is only one. */
  languages: EncodedLanguages;
  /** How many jobs one section of texts holds. */
  textsEach: number;
  count: number;
  areas: {
    paths: string[];
    names: string[];
    /** What else areas are called, by path. */
    aliases: Record<string, readonly string[]>;
    centers: (Point | 0)[];
  };
  countries: string[];
  currencies: string[];
  places: EncodedLists;
  types: EncodedFacet;
  /** The keys of facets that have a section each. */
  facets: string[];
  remote: EncodedNumbers;
  /** The jobs that are featured, as deltas. */
  featured: EncodedNumbers;
  payStated: EncodedNumbers;
  livesIn: EncodedLists;
  /** Days since 1970, as deltas from job to job; -1 for none. */
  postedDay: EncodedNumbers;
}

export interface EncodedLists {
  lengths: EncodedNumbers;
  values: EncodedNumbers;
}

/** A facet's values, the distinct sets of them that jobs have, and the index of each job's set. */
export interface EncodedFacet {
  values: string[];
  sets: EncodedLists;
  codes: EncodedNumbers;
  /** What the values are called, where postings name them. */
  names?: string[];
}

export interface CompanySection {
  /** Distinct names, and each as addresses write it: two spellings may be one company. */
  names: string[];
  companies: string[];
  /** 0 for none, else one more than the name's index. */
  codes: EncodedNumbers;
}

/** The pay of every job, where no section of texts has all jobs. */
export type PaySection = EncodedTextColumn;

export interface PointSection {
  lengths: EncodedNumbers;
  /** Hundredths of a degree, as deltas. */
  latitudes: EncodedNumbers;
  longitudes: EncodedNumbers;
}

/** Every section by its name. */
export interface SearchData {
  core: CoreSection;
  company: CompanySection;
  /** By key. */
  facets: Record<string, EncodedFacet>;
  pay?: PaySection;
  points: PointSection;
  texts: TextSection[];
}

const IN_OTHER_SECTIONS: readonly string[] = ['type', 'company'];
/** Larger boards are searched in several files. */
const MOST_IN_ONE_FILE = 20_000;
const JOBS_PER_TEXT_SECTION = 500;

export function toSearchData(
  rows: readonly JobRow[],
  columns: JobColumns,
  {
    builtAt,
    jobs = '',
    names,
    aliasesOf = () => [],
  }: {
    builtAt: number;
    jobs?: string;
    names: Readonly<Record<string, string>>;
    aliasesOf?: (path: string, name: string) => readonly string[];
  },
): SearchData {
  const { areas } = columns;
  const isSplit = rows.length > MOST_IN_ONE_FILE;
  const textsEach = isSplit ? JOBS_PER_TEXT_SECTION : Math.max(1, rows.length);
  const ends = rows.map(({ closes }) => closes ?? -1);
  // One instant is the end of different days in different zones.
  const encodedEnds = encodeEnds(ends, columns.closesDay);
  const lists = ({ starts, values }: JobColumns['places']): EncodedLists => ({
    lengths: encodeLengths(starts),
    values: encodeNumbers(values),
  });
  const chunks = Array.from({ length: Math.ceil(rows.length / textsEach) }, (_, index) =>
    rows.slice(index * textsEach, (index + 1) * textsEach),
  );
  // Companies have a section of their own, with their names.
  const sectionKeys = Object.keys(columns.facets).filter((key) => !IN_OTHER_SECTIONS.includes(key));
  const namesOf = (key: string) =>
    columns.facets[key]!.values.map((value) => names[facetNameKey(key, value)] ?? '');
  const hundredths = columns.points.map(([latitude, longitude]) => [
    Math.round(latitude * 100),
    Math.round(longitude * 100),
  ]);
  return {
    core: {
      builtAt,
      jobs,
      textsEach,
      count: rows.length,
      areas: {
        paths: [...areas.paths],
        names: areas.paths.map((path) => names[path] ?? path),
        aliases: Object.fromEntries(
          areas.paths
            .map((path) => [path, aliasesOf(path, names[path] ?? path)] as const)
            .filter(([, aliases]) => aliases.length > 0),
        ),
        centers: areas.centers.map((center) => center ?? 0),
      },
      languages: encodeLanguages(rows),
      countries: [...columns.countries],
      currencies: [...columns.currencies],
      places: lists(columns.places),
      types: encodeFacet(columns.facets['type']),
      facets: sectionKeys,
      remote: encodeNumbers(columns.remote),
      featured: encodeDeltas(columns.featured),
      payStated: encodeNumbers(columns.payStated),
      livesIn: lists(columns.livesIn),
      postedDay: encodeDeltas(columns.postedDay),
      ...encodedEnds,
    },
    company: toCompanySection(rows),
    facets: Object.fromEntries(
      sectionKeys.map((key) => [key, encodeFacet(columns.facets[key], namesOf(key))]),
    ),
    ...(isSplit && { pay: encodeTextColumn(rows.map(encodePayOf)) }),
    points: {
      lengths: encodeLengths(columns.pointStarts),
      latitudes: encodeDeltas(hundredths.map(([latitude = 0]) => latitude)),
      longitudes: encodeDeltas(hundredths.map(([, longitude = 0]) => longitude)),
    },
    texts: chunks.map((chunk) => toTextSection(chunk, isSplit)),
  };
}

function encodeLengths(starts: Uint32Array): EncodedNumbers {
  return encodeNumbers(starts.subarray(1).map((start, job) => start - (starts[job] ?? 0)));
}

export function facetSectionName(key: string): string {
  return `facet-${key}`;
}

function encodeFacet(
  { values, sets, codes }: FacetColumn = { values: [], sets: [], codes: [] },
  names: readonly string[] = [],
): EncodedFacet {
  return {
    values: [...values],
    sets: {
      lengths: encodeNumbers(sets.map((set) => set.length)),
      values: encodeNumbers(sets.flat()),
    },
    codes: encodeNumbers(Array.from(codes)),
    ...(names.some((name) => name !== '') && { names: [...names] }),
  };
}

function toCompanySection(rows: readonly JobRow[]): CompanySection {
  const segments = new Map(
    rows.flatMap(({ employer, company }) =>
      employer === undefined || company === undefined ? [] : [[employer, company] as const],
    ),
  );
  const names = [...segments.keys()].sort();
  const codes = new Map(names.map((name, index) => [name, index + 1]));
  return {
    names,
    companies: names.map((name) => segments.get(name) ?? ''),
    codes: encodeNumbers(rows.map(({ employer = '' }) => codes.get(employer) ?? 0)),
  };
}
