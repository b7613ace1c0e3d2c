// An older site made into the newest one. Two sites that follow each other differ in few files, and to make and delete the
// folders and the names of all others takes longer than to look at them.

import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { entriesOf } from './folder-entries.ts';
import { linkOrCopy } from './place-file.ts';

export interface Renewal {
  /** The older site, which becomes the newest; it may be any folder, or none yet. */
  folder: string;
  /** The site whose files go on, and which of them. */
  live: string;
  reused: readonly string[];
  /** The files that were made, at their places. */
  made: string;
}

/** So many files at one go; between them the process hears signals. */
const AT_ONE_GO = 512;

/** Takes what the new site is made of; leaves exactly that in the folder, whatever was there. */
export async function renewSite({ folder, live, reused, made }: Renewal): Promise<void> {
  const others = [...filesBelow(made)];
  removeAllBut(folder, new Set([...reused, ...others]));
  await addFiles(live, reused, folder);
  await addFiles(made, others, folder);
}

/** Takes a folder, paths below it and another folder; links the files into that, unless they are there. */
export async function addFiles(from: string, paths: readonly string[], to: string): Promise<void> {
  for (const [index, path] of paths.entries()) {
    if (index % AT_ONE_GO === 0) await setImmediate();
    const [source, target] = [join(from, path), join(to, path)];
    if (isSameFile(source, target)) continue;
    // Another site may go on with the file that is there: it gives way, and is not written into.
    rmSync(target, { force: true });
    linkOrCopy(source, target);
  }
}

function isSameFile(one: string, other: string): boolean {
  // Numbers of files can be larger than those that JavaScript tells apart.
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
