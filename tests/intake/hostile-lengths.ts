// Postings of hostile lengths and counts, the same for the same seed, and what each costs a reader.

import { createDescriber } from '../../src/html/description.ts';
import { createDescribe, noCache } from '../../src/intake/describe.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import { findPlaceholders } from '../../src/job/find-placeholders.ts';
import { findNameProblems } from '../../src/job/property-names.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { SECTION_PROPERTIES, TEXT_PROPERTIES } from '../../src/job/text-property.ts';
import { createRandom } from '../support/random.ts';

const RUNS =
  'a|É|7|中|😀|\u0300|\u0315\u0300|\u0e49|\u200b|\u00a0| |\t|\n|\r\n|,|, |.|-|_|/|\\|<|>|&|;|:|=|"|(|)|[|{|@|a@|#|*|**|`|~|•|• |- |1. |a) |\\n|&lt;|&#768;|&amp;amp;|<b>|<p>|</p>|<br>|<li>|<ul><li>|<td>|<a href="https://e.example/">|<!--|www.|https://|word |Remote |Berlin, |US-CA-|1,|€1 '.split(
    '|',
  );
const LENGTHS = [100, 1_000, 10_000, 100_000, 300_000];
const MAX_BYTES = 1_000_000;

/** Each puts a text, or many, into one place of a posting. */
export const FIELDS: readonly ((text: string, many: readonly string[]) => JsonObject)[] = [
  (text) => ({ title: text }),
  (text) => ({ description: text }),
  (text) => ({ hiringOrganization: { name: text, sameAs: text, logo: text } }),
  (text) => ({ jobLocation: text }),
  (text) => ({
    jobLocation: { name: text, address: { addressLocality: text, addressCountry: 'US' } },
  }),
  (text) => ({ jobLocation: { address: { addressRegion: text, addressCountry: text } } }),
  (text) => ({ jobLocation: { address: { streetAddress: text, postalCode: text } } }),
  (_, many) => ({ jobLocation: [...many] }),
  (text) => ({ applicantLocationRequirements: text }),
  (_, many) => ({ applicantLocationRequirements: [...many] }),
  (text) => ({ employmentType: text }),
  (_, many) => ({ employmentType: [...many] }),
  (text) => ({ baseSalary: text }),
  (text) => ({
    baseSalary: { currency: text, value: { minValue: text, maxValue: text, unitText: text } },
  }),
  (text) => ({ datePosted: text, validThrough: text }),
  (text) => ({ identifier: { name: text, value: text } }),
  (text) => ({ url: text, applicationContact: { email: text, telephone: text } }),
  (text) => ({ [text]: text }),
  ...[...TEXT_PROPERTIES, ...SECTION_PROPERTIES].map((name) => (text: string) => ({
    [name]: text,
  })),
  (_, many) => ({ skills: [...many] }),
];

export function hostilePostings(seed: number, count: number): JsonObject[] {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: count }, () => {
    const run = pick(RUNS);
    const length = pick(LENGTHS);
    const before = random() < 0.5 ? '' : 'Bakes bread ';
    const after = random() < 0.5 ? '' : ' at night';
    const text = before + run.repeat(Math.ceil(length / run.length)) + after;
    const many = Array.from({ length: Math.min(length / 10, 5_000) }, (_, at) => `${run}${at}`);
    const posting: JsonObject = {
      '@type': 'JobPosting',
      title: 'Baker',
      description: '<p>Bakes bread at night.</p>',
      ...pick(FIELDS)(text, many),
    };
    return posting;
  }).filter((posting) => Buffer.byteLength(JSON.stringify(posting)) <= MAX_BYTES);
}

export interface Cost {
  /** CPU time of this thread. */
  milliseconds: number;
  isPublished: boolean;
  /** Why it is not. */
  reasons: string[];
}

export async function createCostOf(): Promise<(posting: JsonObject) => Cost> {
  const describer = await createDescriber();
  return (posting) => {
    const watch = { begin: () => undefined, end: () => undefined };
    const describe = createDescribe(describer, noCache, new Map(), watch);
    const readRecord = createReadRecord({ timeZone: 'UTC', locale: 'en', describe });
    const before = process.threadCpuUsage();
    findNameProblems(posting);
    findPlaceholders(posting);
    const { record, problems } = readRecord(readPosting(posting, new Map<string, JsonObject>()), {
      ...{ file: 'a.json', position: 0, line: 1 },
    });
    const used = process.threadCpuUsage(before);
    return {
      milliseconds: (used.user + used.system) / 1000,
      isPublished: record !== undefined,
      reasons: problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
    };
  };
}
