// JSON by names of its writer's own, such as a scraper's or a sheet's: {"title": …, "company": …, "location": …}.

import type { JSONPath } from 'jsonc-parser';
import { isObject, type Json, type JsonObject } from '../../job/schema-org.ts';
import { draftPosting } from '../draft.ts';
import { toFoldedName } from '../folded-name.ts';
import { isJob } from '../named/is-job.ts';
import { toNamedRecord, type NamedRecord } from '../named/to-roles.ts';
import { adviceOn, writeNamedPosting } from '../named/write-posting.ts';
import type { SourceFacts } from '../source.ts';
import { sayWithoutTexts } from '../without-texts.ts';
import type { JsonSource, ReadRecordOf } from './read-json-source.ts';

interface Member {
  map: JsonObject;
  path: JSONPath;
}

const NAME = 'jobs in JSON';
const WITHOUT_TEXT = 'Write “description” with the whole text of each ad.';

/** What only jobs have: articles and products have a title, a text and an address, too. */
const OF_JOBS_ALONE = [
  'place',
  'city',
  'employmentType',
  'pay',
  'payMin',
  'validThrough',
  'remote',
];

/** What an owner states so that jobs without an employer are read; undefined where a document seems to hold none. */
export function describeWithoutEmployer(document: Json, facts: SourceFacts): string | undefined {
  if (facts.employer !== undefined) return undefined;
  const members = membersOf(document);
  const likely = members.filter(({ map }) => {
    const record = toNamedRecord(map, new Map());
    const isLike = OF_JOBS_ALONE.some((role) => record.values[role] !== undefined);
    return isLike && isNamedJob(map, record, { ...facts, employer: '?' });
  });
  if (likely.length === 0 || likely.length * 2 < members.length) return undefined;
  return 'JSON that may hold jobs, and names no employer. If it does, state "employer" for it in content/sources.json';
}

/** Undefined where a document holds no jobs by such names, or a JobPosting by those of schema.org. */
export function readNamedJson(document: Json, facts: SourceFacts): JsonSource | undefined {
  const members = membersOf(document);
  const stated = new Map(
    Object.entries(facts.columns ?? {}).map(([name, meaning]) => [toFoldedName(name), meaning]),
  );
  const records = members.map(({ map }) => toNamedRecord(map, stated));
  const known = members.filter(({ map }, index) =>
    isNamedJob(map, records[index] ?? NOTHING, facts),
  );
  if (known.length === 0 || known.length * 2 < members.length) return undefined;
  if (records.every(({ values }) => values['description'] === undefined)) {
    const reason = sayWithoutTexts(NAME, records.length, WITHOUT_TEXT);
    return { name: NAME, records: [], reason };
  }
  return {
    name: NAME,
    records: members.map(({ path }, index) => toRecord(records[index] ?? NOTHING, path, facts)),
    ...warningOf(records),
  };
}

function warningOf(records: readonly NamedRecord[]): Pick<JsonSource, 'warning'> {
  const unread = [...new Set(records.flatMap((record) => record.unread))];
  if (unread.length === 0) return {};
  const shown = unread.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`);
  const more = unread.length > 12 ? ' …' : '';
  return {
    warning: `has names that are not read: ${shown.join(', ')}${more}. To keep one as a property of your own, write “x:” before it.`,
  };
}

const NOTHING: NamedRecord = { values: {}, paths: new Map(), unread: [] };
/** What a list of contacts doesn't state. */
const OF_JOBS = ['description', 'url', 'applyUrl', 'datePosted', 'validThrough', 'pay', 'payMin'];

function isNamedJob(map: JsonObject, record: NamedRecord, facts: SourceFacts): boolean {
  return (
    !Object.hasOwn(map, 'hiringOrganization') &&
    !Object.hasOwn(map, '@type') &&
    isJob(record, map, facts) &&
    OF_JOBS.some((role) => record.values[role] !== undefined)
  );
}

/** Names of lists, as APIs and exports have them. */
const LISTS =
  /^(?:jobs|joblist|joblistings|listings|openings|positions|vacancies|postings|offers|data|results|items|records|entries|rows|objects|content|hits|nodes|stellen|offres|ofertas|vacatures)$/;

function membersOf(document: Json): Member[] {
  if (Array.isArray(document)) return ofList(document as readonly Json[], []);
  if (!isObject(document)) return [];
  for (const [name, value] of Object.entries(document)) {
    if (Array.isArray(value) && LISTS.test(toFoldedName(name))) {
      const members = ofList(value as readonly Json[], [name]);
      if (members.length > 0) return members;
    }
  }
  return [{ map: document, path: [] }];
}

function ofList(list: readonly Json[], above: JSONPath): Member[] {
  if (!list.every(isObject)) return [];
  return list.map((map, index) => {
    const path = [...above, index];
    // The form of Airtable.
    const { fields } = map;
    return isObject(fields) ? { map: fields, path: [...path, 'fields'] } : { map, path };
  });
}

function toRecord(
  { values, paths }: NamedRecord,
  path: JSONPath,
  facts: SourceFacts,
): ReadRecordOf {
  const drafted = draftPosting(values, facts, writeNamedPosting);
  const named = [...drafted.paths].flatMap(([property, role]): [string, string][] => {
    const names = paths.get(role as Parameters<typeof paths.get>[0]);
    return names === undefined ? [] : [[property, names.join('.')]];
  });
  return {
    ...drafted,
    paths: new Map(named),
    path,
    adviceFor: (property, isStated) => adviceOn(property, isStated, 'name'),
  };
}
