// Recognizes a site by the files that are left of it after others were deleted.

import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from './folder-entries.ts';

/** Whether every file in the folder but litter is one of the site's, with the same bytes; `site` is keyed by path. */
export function holdsOnlySite(
  folder: string,
  site: ReadonlyMap<string, { size: number; sha256: string }>,
  isLitter: (name: string) => boolean,
  above = '',
): boolean {
  return entriesOf(join(folder, above)).every((entry) => {
    const path = `${above}${entry.name}`;
    if (entry.isDirectory()) return holdsOnlySite(folder, site, isLitter, `${path}/`);
    if (isLitter(entry.name)) return true;
    const known = site.get(path);
    if (known === undefined || !entry.isFile()) return false;
    const absolutePath = join(folder, path);
    return (
      statSync(absolutePath).size === known.size &&
      hash('sha256', readFileSync(absolutePath)) === known.sha256
    );
  });
}
