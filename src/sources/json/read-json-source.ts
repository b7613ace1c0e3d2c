// A JSON document that is no JobPosting → the postings in it, where its format is one of the table.

import type { JSONPath } from 'jsonc-parser';
import { isObject, type Json, type JsonObject } from '../../job/schema-org.ts';
import { draftPosting, type FinishedDraft } from '../draft.ts';
import { valueAt } from '../record.ts';
import type { SourceFacts, SourcePosting } from '../source.ts';
import { sayWithoutTexts } from '../without-texts.ts';
import type { JsonFormat } from './json-format.ts';
import { JSON_FORMATS } from './json-formats.ts';

/** A posting that was made of a record, and where the record stands in the document. */
export type ReadRecordOf = FinishedDraft & Pick<SourcePosting, 'adviceFor'> & { path: JSONPath };

export interface JsonSource {
  /** What the document was taken for. */
  name: string;
  records: ReadRecordOf[];
  /** The sentence that quarantines the document as a whole. */
  reason?: string;
  /** A sentence about the document as a whole. */
  warning?: string;
}

interface Member {
  path: JSONPath;
  record: JsonObject;
  /** The object that holds the list. */
  document: JsonObject;
}

/** Lists of which one that is empty is a board without a job, whichever its format. */
const EMPTY_LISTS =
  /^(?:jobs|offers|jobPostings|postings|stellenangebote|ergebnisliste|resultats|jvs)$/;

/** Undefined where the document is none of the table's formats. */
export function readJsonSource(document: Json, facts: SourceFacts): JsonSource | undefined {
  for (const format of JSON_FORMATS) {
    const members = membersOf(document, format);
    if (members !== undefined) return readMembers(members, format, facts);
  }
  return isEmptyList(document) ? { name: 'a list without jobs', records: [] } : undefined;
}

/** Returns the names of the formats that take the document for theirs. */
export function formatsOf(document: Json): string[] {
  return JSON_FORMATS.filter((format) => membersOf(document, format) !== undefined).map(
    ({ name }) => name,
  );
}

function readMembers(members: Member[], format: JsonFormat, facts: SourceFacts): JsonSource {
  const records = members.map(({ path, record, document }) => ({
    ...draftPosting(record, facts, (one, draft) => format.read(one, draft, document)),
    path,
  }));
  const { name } = format;
  const wanted = records.filter(({ passedOver }) => passedOver === undefined);
  if (wanted.length > 0 && wanted.every(({ object }) => object['description'] === undefined)) {
    const reason = sayWithoutTexts(name, wanted.length, format.withoutText);
    return { name, records: [], reason };
  }
  return { name, records };
}

/** Undefined where a document is not of the format. */
export function membersOf(document: Json, format: JsonFormat): Member[] | undefined {
  const pages = Array.isArray(document)
    ? (document as readonly Json[]).map((page, index) => ({ page, at: [index] as JSONPath }))
    : [{ page: document, at: [] as JSONPath }];
  return ofBareList(document, format) ?? ofPages(pages, format);
}

function ofBareList(document: Json, format: JsonFormat): Member[] | undefined {
  if (!format.isBareList || !Array.isArray(document)) return undefined;
  return toMembers(document as readonly Json[], [], {}, format);
}

/** A reply, or a list of the replies of a service that gives them in pages. */
function ofPages(
  pages: readonly { page: Json; at: JSONPath }[],
  format: JsonFormat,
): Member[] | undefined {
  const found = pages.map(({ page, at }) =>
    isObject(page) ? ofPage(page, at, format) : undefined,
  );
  const members = found.filter((one) => one !== undefined);
  return members.length === found.length && members.length > 0 ? members.flat() : undefined;
}

function ofPage(page: JsonObject, at: JSONPath, format: JsonFormat): Member[] | undefined {
  for (const name of format.lists ?? []) {
    const list = valueAt(page, name);
    const path = [...at, ...name.split('.')];
    if (Array.isArray(list)) {
      const members = toMembers(list as readonly Json[], path, page, format);
      if (members !== undefined) return members;
    } else if (isObject(list) && format.isRecord(list)) {
      return [{ path, record: list, document: page }];
    }
  }
  const isSingle = at.length === 0 && format.isSingle && format.isRecord(page);
  return isSingle ? [{ path: at, record: page, document: page }] : undefined;
}

function toMembers(
  list: readonly Json[],
  path: JSONPath,
  document: JsonObject,
  format: JsonFormat,
): Member[] | undefined {
  const postings = [...list.entries()].filter(
    ([, record]) => !(isObject(record) && format.isOther?.(record)),
  );
  const isOfFormat = (record: Json) => isObject(record) && format.isRecord(record);
  const known = postings.filter(([, record]) => isOfFormat(record)).length;
  // A damaged record among sound ones is quarantined as any posting is that lacks something.
  if (known === 0 || known * 2 <= postings.length) return undefined;
  return postings.map(([index, record]) => ({
    path: [...path, index],
    record: isObject(record) ? record : {},
    document,
  }));
}

function isEmptyList(document: Json): boolean {
  if (!isObject(document)) return false;
  const lists = Object.entries(document).filter(([, value]) => Array.isArray(value));
  const [first] = lists;
  return (
    lists.length === 1 &&
    first !== undefined &&
    EMPTY_LISTS.test(first[0]) &&
    (first[1] as readonly Json[]).length === 0
  );
}
