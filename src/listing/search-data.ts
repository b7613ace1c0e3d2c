// The search's data as it travels: written by the build, read by the browser. Sections can be fetched apart.

import { writePay } from './pay-line.ts';
import type { JobColumns } from './columns.ts';
import type { JobRow, Point } from './row.ts';
import {
  code,
  type CodedNumbers,
  type CodedTexts,
  codeNumbers,
  pack,
  type Packed,
  packGaps,
} from './wire.ts';

/** What every search needs. */
export interface CoreSection {
  builtAt: number;
  /** The names of the pieces of the word index, where the board is too large for the browser to make it. */
  wordShards?: string[];
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
  places: PackedLists;
  types: Packed;
  remote: Packed;
  payStated: Packed;
  livesIn: PackedLists;
  /** Days since 1970 as gaps from job to job; -1 for none. */
  postedDay: Packed;
  /** Milliseconds since 1970, -1 for none; an end that closes several days stands there for each. */
  closes: CodedNumbers;
  /** For each of these ends, in order, its day as days since 1970; -1 for none. */
  closesDay: Packed;
}

export interface PackedLists {
  lengths: Packed;
  values: Packed;
}

export interface CompanySection {
  /** Distinct names, and each as addresses write it: two spellings may be one company. */
  names: string[];
  companies: string[];
  /** 0 for none, else one more than the name's number. */
  codes: Packed;
}

export interface PaySection {
  /** -1 where it is not known. */
  perYear: CodedNumbers;
  currency: Packed;
}

export interface PointSection {
  lengths: Packed;
  /** Hundredths of a degree, each as the gap to the one before. */
  latitudes: Packed;
  longitudes: Packed;
}

/** What cards show, for a run of jobs. */
export interface TextSection {
  titles: CodedTexts;
  /** For each distinct title, the readable part of its jobs' addresses. */
  stems: string[];
  /** The first ten digits after it, of one job after another. */
  digits: string;
  /** The digits after those, by the job's position; few have any. */
  moreDigits?: Record<number, string>;
  /** Absent where the companies' section is always at hand. */
  employers?: CodedTexts;
  skills: CodedTexts;
  otherTypes: CodedTexts;
  pay: CodedTexts;
}

/** Every section by its name. */
export interface SearchData {
  core: CoreSection;
  company: CompanySection;
  pay: PaySection;
  points: PointSection;
  texts: TextSection[];
}

/** Larger boards are searched in pieces. */
const MOST_IN_ONE_FILE = 20_000;
const TEXTS_EACH = 500;
/** As many as the addresses of almost all jobs have. */
const DIGITS = 10;
/** Between the texts of one job in a column; nothing that is shown has it. */
export const BETWEEN = '\n';

/** Takes rows with their columns, the build's instant, the names of areas and what else they are called; gives the data. */
export function toSearchData(
  rows: readonly JobRow[],
  columns: JobColumns,
  {
    builtAt,
    names,
    aliasesOf = () => [],
  }: {
    builtAt: number;
    names: Readonly<Record<string, string>>;
    aliasesOf?: (path: string, name: string) => readonly string[];
  },
): SearchData {
  const { areas } = columns;
  const isSplit = rows.length > MOST_IN_ONE_FILE;
  const textsEach = isSplit ? TEXTS_EACH : Math.max(1, rows.length);
  const ends = rows.map(({ closes }) => closes ?? -1);
  // One instant is the end of different days in different zones.
  const endings = codeEndings(ends, columns.closesDay);
  const lists = ({ starts, values }: JobColumns['places']): PackedLists => ({
    lengths: packLengths(starts),
    values: pack(values),
  });
  const chunks = Array.from({ length: Math.ceil(rows.length / textsEach) }, (_, index) =>
    rows.slice(index * textsEach, (index + 1) * textsEach),
  );
  const hundredths = columns.points.map(([latitude, longitude]) => [
    Math.round(latitude * 100),
    Math.round(longitude * 100),
  ]);
  return {
    core: {
      builtAt,
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
      countries: [...columns.countries],
      currencies: [...columns.currencies],
      places: lists(columns.places),
      types: pack(columns.types),
      remote: pack(columns.remote),
      payStated: pack(columns.payStated),
      livesIn: lists(columns.livesIn),
      postedDay: packGaps(columns.postedDay),
      ...endings,
    },
    company: toCompanySection(rows),
    pay: {
      perYear: codeNumbers(
        [...columns.payPerYear].map((amount) => (Number.isNaN(amount) ? -1 : amount)),
      ),
      currency: pack(columns.payCurrency.map((currency) => currency + 1)),
    },
    points: {
      lengths: packLengths(columns.pointStarts),
      latitudes: packGaps(hundredths.map(([latitude = 0]) => latitude)),
      longitudes: packGaps(hundredths.map(([, longitude = 0]) => longitude)),
    },
    texts: chunks.map((chunk) => toTextSection(chunk, isSplit)),
  };
}

