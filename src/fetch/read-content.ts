// What a fetched file holds: whether it is what it should be, and which postings are in it.

import type { PostingFile } from '../intake/files.ts';
import { findInFile } from '../intake/find-in-file.ts';
import { isObject, type JsonObject } from '../job/schema-org.ts';

export interface FeedContent {
  /** A key for each posting, the same whenever the file is fetched. */
  keys: ReadonlySet<string>;
  /** Why the file is none that postings are read from; ends the sentence "it …". */
  trouble?: string;
}

export async function readContent(file: PostingFile): Promise<FeedContent> {
  const keys = new Set<string>();
  let trouble: string | undefined;
  let isKnown = false;
  for await (const found of findInFile(file)) {
    if (found.kind === 'native' || found.kind === 'posting') keys.add(keyOf(found.object));
    else if (found.kind === 'name') isKnown = true;
    else if (found.kind === 'left alone') trouble ??= `is ${found.reason}.`;
    else if (found.kind === 'failure') trouble ??= found.reason;
  }
  // A list of jobs may be empty, and one of many may be broken.
  if (keys.size > 0 || (isKnown && trouble === undefined)) return { keys };
  return { keys, trouble: trouble ?? 'holds no posting.' };
}

/** The posting's own name at its source. */
function keyOf({ identifier, url, title, hiringOrganization, jobLocation }: JsonObject): string {
  const id = isObject(identifier) ? identifier['value'] : identifier;
  return JSON.stringify(id ?? url ?? [title, hiringOrganization, jobLocation]);
}
