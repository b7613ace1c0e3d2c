// Postings inside a JSON Feed: https://www.jsonfeed.org/version/1.1/
// An extension that career sites use puts a job's JobPosting into its item, as "_jobposting".

import type { JSONPath } from 'jsonc-parser';
import { isAbsent } from '../job/placeholder.ts';
import { isObject, toNode, type Json, type JsonObject } from '../job/schema-org.ts';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i;
const EXTENSION = '_jobposting';

/** What an item says of its job when the JobPosting inside it does not, in order of preference. */
const SAID_BY_ITEM: Readonly<Record<string, readonly string[]>> = {
  url: ['url'],
  description: ['content_html', 'content_text'],
};

interface FeedPostings {
  /** With their paths from the feed. */
  postings: { object: JsonObject; path: JSONPath }[];
  /** How many items hold none. */
  otherItems: number;
}

export function isJsonFeed({ version }: JsonObject): boolean {
  return typeof version === 'string' && VERSION.test(version);
}

/** Returns each JobPosting completed with the address and the text that only its feed item states. */
export function postingsOfFeed(feed: JsonObject): FeedPostings {
  const found: FeedPostings = { postings: [], otherItems: 0 };
  const items = Array.isArray(feed['items']) ? (feed['items'] as readonly Json[]) : [];
  for (const [index, item] of items.entries()) {
    const held = isObject(item) ? item[EXTENSION] : undefined;
    if (!isObject(item) || !isObject(held)) found.otherItems += 1;
    else {
      const path = ['items', index, EXTENSION];
      found.postings.push({ object: { ...held, ...saidByItem(item, held) }, path });
    }
  }
  return found;
}

function saidByItem(item: JsonObject, held: JsonObject): JsonObject {
  const posting = toNode(held, new Map());
  const said: Record<string, Json> = {};
  for (const [property, names] of Object.entries(SAID_BY_ITEM)) {
    if (posting.values(property).some(isSaid)) continue;
    const value = names.map((name) => item[name]).find(isSaid);
    if (value !== undefined) said[property] = value;
  }
  return said;
}

function isSaid(value: Json | undefined): boolean {
  return typeof value === 'string' ? !isAbsent(value) : value !== undefined && value !== null;
}
