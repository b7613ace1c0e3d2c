// A site of which files were deleted is still known by those that are left.

import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from './folder-entries.ts';

/** Takes a folder, a site's files by path and which names don't count; says whether every file in the folder is one of the site's, with the same bytes. */
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
