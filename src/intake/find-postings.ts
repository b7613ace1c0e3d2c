// Which objects of a document are postings: itself, members of a list, of @graph, or of a JSON Feed.

import type { JSONPath } from 'jsonc-parser';
import {
  hasType,
  isObject,
  isTyped,
  toTerm,
  type Json,
  type JsonObject,
} from '../job/schema-org.ts';
import { isJsonFeed, postingsOfFeed } from './json-feed.ts';
import { findMissingSigns } from './untyped-posting.ts';

/** A posting and where it stands in its document. */
export interface FoundPosting {
  object: JsonObject;
  path: JSONPath;
  /** It has no @type, but the properties of a posting. */
  untyped: boolean;
}

/** A member that is neither a posting nor anything else known, with the sentence that says so. */
interface BrokenMember {
  path: JSONPath;
  reason: string;
}

export interface FoundPostings {
  /** In the order of the document. */
  members: (FoundPosting | BrokenMember)[];
  /** How many objects of other types were ignored. */
  otherTypes: number;
}

/** The properties in which pages and lists (WebPage, ItemList, ListItem) hold what they are about. */
const HOLDING = new Set(['mainentity', 'itemlistelement', 'item', 'about', 'haspart']);

const FEED_WITHOUT_POSTINGS =
  'is a JSON Feed, and none of its items holds a JobPosting. Move it elsewhere.';

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
    } else if (isTyped(value)) {
      ignore(value, path, isHeld);
    } else if (isJsonFeed(value)) {
      visitFeed(value, path);
    } else {
      const missing = findMissingSigns(value);
      if (missing === undefined) found.members.push({ object: value, path, untyped: true });
      // What others refer to by its @id is a part of them.
      else if (value['@id'] !== undefined) ignore(value, path, isHeld);
      else found.members.push({ path, reason: missing });
    }
  }

  function ignore(value: JsonObject, path: JSONPath, isHeld: boolean): void {
    // What a page or a list holds belongs to it, and is not counted by itself.
    if (!isHeld) found.otherTypes += 1;
    visitHeld(value, path);
  }

  function visitFeed(feed: JsonObject, path: JSONPath): void {
    const { postings, otherItems } = postingsOfFeed(feed);
    for (const { object, path: below } of postings) visit(object, [...path, ...below]);
    if (postings.length > 0) found.otherTypes += otherItems;
    else found.members.push({ path, reason: FEED_WITHOUT_POSTINGS });
  }

  /** A page about a job, or a list of jobs, holds them in properties of its own. */
  function visitHeld(holder: JsonObject, path: JSONPath): void {
    for (const [key, value] of Object.entries(holder)) {
      if (!HOLDING.has(toTerm(key)) || value === undefined) continue;
      const members = Array.isArray(value) ? (value as readonly Json[]) : [value];
      members.forEach((member, index) => {
        const at = Array.isArray(value) ? [...path, key, index] : [...path, key];
        if (!isObject(member)) return;
        if (isTyped(member) || findMissingSigns(member) === undefined) visit(member, at, true);
        else visitHeld(member, at);
      });
    }
  }
}
