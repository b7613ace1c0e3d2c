// The data that the lists' script searches: in the page for a small board, else in files in a folder named by their hash.

import { createHash } from 'node:crypto';
import { areaAliases } from '../job/place/area-aliases.ts';
import type { JobColumns } from '../listing/columns.ts';
import type { JobRow } from '../listing/row.ts';
import type { Synonyms } from '../search/analysis/synonyms.ts';
import { toSearchData } from '../search/search-data.ts';
import { type OpenedData, toInPageData, toSearchFiles } from '../search/search-files.ts';
import { jobsDigest } from './update-text-index.ts';

export interface BoardSearch {
  inPage?: OpenedData;
  /** By name; none where the data is in the page. */
  files: ReadonlyMap<string, string>;
  hash: string;
}

export function toBoardSearch(
  rows: readonly JobRow[],
  columns: JobColumns,
  facts: { builtAt: number; names: Readonly<Record<string, string>> },
  synonyms: () => Synonyms,
): BoardSearch {
  const jobs = jobsDigest(rows);
  const data = toSearchData(rows, columns, { ...facts, jobs, aliasesOf: areaAliases });
  const inPage = toInPageData(data);
  if (inPage !== undefined) return { inPage, files: new Map(), hash: '' };
  const files = toSearchFiles(data, rows, columns, synonyms);
  const hash = createHash('sha256');
  for (const [name, json] of files) hash.update(name).update(json);
  return { files, hash: hash.digest('hex').slice(0, 12) };
}
