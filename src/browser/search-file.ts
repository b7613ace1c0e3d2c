// The rows of every job, fetched when a visitor first asks for something.

import type { FilterContext } from '../listing/filter.ts';
import { believableNow } from '../listing/filter.ts';
import type { JobRow } from '../listing/row.ts';

/** What the build writes for the search. */
export interface SearchFile {
  builtAt: number;
  closingSoonDays: number;
  areaNames: Record<string, string>;
  rows: JobRow[];
}

let fetched: Promise<SearchFile> | undefined;

/** Takes the file's address; gives its content, fetched once. A failed fetch is tried again next time. */
export function loadSearchFile(address: string): Promise<SearchFile> {
  fetched ??= fetchSearchFile(address).catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

/** Takes the file; gives what the filter rules need, by the visitor's clock. */
export function contextOf({ builtAt, closingSoonDays }: SearchFile): FilterContext {
  return { now: believableNow(builtAt, Date.now()), closingSoonDays };
}

async function fetchSearchFile(address: string): Promise<SearchFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as SearchFile;
}
