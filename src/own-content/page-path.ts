// The address of an owner's page: the path of its file.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SEGMENT } from '../listing/address-segment.ts';
import { placardHas } from '../settings/site-folders.ts';
import { toSlugPart } from '../job/slug.ts';

/** "legal/imprint.md" → "legal/imprint"; "legal/index.md" → "legal". */
export function pagePathOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .normalize('NFC')
    .replace(/\.md$/, '')
    .replace(/(?:^|\/)index$/, '');
}

/** Says in full sentences why a file's path can't be an address, and what to do; undefined where it can. */
export function findPathTrouble(path: string, root: string): string | undefined {
  if (path === '') {
    return 'would have the address of the front page, /. What stands above its list is hero in src/site.ts. Rename the file.';
  }
  const parts = path.split('/');
  if (!parts.every((part) => SEGMENT.test(part))) {
    const better = parts.map(toSlugPart).filter(Boolean).join('/') || 'about';
    return `can have no address: its path becomes that of the page, which has small letters, digits and hyphens. Rename it to ${better}.md.`;
  }
  const [folder = ''] = parts;
  const taken = placardHas(folder);
  if (taken !== undefined) {
    return `would have the address /${path}/, and /${folder}/ has ${taken}. Rename the file${parts.length > 1 ? ' or its folder' : ''}.`;
  }
  const other = OTHER_PAGES.map((toFile) => toFile(path)).find((file) =>
    existsSync(join(root, file)),
  );
  if (other === undefined) return undefined;
  return `would have the address /${path}/, which is that of ${other}. Rename one of them, or delete it.`;
}

const OTHER_PAGES = [
  ...['.astro', '.md', '.ts', '/index.astro', '/index.md'].map(
    (ending) => (path: string) => `src/pages/${path}${ending}`,
  ),
  (path: string) => `public/${path}/index.html`,
];
