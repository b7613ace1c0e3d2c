// Which employers have a logo, for the lists' script, which knows an employer by its name: a file that comes with the
// search's data.

import { hashOf } from '../job/slug.ts';
import type { JobRow } from '../listing/row.ts';
import { paths } from '../settings/site-paths.ts';
import { logoFiles, logoOf } from './logo-of.ts';

export interface LogosFile {
  /** Contains a hash of the content. */
  name: string;
  /** The addresses of logos by the names of employers. */
  json: string;
}

let last:
  | { rows: readonly JobRow[]; files: ReturnType<typeof logoFiles>; file: LogosFile | undefined }
  | undefined;

/** Undefined where no employer of the jobs has a logo. */
export function logosFile(rows: readonly JobRow[]): LogosFile | undefined {
  const files = logoFiles();
  if (last?.rows !== rows || last.files !== files) last = { rows, files, file: toFile(rows) };
  return last.file;
}

/** The address of the file. */
export function logosAddress(rows: readonly JobRow[]): string | undefined {
  const file = logosFile(rows);
  return file && paths.asset(`search/${file.name}.json`);
}

function toFile(rows: readonly JobRow[]): LogosFile | undefined {
  const known = new Map<string, string>();
  for (const { employer, company } of rows) {
    if (employer === undefined || company === undefined || known.has(employer)) continue;
    const logo = logoOf(company);
    if (logo !== undefined) known.set(employer, logo);
  }
  if (known.size === 0) return undefined;
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const json = JSON.stringify(Object.fromEntries(sorted));
  return { name: `logos-${hashOf(json).slice(0, 12)}`, json };
}