function codeEndings(
  ends: readonly number[],
  days: Int32Array,
): Pick<CoreSection, 'closes' | 'closesDay'> {
  const keys = ends.map((end, job) => `${end} ${days[job] ?? -1}`);
  const distinct = [...new Set(keys)]
    .map((key) => ({ key, numbers: key.split(' ').map(Number) as [number, number] }))
    .sort(({ numbers: [a, m] }, { numbers: [b, n] }) => a - b || m - n);
  const ids = new Map(distinct.map(({ key }, id) => [key, id]));
  return {
    closes: {
      values: packGaps(distinct.map(({ numbers: [end] }) => end)),
      codes: pack(keys.map((key) => ids.get(key) ?? 0)),
    },
    closesDay: packGaps(distinct.map(({ numbers: [, day] }) => day)),
  };
}

function packLengths(starts: Uint32Array): Packed {
  return pack(starts.subarray(1).map((start, job) => start - (starts[job] ?? 0)));
}

function toCompanySection(rows: readonly JobRow[]): CompanySection {
  const segments = new Map(
    rows.flatMap(({ employer, company }) =>
      employer === undefined || company === undefined ? [] : [[employer, company] as const],
    ),
  );
  const names = [...segments.keys()].sort();
  const ids = new Map(names.map((name, id) => [name, id + 1]));
  return {
    names,
    companies: names.map((name) => segments.get(name) ?? ''),
    codes: pack(rows.map(({ employer = '' }) => ids.get(employer) ?? 0)),
  };
}

function toTextSection(rows: readonly JobRow[], isSplit: boolean): TextSection {
  const titles = code(rows.map(({ title }) => title));
  const stemOf = new Map(rows.map(({ title, slug }) => [title, slug.slice(0, stemLength(slug))]));
  const digits = rows.map(({ slug }) => slug.slice(stemLength(slug) + 1));
  const more = digits.flatMap((all, at) =>
    all.length > DIGITS ? [[at, all.slice(DIGITS)] as const] : [],
  );
  return {
    titles,
    stems: titles.values.map((title) => stemOf.get(title) ?? ''),
    digits: digits.map((all) => all.slice(0, DIGITS)).join(''),
    ...(more.length > 0 && { moreDigits: Object.fromEntries(more) }),
    ...(isSplit && { employers: code(rows.map(({ employer = '' }) => employer)) }),
    skills: code(rows.map(({ skills }) => skills.join(BETWEEN))),
    otherTypes: code(rows.map(({ otherTypes }) => otherTypes.join(BETWEEN))),
    pay: code(rows.map(({ pay }) => (pay === undefined ? '' : writePay(pay)))),
  };
}

/** Takes a section of texts, the number of a job's title and the job's position; gives the end of its address. */
export function slugIn(
  { stems, digits, moreDigits }: TextSection,
  title: number,
  at: number,
): string {
  const first = digits.slice(at * DIGITS, (at + 1) * DIGITS);
  return `${stems[title] ?? ''}-${first}${moreDigits?.[at] ?? ''}`;
}

function stemLength(slug: string): number {
  return slug.lastIndexOf('-');
}
