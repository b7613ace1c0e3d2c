// Updates an older site to the newest one. Consecutive sites differ in few files, and creating and deleting the links
// and folders of all others takes longer than comparing them.

import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { entriesOf } from './folder-entries.ts';
import { linkOrCopy } from './write-file.ts';

export interface SiteUpdate {
  /** The older site, which becomes the newest; any folder, which need not exist. */
  folder: string;
  /** The site whose files are reused, and which of them. */
  live: string;
  reused: readonly string[];
  /** The folder with the new files. */
  made: string;
}

/** Between batches the process can receive signals. */
const FILES_A_BATCH = 512;

/** Leaves exactly the reused and the new files in the folder. */
export async function updateSite({ folder, live, reused, made }: SiteUpdate): Promise<void> {
  const others = [...filesBelow(made)];
  removeAllBut(folder, new Set([...reused, ...others]));
  await addFiles(live, reused, folder);
  await addFiles(made, others, folder);
}

/** Links or copies the files at `paths` from one folder to another, unless they are the same files already. */
export async function addFiles(from: string, paths: readonly string[], to: string): Promise<void> {
  for (const [index, path] of paths.entries()) {
    if (index % FILES_A_BATCH === 0) await setImmediate();
    const [source, target] = [join(from, path), join(to, path)];
    if (isSameFile(source, target)) continue;
    // Another site may share the existing file: it is unlinked first, never overwritten.
    rmSync(target, { force: true });
    linkOrCopy(source, target);
  }
}

function isSameFile(one: string, other: string): boolean {
  // Inode numbers can exceed the safe integers.
  const there = statSync(other, { throwIfNoEntry: false, bigint: true });
  if (there === undefined) return false;
  const { ino, dev } = statSync(one, { bigint: true });
  return there.ino === ino && there.dev === dev;
}

function removeAllBut(folder: string, files: ReadonlySet<string>): void {
  const folders = new Set<string>();
  for (const file of files) {
    let above = dirname(file);
    for (; above !== '.' && !folders.has(above); above = dirname(above)) folders.add(above);
  }
  visit('');

  function visit(above: string): void {
    for (const entry of entriesOf(join(folder, above))) {
      const path = `${above}${entry.name}`;
      if (entry.isDirectory() && folders.has(path)) visit(`${path}/`);
      else if (entry.isDirectory() || !files.has(path))
        rmSync(join(folder, path), { recursive: true, force: true });
    }
  }
}

function* filesBelow(folder: string, above = ''): Generator<string> {
  for (const entry of entriesOf(join(folder, above))) {
    const path = `${above}${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, `${path}/`);
    else yield path;
  }
}
