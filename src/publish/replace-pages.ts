// Updates the store's rows of the site's files for the next site; unchanged rows are not written.

import type { ManifestEntry } from '../deploy/manifest.ts';
import type { StoredPage } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import type { SiteFile } from '../verify/verify-site.ts';

/** A checked file with its new modification time. */
export type PublishedFile = SiteFile & Pick<ManifestEntry, 'modified'>;

/** Writes a row for each file, in the order that `needed` counts in; must be called in a transaction. */
export function replacePages(
  { pages }: Store,
  known: ReadonlyMap<string, StoredPage>,
  files: readonly PublishedFile[],
  keyOf: (path: string) => string | undefined,
): void {
  let last = 0;
  for (const { id } of known.values()) last = Math.max(last, id);
  const ids = files.map(({ path }) => known.get(path)?.id ?? (last += 1));
  const present = new Set(files.map(({ path }) => path));
  for (const path of known.keys()) if (!present.has(path)) pages.remove(path);
  for (const [index, { path, sha256, size, modified, kind, needed }] of files.entries()) {
    const key = keyOf(path);
    const page: StoredPage = {
      ...{ id: ids[index] ?? 0, path, sha256, size, modified, kind },
      ...(key !== undefined && { key }),
      links: Uint32Array.from(needed, (linked) => ids[linked] ?? 0),
    };
    if (!isSame(page, known.get(path))) pages.put(page);
  }
}

function isSame(page: StoredPage, known: StoredPage | undefined): boolean {
  return (
    known !== undefined &&
    page.id === known.id &&
    page.key === known.key &&
    page.sha256 === known.sha256 &&
    page.size === known.size &&
    page.modified === known.modified &&
    page.kind === known.kind &&
    page.links.length === known.links.length &&
    page.links.every((id, index) => id === known.links[index])
  );
}
