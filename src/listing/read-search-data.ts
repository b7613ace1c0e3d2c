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
  readPay,
  slugIn,
  type TextSection,
} from './search-data.ts';
import { type CodedTexts, decodeNumbers, unpack, unpackGaps } from './wire.ts';

/** Takes the core; gives columns in which what other sections hold is still not stated. */
export function toCoreColumns(core: CoreSection): JobColumns {
  const { count, areas } = core;
  const ends = decodeNumbers(core.closes);
  const days = unpackGaps(core.closesDay);
  const dayOfEnd = new Map(unpackGaps(core.closes.values).map((end, id) => [end, days[id] ?? -1]));
  const centers = areas.paths.flatMap((path, area) => {
    const center = areas.centers[area];
    return center === undefined || center === 0 ? [] : [[path, center] as const];
  });
  return {
    count,
    areas: toAreaTable(areas.paths, new Map(centers)),
    companies: [],
    countries: core.countries,
    currencies: core.currencies,
    places: toLists(core.places),
    company: new Int32Array(count).fill(-1),
    types: Uint16Array.from(unpack(core.types)),
    remote: Uint8Array.from(unpack(core.remote)),
    livesIn: toLists(core.livesIn),
    postedDay: Int32Array.from(unpackGaps(core.postedDay)),
    closesDay: Int32Array.from(ends, (end) => dayOfEnd.get(end) ?? -1),
    closes: Float64Array.from(ends, (end) => (end === -1 ? Infinity : end)),
    payStated: Uint8Array.from(unpack(core.payStated)),
    payPerYear: new Float64Array(count).fill(Number.NaN),
    payCurrency: new Int16Array(count).fill(-1),
    pointStarts: new Uint32Array(count + 1),
    points: [],
  };
}

/** The names of the companies by "companies/crumb", and each job's employer, coded and plain. */
export interface Companies {
  byPath: Record<string, string>;
  coded: CodedTexts;
  ofJob: string[];
}

/** Writes the employers into columns; gives their names. */
export function addCompanies(columns: JobColumns, section: CompanySection): Companies {
  const { names, companies, codes } = section;
  const distinct = [...new Set(companies)].sort();
  const ids = new Map(distinct.map((company, id) => [company, id]));
  const codeOf = unpack(codes);
  columns.companies = distinct;
  columns.company = Int32Array.from(codeOf, (id) => ids.get(companies[id - 1] ?? '') ?? -1);
  return {
    byPath: Object.fromEntries(
      companies.map((company, id) => [`companies/${company}`, names[id] ?? company]),
    ),
    coded: { values: ['', ...names], codes },
    ofJob: codeOf.map((id) => names[id - 1] ?? ''),
  };
}

/** Writes the pay into columns. */
export function addPay(columns: JobColumns, { perYear, currency }: PaySection): void {
  columns.payPerYear = Float64Array.from(decodeNumbers(perYear), (amount) =>
    amount === -1 ? Number.NaN : amount,
  );
  columns.payCurrency = Int16Array.from(unpack(currency), (id) => id - 1);
}

/** Writes the points into columns. */
export function addPoints(columns: JobColumns, section: PointSection): void {
  const longitudes = unpackGaps(section.longitudes);
  columns.pointStarts = startsOf(unpack(section.lengths));
  columns.points = unpackGaps(section.latitudes).map((latitude, at): Point => [
    latitude / 100,
    (longitudes[at] ?? 0) / 100,
  ]);
}

/** The texts of a run of jobs, decoded. */
export interface Texts {
  section: TextSection;
  titles: Column;
  /** Absent where the section has none. */
  employers?: Column;
  skills: Column;
  otherTypes: Column;
  pay: Column;
}

/** A column of texts, and which of them each job has. */
interface Column {
  values: readonly string[];
  codes: readonly number[];
}

/** Takes a section of texts; gives each job's. */
export function toTexts(section: TextSection): Texts {
  return {
    section,
    titles: toColumn(section.titles),
    ...(section.employers && { employers: toColumn(section.employers) }),
    skills: toColumn(section.skills),
    otherTypes: toColumn(section.otherTypes),
    pay: toColumn(section.pay),
  };
}

function toColumn({ values, codes }: CodedTexts): Column {
  return { values, codes: unpack(codes) };
}

/** Takes a column and a job's position in it; gives its text. */
export function textAt({ values, codes }: Column, at: number): string {
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
  return { starts: startsOf(unpack(lengths)), values: Int32Array.from(unpack(values)) };
}
