// From the data as it travels back to columns and rows.

import { ALL_TYPES } from '../job/employment-type-segment.ts';
import { startsOf, toAreaTable, toDay, type JobColumns, typeBit, type Lists } from './columns.ts';
import type { JobRow, Point } from './row.ts';
import {
  BETWEEN,
  type CompanySection,
  type CoreSection,
  type PackedLists,
  type PaySection,
  type PointSection,
  slugIn,
  type TextSection,
} from './search-data.ts';
import { readPay } from './pay-line.ts';
import { decodeNumbers, decodeTexts, pick, type TextColumn, unpack, unpackGaps } from './wire.ts';

/** Takes the core; gives columns in which what other sections hold is still not stated. */
export function toCoreColumns(core: CoreSection): JobColumns {
  const { count, areas } = core;
  const ends = unpackGaps(core.closes.values).map((end) => (end === -1 ? Infinity : end));
  const endOf = unpack(core.closes.codes);
  const centers = areas.paths.flatMap((path, area) => {
    const center = areas.centers[area];
    return center === undefined || center === 0 ? [] : [[path, center] as const];
  });
  let livesIn: Lists | undefined;
  let payStated: Uint8Array | undefined;
  return {
    count,
    areas: toAreaTable(areas.paths, new Map(centers)),
    companies: [],
    countries: core.countries,
    currencies: core.currencies,
    places: toLists(core.places),
    company: new Int32Array(count).fill(-1),
    types: new Uint16Array(unpack(core.types)),
    remote: new Uint8Array(unpack(core.remote)),
    // No card shows it: the first result does not wait for it.
    get livesIn() {
      return (livesIn ??= toLists(core.livesIn));
    },
    postedDay: new Int32Array(unpackGaps(core.postedDay)),
    closesDay: new Int32Array(pick(unpackGaps(core.closesDay), endOf)),
    closes: pick(ends, endOf),
    get payStated() {
      return (payStated ??= new Uint8Array(unpack(core.payStated)));
    },
    payPerYear: new Float64Array(count).fill(Number.NaN),
    payCurrency: new Int16Array(count).fill(-1),
    pointStarts: new Uint32Array(count + 1),
    points: [],
  };
}

/** The names of the companies by "companies/crumb", and each job's employer. */
export interface Companies {
  byPath: Record<string, string>;
  employers: TextColumn;
}

/** Writes the employers into columns; gives their names. */
export function addCompanies(columns: JobColumns, section: CompanySection): Companies {
  const { names, companies, codes } = section;
  const distinct = [...new Set(companies)].sort();
  const ids = new Map(distinct.map((company, id) => [company, id]));
  const employers = { values: ['', ...names], codes: unpack(codes) };
  const companyOf = ['', ...companies].map((company) => ids.get(company) ?? -1);
  columns.companies = distinct;
  columns.company = new Int32Array(pick(Float64Array.from(companyOf), employers.codes));
  return {
    byPath: Object.fromEntries(
      companies.map((company, id) => [`companies/${company}`, names[id] ?? company]),
    ),
    employers,
  };
}

/** Writes the pay into columns. */
export function addPay(columns: JobColumns, { perYear, currency }: PaySection): void {
  columns.payPerYear = decodeNumbers(perYear).map((amount) =>
    amount === -1 ? Number.NaN : amount,
  );
  columns.payCurrency = new Int16Array(unpack(currency).map((id) => id - 1));
}

/** Writes the points into columns. */
export function addPoints(columns: JobColumns, section: PointSection): void {
  const longitudes = unpackGaps(section.longitudes);
  columns.pointStarts = startsOf(unpack(section.lengths));
  columns.points = Array.from(unpackGaps(section.latitudes), (latitude, at): Point => [
    latitude / 100,
    (longitudes[at] ?? 0) / 100,
  ]);
}

/** The texts of a run of jobs, decoded. */
export interface Texts {
  section: TextSection;
  titles: TextColumn;
  /** Absent where the section has none. */
  employers?: TextColumn;
  skills: TextColumn;
  otherTypes: TextColumn;
  pay: TextColumn;
}

/** Takes a section of texts; gives each job's. */
export function toTexts(section: TextSection): Texts {
  return {
    section,
    titles: decodeTexts(section.titles),
    ...(section.employers && { employers: decodeTexts(section.employers) }),
    skills: decodeTexts(section.skills),
    otherTypes: decodeTexts(section.otherTypes),
    pay: decodeTexts(section.pay),
  };
}

/** Takes a column and a job's position in it; gives its text. */
export function textAt({ values, codes }: TextColumn, at: number): string {
  return values[codes[at] ?? -1] ?? '';
}

/** Takes columns, a job's number, the texts that it stands in with its position there, and its employer's name; gives its row. */
export function toRowAt(
  columns: JobColumns,
  job: number,
  texts: Texts,
  at: number,
  employer: string,
): JobRow {
  const title = textAt(texts.titles, at);
  const company = columns.companies[columns.company[job] ?? -1];
  const pay = textAt(texts.pay, at);
  const postedDay = columns.postedDay[job] ?? -1;
  const closesDay = columns.closesDay[job] ?? -1;
  const { starts, values } = columns.places;
  return {
    slug: slugIn(texts.section, texts.titles.codes[at] ?? -1, at),
    title,
    ...(employer !== '' && { employer }),
    ...(company !== undefined && { company }),
    places: [...values.subarray(starts[job], starts[job + 1])].map(
      (area) => columns.areas.paths[area] ?? '',
    ),
    points: [],
    remote: columns.remote[job] === 1,
    livesIn: [],
    types: ALL_TYPES.filter((type) => ((columns.types[job] ?? 0) & typeBit(type)) !== 0),
    otherTypes: linesOf(textAt(texts.otherTypes, at)),
    skills: linesOf(textAt(texts.skills, at)),
    ...(pay !== '' && { pay: readPay(pay) }),
    ...(postedDay !== -1 && { postedDay: toDay(postedDay) }),
    ...(closesDay !== -1 && { closes: columns.closes[job] ?? 0, closesDay: toDay(closesDay) }),
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN);
}

function toLists({ lengths, values }: PackedLists): Lists {
  return { starts: startsOf(unpack(lengths)), values: new Int32Array(unpack(values)) };
}
