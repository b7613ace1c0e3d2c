// Which files hold postings: regular files inside the folder, in sorted order.

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Override, SourceFacts } from '../sources/source.ts';

/** `document`: one JSON value; `lines`: one JSON value a line. */
type Format = 'document' | 'lines' | 'xml' | 'table' | 'page' | 'yaml' | 'markdown';

const FORMATS = new Map<string, Format>([
  ['json', 'document'],
  ['jsonld', 'document'],
  ['ndjson', 'lines'],
  ['jsonl', 'lines'],
  ['xml', 'xml'],
  ['rss', 'xml'],
  ['atom', 'xml'],
  ['csv', 'table'],
  ['tsv', 'table'],
  ['html', 'page'],
  ['htm', 'page'],
  ['xhtml', 'page'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/** Undefined for a name of a kind that is not read. */
export function formatOf(name: string): Format | undefined {
  return FORMATS.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** How names of files end that are read. */
export const READ_ENDINGS = [...FORMATS.keys()].map((ending) => `.${ending}`);

/** What to do with files that hold jobs in another way. */
const ADVICE: readonly [endings: RegExp, words: string][] = [
  [/\.(?:xlsx?|xlsm|ods|numbers)$/i, 'a workbook, which is not read. Save its sheet as CSV'],
  [
    /\.(?:docx?|odt|rtf|pages|pdf)$/i,
    'a document, whose words are not read. Write each job into a file that is',
  ],
  [
    /\.(?:mhtml?|webarchive)$/i,
    'a web archive, which is not read. Save the page as HTML (“Webpage, HTML only”)',
  ],
  [/\.(?:gz|zip|bz2|xz|7z|zst)$/i, 'packed. Unpack it'],
];

function kindOf(name: string): string {
  return ADVICE.find(([endings]) => endings.test(name))?.[1] ?? 'of a kind that is not read';
}

export interface PostingFile {
  /** Below the folder, with forward slashes. */
  path: string;
  absolutePath: string;
  format: Format;
  bytes: number;
  /** What the owner states of the file in sources.json. */
  facts?: SourceFacts;
  /** What its owner says otherwise of its postings. */
  overrides?: readonly Override[];
  /** Changes whenever the file does. */
  stamp: string;
}

export interface IgnoredFile {
  path: string;
  /** Ends the sentence "… was ignored: it is …". */
  reason: string;
}

export interface FolderContent {
  files: PostingFile[];
  ignored: IgnoredFile[];
  /** What the owner says otherwise of postings; absent where only some files of a board were looked for. */
  overrides?: readonly Override[];
  /** The text of the board's history; empty where it has none. */
  history?: string;
}

/** Returns the sentence that says what to do where `folder` is no folder. */
export function findFolderTrouble(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return `${folder} does not exist. Create the folder, or set JOBS_DIR.`;
  return found.isDirectory()
    ? undefined
    : `${folder} is a file. Set JOBS_DIR to the folder that it is in.`;
}

/** How browsers, each in its language, end the name of the folder beside a page that they save as a whole. */
const OF_SAVED_PAGE =
  /[_-](?:files|dateien|fichiers|archivos|ficheiros|arquivos|bestanden|filer|file|pliki|soubory|tiedostot|dosyalar|elemei|файлы)$/i;

function isOfSavedPage(name: string, beside: readonly Dirent[]): boolean {
  const page = name.replace(OF_SAVED_PAGE, '');
  return (
    page !== name &&
    beside.some((one) => /\.x?html?$/i.test(one.name) && one.name.replace(/\.[^.]+$/, '') === page)
  );
}

/** Lists posting files and ignored files, both sorted by path. Throws where a folder can't be read. */
export function listFiles(folder: string): FolderContent {
  const files: PostingFile[] = [];
  const ignored: IgnoredFile[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = entriesOf(below);
    for (const entry of entries) {
      // Hidden files belong to editors, version control and file managers.
      if (entry.name.startsWith('.')) continue;
      // The file system's own, at the root of a disk, where nobody else may look.
      if (below === '' && entry.name === 'lost+found') continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const absolutePath = join(folder, path);
      const format = formatOf(entry.name);
      if (entry.isDirectory()) {
        if (!isOfSavedPage(entry.name, entries)) waiting.push(path);
        else ignored.push({ path: `${path}/`, reason: 'the pictures and scripts of a saved page' });
      } else if (entry.isSymbolicLink()) ignored.push({ path, reason: 'a symbolic link' });
      else if (!entry.isFile()) ignored.push({ path, reason: 'not a regular file' });
      else if (format === undefined) {
        ignored.push({ path, reason: kindOf(entry.name) });
      } else {
        try {
          const { size, mtimeNs, ctimeNs, ino } = lstatSync(absolutePath, { bigint: true });
          const stamp = [size, mtimeNs, ctimeNs, ino].join('-');
          files.push({ path, absolutePath, format, bytes: Number(size), stamp });
        } catch (error) {
          // A file whose name is not UTF-8 can't be opened; a file can vanish while the folder is read.
          if (codeOf(error) !== 'ENOENT') throw error;
          ignored.push({ path, reason: 'not there under this name (ENOENT)' });
        }
      }
    }
  }
  return { files: files.sort(byPath), ignored: ignored.sort(byPath) };

  function entriesOf(below: string): Dirent[] {
    try {
      return readdirSync(join(folder, below), { withFileTypes: true });
    } catch (error) {
      // A folder may vanish meanwhile. Of one that can't be read, nobody knows how many jobs it holds.
      if (below === '' || codeOf(error) !== 'ENOENT') throw error;
      ignored.push({ path: below, reason: 'a folder that is gone' });
      return [];
    }
  }
}

/** A SHA-256 in hex that changes whenever a file is changed, added, removed or renamed, or the history is. */
export function digestOfFiles({ files, ignored, history = '' }: FolderContent): string {
  const stamps = [files.map(({ path, stamp }) => [path, stamp]), ignored, history];
  return createHash('sha256').update(JSON.stringify(stamps)).digest('hex');
}

/** Returns the code of a system error, such as "EACCES"; rethrows any other error. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

/** By UTF-16 code units, the same on every machine and in every locale. */
export function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
