// Which files of the project may decide what the site looks like: an owner's page may read any that is not made by a
// tool, and not looked at in another way.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readIgnoreRules } from './ignore-rules.ts';

export interface ProjectFolders {
  root: string;
  jobsDir: string;
  outDir: string;
  cacheDir: string;
}

/** What every site has, wherever a build put it. */
export const SITE_MARKS = ['index.html', '404.html', '_astro'];
/** What file managers leave in every folder that they show. */
export const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
/** What a build has beside its output meanwhile. */
const BESIDE_OUTPUT = /(?:^|\/)\.[^/]+\.placard-[a-z]+$/;
/** Folders of the project itself that no page reads. */
const APART = /^(?:\..*|node_modules|tests)$/;
/** Astro reads these, though git leaves most of them alone. */
const ENVIRONMENT_FILE = /^\.env(?:\.|$)/;
/** Whatever lies there is part of the site. */
const OF_SITE = /^(?:src|public)\//;

/** Takes the project's folders; gives the paths of its files below its root, sorted. */
export function projectFiles({ root, jobsDir, outDir, cacheDir }: ProjectFolders): string[] {
  const isIgnored = readIgnoreRules(join(root, '.gitignore'));
  const files: string[] = [];
  visit('');
  return files.sort();

  function visit(above: string): void {
    const entries = entriesOf(join(root, above));
    if (SITE_MARKS.every((mark) => entries.some(({ name }) => name === mark))) return;
    for (const entry of entries) {
      const path = `${above}${entry.name}`;
      if (entry.isDirectory()) {
        if (!isApart(path) && !leavesAlone(path, true)) visit(`${path}/`);
      } else if (ENVIRONMENT_FILE.test(path) || !leavesAlone(path, false)) {
        if (entry.isFile() || isLinkToFile(entry, join(root, path))) files.push(path);
      }
    }
  }

  function leavesAlone(path: string, isFolder: boolean): boolean {
    if (OF_SITE.test(isFolder ? `${path}/` : path)) return false;
    const isMeanwhile = LITTER.has(basename(path)) || BESIDE_OUTPUT.test(path);
    return isMeanwhile || isIgnored(path, isFolder);
  }

  function isApart(path: string): boolean {
    const folder = join(root, path);
    return APART.test(path) || folder === outDir || folder === jobsDir || isOtherBoard(folder);
  }

  /** What is kept of a board is called by where its postings are. */
  function isOtherBoard(folder: string): boolean {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 8);
    return existsSync(join(dirname(cacheDir), name));
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // Somebody else's, or gone meanwhile: no page can read it either.
    if (['EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function isLinkToFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return false;
    throw error;
  }
}
