// The search's data decoded to columns and rows again.

import { typeOfSegment } from '../job/employment-type-segment.ts';
import { facetNameKey } from '../listing/facets.ts';
import {
  startsOf,
  toAreaTable,
  toDay,
  yearlyPayOf,
  type FacetColumn,
  type JobColumns,
  type Lists,
} from '../listing/columns.ts';
import type { JobRow, Point } from '../listing/row.ts';
import {
  type CompanySection,
  type CoreSection,
  type EncodedFacet,
  type EncodedLists,
  type PointSection,
} from './search-data.ts';
import { SEPARATOR, slugAt, type TextSection } from './text-section.ts';
import { decodePayOf } from './pay-encoding.ts';
import {
  decodeTextColumn,
  gather,
  type TextColumn,
  decodeNumbers,
  decodeDeltas,
} from './column-encoding.ts';

/** Decodes the core; what other sections hold is not stated in the columns until they are added. */
export function toCoreColumns(core: CoreSection): JobColumns {
  const { count, areas } = core;
  const ends = decodeDeltas(core.closes.values).map((end) => (end === -1 ? Infinity : end));
  const endOf = decodeNumbers(core.closes.codes);
  const centers = areas.paths.flatMap((path, area) => {
    const center = areas.centers[area];
    return center === undefined || center === 0 ? [] : [[path, center] as const];
  });
  let livesIn: Lists | undefined;
  let payStated: Uint8Array | undefined;
  return {
    count,
    areas: toAreaTable(areas.paths, new Map(centers)),
    countries: core.countries,
    currencies: core.currencies,
    places: toLists(core.places),
    facets: { type: toFacetColumn(core.types) },
    remote: new Uint8Array(decodeNumbers(core.remote)),
    featured: new Set(decodeDeltas(core.featured)),
    // No card shows it: the first result does not wait for it.
    get livesIn() {
      return (livesIn ??= toLists(core.livesIn));
    },
    postedDay: new Int32Array(decodeDeltas(core.postedDay)),
    closesDay: new Int32Array(gather(decodeDeltas(core.closesDay), endOf)),
    closes: gather(ends, endOf),
    get payStated() {
      return (payStated ??= new Uint8Array(decodeNumbers(core.payStated)));
    },
    pays: [],
    payCodes: [],
    pointStarts: new Uint32Array(count + 1),
    points: [],
  };
}

function toFacetColumn({ values, sets, codes }: EncodedFacet): FacetColumn {
  const lists = toLists(sets);
  return {
    values,
    sets: Array.from(lists.starts.subarray(1), (end, set) => [
      ...lists.values.subarray(lists.starts[set], end),
    ]),
    codes: decodeNumbers(codes),
  };
}

/** Returns what its values are called, by "skill:welding". */
export function addFacet(
  columns: JobColumns,
  key: string,
  section: EncodedFacet,
): Record<string, string> {
  columns.facets[key] = toFacetColumn(section);
  const { values, names = [] } = section;
  return Object.fromEntries(
    names.map((name, index) => [facetNameKey(key, values[index] ?? ''), name]),
  );
}

/** The names of the companies by "company:crumb", and each job's employer. */
export interface Companies {
  byPath: Record<string, string>;
  employers: TextColumn;
}

export function addCompanies(columns: JobColumns, section: CompanySection): Companies {
  const { names, companies, codes } = section;
  const distinct = [...new Set(companies)].sort();
  const indexes = new Map(distinct.map((company, index) => [company, index]));
  const employers = { values: ['', ...names], codes: decodeNumbers(codes) };
  columns.facets['company'] = {
    values: distinct,
    sets: [[], ...companies.map((company) => [indexes.get(company) ?? -1])],
    codes: employers.codes,
  };
  return {
    byPath: Object.fromEntries(
      companies.map((company, index) => [
        facetNameKey('company', company),
        names[index] ?? company,
      ]),
    ),
    employers,
  };
}

export function addPay(columns: JobColumns, { values, codes }: TextColumn): void {
  columns.pays = values.map((encoded) => yearlyPayOf(decodePayOf(encoded)));
  columns.payCodes = codes;
}

export function addPoints(columns: JobColumns, section: PointSection): void {
  const longitudes = decodeDeltas(section.longitudes);
  columns.pointStarts = startsOf(decodeNumbers(section.lengths));
  columns.points = Array.from(decodeDeltas(section.latitudes), (latitude, index): Point => [
    latitude / 100,
    (longitudes[index] ?? 0) / 100,
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

export function toTexts(section: TextSection): Texts {
  return {
    section,
    titles: decodeTextColumn(section.titles),
    ...(section.employers && { employers: decodeTextColumn(section.employers) }),
    skills: decodeTextColumn(section.skills),
    otherTypes: decodeTextColumn(section.otherTypes),
    pay: decodeTextColumn(section.pay),
  };
}

/** Returns the text of the job at an index of the column, empty for none. */
export function textAt({ values, codes }: TextColumn, index: number): string {
  return values[codes[index] ?? -1] ?? '';
}

/** Makes a job's row from the columns and the texts that have it at `index`; `employer` is empty for none. */
export function toRowAt(
  columns: JobColumns,
  job: number,
  texts: Texts,
  index: number,
  employer: string,
): JobRow {
  const title = textAt(texts.titles, index);
  const [company] = valuesAt(columns, 'company', job);
  const pay = textAt(texts.pay, index);
  const postedDay = columns.postedDay[job] ?? -1;
  const closesDay = columns.closesDay[job] ?? -1;
  return {
    slug: slugAt(texts.section, texts.titles.codes[index] ?? -1, index),
    title,
    ...(employer !== '' && { employer }),
    ...(company !== undefined && { company }),
    places: namesAt(columns.places, job, columns.areas.paths),
    points: [],
    remote: columns.remote[job] === 1,
    ...(columns.featured.has(job) && { featured: true }),
    livesIn: namesAt(columns.livesIn, job, columns.countries),
    types: valuesAt(columns, 'type', job).flatMap((segment) => typeOfSegment(segment) ?? []),
    otherTypes: linesOf(textAt(texts.otherTypes, index)),
    facets: {},
    skills: linesOf(textAt(texts.skills, index)),
    ...decodePayOf(pay),
    ...(postedDay !== -1 && { postedDay: toDay(postedDay) }),
    ...(closesDay !== -1 && { closes: columns.closes[job] ?? 0, closesDay: toDay(closesDay) }),
  };
}

function namesAt({ starts, values }: Lists, job: number, names: readonly string[]): string[] {
  return [...values.subarray(starts[job], starts[job + 1])].map((id) => names[id] ?? '');
}

function valuesAt({ facets }: JobColumns, key: string, job: number): string[] {
  const { values = [], sets = [], codes = [] } = facets[key] ?? {};
  return (sets[codes[job] ?? -1] ?? []).flatMap((id) => values[id] ?? []);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(SEPARATOR);
}

function toLists({ lengths, values }: EncodedLists): Lists {
  return {
    starts: startsOf(decodeNumbers(lengths)),
    values: new Int32Array(decodeNumbers(values)),
  };
}
