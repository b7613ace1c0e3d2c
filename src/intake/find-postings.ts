// Which objects of a document are postings: itself, members of a list, or of @graph.

import type { JSONPath } from 'jsonc-parser';
import { hasType, isObject, toTerm, type Json, type JsonObject } from '../job/schema-org.ts';

/** A posting and where it stands in its document. */
export interface FoundPosting {
  object: JsonObject;
  path: JSONPath;
  /** It has no @type, and yet a title or a description. */
  untyped: boolean;
}

/** A member that can't be taken for a posting nor for anything else, with the sentence that says so. */
interface BrokenMember {
  path: JSONPath;
  reason: string;
}

export interface FoundPostings {
  /** In the order of the document. */
  members: (FoundPosting | BrokenMember)[];
  /** How many objects of other types were passed over. */
  otherTypes: number;
}

/** Where pages and lists (WebPage, ItemList, ListItem) keep what they are about. */
const HOLDING = new Set(['mainentity', 'itemlistelement', 'item', 'about', 'haspart']);

/** Takes a parsed document; gives its postings in their order. */
export function findPostings(document: Json): FoundPostings {
  const found: FoundPostings = { members: [], otherTypes: 0 };
  visit(document, []);
  return found;

  function visit(value: Json, path: JSONPath, isHeld = false): void {
    if (Array.isArray(value)) {
      value.forEach((member: Json, index) => visit(member, [...path, index]));
    } else if (!isObject(value)) {
      found.members.push({ path, reason: 'is not an object. Write {"@type": "JobPosting", …}.' });
    } else if (hasType(value, 'JobPosting')) {
      found.members.push({ object: value, path, untyped: false });
    } else if (value['@graph'] !== undefined) {
      visit(value['@graph'], [...path, '@graph']);
    } else if (value['@type'] !== undefined || value['@id'] !== undefined) {
      // What a page or a list holds belongs to it, and is not counted by itself.
      if (!isHeld) found.otherTypes += 1;
      visitHeld(value, path);
    } else if (looksLikePosting(value)) {
      found.members.push({ object: value, path, untyped: true });
    } else {
      const reason =
        'has no "@type", and neither a title nor a description. Write {"@type": "JobPosting", …}.';
      found.members.push({ path, reason });
    }
  }

  /** A page about a job, or a list of jobs, holds them in properties of its own. */
  function visitHeld(holder: JsonObject, path: JSONPath): void {
    for (const [key, value] of Object.entries(holder)) {
      if (!HOLDING.has(toTerm(key)) || value === undefined) continue;
      const members = Array.isArray(value) ? (value as readonly Json[]) : [value];
      members.forEach((member, index) => {
        const at = Array.isArray(value) ? [...path, key, index] : [...path, key];
        if (!isObject(member)) return;
        if (member['@type'] === undefined) visitHeld(member, at);
        else visit(member, at, true);
      });
    }
  }
}

/** One of the two is enough: the other is then reported as missing. */
function looksLikePosting(object: JsonObject): boolean {
  return Object.keys(object).some((key) => ['title', 'description'].includes(toTerm(key)));
}
