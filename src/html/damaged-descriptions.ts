// Kept descriptions whose bytes changed on the disk are made again: looked for before a board is read, since pages
// that ask for them later could only fail.

import { closeSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  indexOf,
  readEntry,
  readIndex,
  readPart,
  SEGMENT,
  toIndexLine,
} from './description-segment.ts';
import { openWhereThere } from './open-where-there.ts';

/** Takes a folder of kept descriptions, where there is one; forgets every entry that is not as it was written. */
export function forgetDamaged(folder: string): void {
  for (const name of readdirWhereThere(folder)) {
    if (name.endsWith(SEGMENT)) forgetDamagedIn(join(folder, name));
  }
}

function forgetDamagedIn(segment: string): void {
  const index = indexOf(segment);
  const file = openWhereThere(segment);
  const indexBytes = statSync(index, { throwIfNoEntry: false })?.size;
  if (file === undefined || indexBytes === undefined) return;
  let whole = '';
  let damaged = 0;
  try {
    const end = statSync(segment).size;
    readIndex(segment, readPart(index, 0, indexBytes).toString('latin1'), (key, place) => {
      const isThere = place.start + place.bytes <= end && readEntry(file, place) !== undefined;
      if (isThere) whole += toIndexLine(key, place);
      else damaged += 1;
    });
  } finally {
    closeSync(file);
  }
  if (damaged === 0) return;
  if (whole === '') {
    for (const path of [index, segment]) rmSync(path);
    return;
  }
  const aside = `${index}.part`;
  writeFileSync(aside, whole);
  renameSync(aside, index);
}

function readdirWhereThere(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
