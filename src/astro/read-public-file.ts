// Reads a file of public/ that site.ts names, before anything is built: one that can't be used is told with what to do.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../settings/settings.ts';

export interface SizeLimit {
  kilobytes: number;
  /** How a file is made smaller, as part of a sentence. */
  advice?: string;
  /** Why it may not be larger, as the end of a sentence. */
  reason: string;
}

/**
 * Returns what `find` makes of the content; throws a UsageError where the file is not there or is too large.
 * The path is below public/; `stated` is how site.ts names it, as the beginning of a sentence.
 */
export async function readPublicFile<Found>(
  root: string,
  { path, stated }: { path: string; stated: string },
  { kilobytes, advice, reason }: SizeLimit,
  find: (content: Buffer) => Found | Promise<Found>,
): Promise<Found> {
  const content = await readFile(join(root, 'public', path)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError(
      `${stated}, and public/${path} is not there. Put the file there, or write the name of one that is.`,
    );
  });
  const found = await find(content);
  if (content.length > kilobytes * 1000) {
    const how = advice === undefined ? '' : `, ${advice}`;
    throw new UsageError(
      `${stated}, of ${Math.ceil(content.length / 1000)} kB. Make it smaller than ${kilobytes} kB${how}: ${reason}.`,
    );
  }
  return found;
}
