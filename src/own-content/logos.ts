// The employers' logos that an owner puts into public/logos/, each named by the employer's address.

import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

export interface Logos {
  /** The file's name by the employer's address: "crumb" → "crumb.svg". */
  files: ReadonlyMap<string, string>;
  /** Files that can't be shown: what each is, and what to do, in full sentences. */
  problems: readonly { file: string; reason: string }[];
}

/** Below public/, and in addresses. */
export const LOGOS_FOLDER = 'logos';
/** The best first, where an employer has several. */
const FORMATS = ['svg', 'webp', 'png'];
/** A list shows twenty at once. */
const MOST_KILOBYTES = 50;
/** Comments may stand before the element of an SVG. */
const BEGINNING = 1024;

export function readLogos(publicDir: string): Logos {
  const files = new Map<string, string>();
  const problems: { file: string; reason: string }[] = [];
  for (const file of namesIn(join(publicDir, LOGOS_FOLDER))) {
    const [, company = '', format = ''] = /^(.+)\.([^.]+)$/.exec(file) ?? [];
    const known = files.get(company.normalize('NFC'));
    const reason =
      findTrouble(join(publicDir, LOGOS_FOLDER, file), company, format) ??
      (known && `is left out, since there is ${known} too. Delete one of them.`);
    if (reason === undefined) files.set(company.normalize('NFC'), file);
    else problems.push({ file, reason });
  }
  return { files, problems };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !/^[._]|^(?:Thumbs\.db|desktop\.ini|readme.*)$/i.test(entry.name),
      )
      .map(({ name }) => name)
      .sort((a, b) => formatOrder(a) - formatOrder(b) || (a < b ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function formatOrder(name: string): number {
  return FORMATS.indexOf(name.split('.').at(-1) ?? '');
}

function findTrouble(path: string, company: string, format: string): string | undefined {
  if (!FORMATS.includes(format)) {
    return `is no SVG, PNG or WebP file. Save it as one of them, for example as ${company || 'crumb'}.png.`;
  }
  const { start, size } = beginningOf(path);
  const found = formatOf(start);
  if (found === undefined) {
    return `holds no SVG, PNG or WebP image, whatever it is called. Save the image again as ${format.toUpperCase()}.`;
  }
  if (found !== format) {
    return `holds ${found.toUpperCase()} and is called .${format}. Rename it to ${company}.${found}.`;
  }
  if (size > MOST_KILOBYTES * 1000) {
    return `has ${Math.ceil(size / 1000)} kB. Make it smaller than ${MOST_KILOBYTES} kB: it is shown no larger than 56 pixels, twenty times in a list.`;
  }
  return undefined;
}

function beginningOf(path: string): { start: Buffer; size: number } {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(BEGINNING);
    const bytes = readSync(file, start);
    return { start: start.subarray(0, bytes), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}

/** By what it holds, whatever it is called. */
function formatOf(start: Buffer): string | undefined {
  const signs = start.toString('latin1');
  if (signs.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (signs.startsWith('RIFF') && signs.startsWith('WEBP', 8)) return 'webp';
  return /^\s*</.test(start.toString('utf8').replace(/^\ufeff/, '')) && /<svg[\s>]/i.test(signs)
    ? 'svg'
    : undefined;
}
