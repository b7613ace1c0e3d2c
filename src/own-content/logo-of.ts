// The logos for the pages: one look at the folder in a build, during development one after each change.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../settings/site-paths.ts';
import { LOGOS_FOLDER, type Logos, readLogos } from './logos.ts';

const PUBLIC_DIR = join(process.cwd(), 'public');

let read: { files: Logos['files']; changed: number } | undefined;

/** The same map until a file comes or goes. */
export function logoFiles(): Logos['files'] {
  const changed = import.meta.env.DEV ? timeOf(join(PUBLIC_DIR, LOGOS_FOLDER)) : 0;
  if (read?.changed !== changed) read = { files: readLogos(PUBLIC_DIR).files, changed };
  return read.files;
}

function timeOf(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Returns the address of an employer's logo, by the employer's address. */
export function logoOf(company: string): string | undefined {
  const file = logoFiles().get(company);
  return file && encodeURI(paths.asset(`${LOGOS_FOLDER}/${file}`));
}
