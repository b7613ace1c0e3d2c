// Which objects of a document are postings: itself, members of a list, or of @graph.

import type { JSONPath } from 'jsonc-parser';
import { hasType, isObject, type Json, type JsonObject } from '../job/schema-org.ts';

/** A posting and where it stands in its document. */
export interface FoundPosting {
  object: JsonObject;
  path: JSONPath;
  /** It has no @type, and yet a title and a description. */
  untyped: boolean;
}

export interface FoundPostings {
  postings: FoundPosting[];
  /** How many objects of other types were passed over. */
  otherTypes: number;
  /** Members that are no objects at all, with the sentence that says so. */
  broken: { path: JSONPath; reason: string }[];
}

/** Takes a parsed document; gives its postings in their order. */
export function findPostings(document: Json): FoundPostings {
  const found: FoundPostings = { postings: [], otherTypes: 0, broken: [] };
  visit(document, []);
  return found;

  function visit(value: Json, path: JSONPath): void {
    if (Array.isArray(value)) {
      value.forEach((member: Json, index) => visit(member, [...path, index]));
    } else if (!isObject(value)) {
      found.broken.push({ path, reason: 'is not an object. Write {"@type": "JobPosting", …}.' });
    } else if (hasType(value, 'JobPosting')) {
      found.postings.push({ object: value, path, untyped: false });
    } else if (value['@graph'] !== undefined) {
      visit(value['@graph'], [...path, '@graph']);
    } else if (value['@type'] === undefined && looksLikePosting(value)) {
      found.postings.push({ object: value, path, untyped: true });
    } else {
      found.otherTypes += 1;
    }
  }
}

function looksLikePosting(object: JsonObject): boolean {
  return typeof object['title'] === 'string' && typeof object['description'] === 'string';
}
