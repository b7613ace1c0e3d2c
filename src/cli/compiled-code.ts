// Keeps the compiled form of the program and of its libraries between builds: to strip the types of a file and to compile
// it takes longer than to run it once. Node compares what it keeps with each file, and does without what is damaged.

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { join } from 'node:path';

/** Whoever installs the libraries anew begins anew. */
const FOLDER = 'node_modules/.cache/placard';
/** Some 20 MB are in use; each build leaves a few files that no other asks for. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Another build deletes it too, or it is not ours to delete. */
const HARMLESS = new Set(['ENOENT', 'ENOTEMPTY', 'EACCES', 'EPERM']);

/** Must be called before the code is imported that it is for. */
export function keepCompiledCode(root: string): void {
  // Whoever starts Node with a folder, or with none, has decided.
  if (getCompileCacheDir() !== undefined) return;
  const folder = join(root, FOLDER);
  const { directory } = enableCompileCache(folder);
  // Threads find the folder in the environment.
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = folder;
}

/** Deletes what is kept where it is more than `mostBytes`. */
export function limitCompiledCode(root: string, mostBytes = MOST_BYTES): void {
  const folder = join(root, FOLDER);
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const sizes = files.map(({ parentPath, name }) => lstatSync(join(parentPath, name)).size);
    if (sizes.reduce((sum, size) => sum + size, 0) > mostBytes) rmSync(folder, { recursive: true });
  } catch (error) {
    if (!HARMLESS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
