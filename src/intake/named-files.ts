// What a command line names: files, folders, or standard input.

import { createWriteStream, existsSync } from 'node:fs';
import { lstat, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeControls } from '../job/problem.ts';
import { readOwnersWords, withOwnersWords } from './board-files.ts';
import {
  codeOf,
  listFiles,
  type FolderContent,
  type IgnoredFile,
  type PostingFile,
} from './files.ts';

/** Thrown when a name leads to no posting file; its message says what to write. */
export class NothingToRead extends Error {
  override name = 'NothingToRead';
}

/** The name that stands for standard input, by the convention of command lines. */
const STANDARD_INPUT = '-';
/** How many bytes of standard input decide whether it is NDJSON or one document. */
const DETECTION_BYTES = 4 * 1024 * 1024;

/**
 * Finds the files by paths relative to the working folder; names that are not found there are looked up in `jobsDir`.
 * `remove` deletes the saved standard input. Throws NothingToRead and WrongSources.
 */
export async function findNamedFiles(
  names: readonly string[],
  input: Readable,
  jobsDir: string,
): Promise<FolderContent & { remove: () => Promise<void> }> {
  const words = readOwnersWords(jobsDir);
  const files: PostingFile[] = [];
  const ignored: IgnoredFile[] = [];
  let folder: string | undefined;
  for (const name of names) {
    if (name !== STANDARD_INPUT) {
      const found = await filesAt(findFrom(name, jobsDir));
      files.push(
        ...found.files.map((file) =>
          withOwnersWords(file, relative(jobsDir, file.absolutePath).replaceAll(sep, '/'), words),
        ),
      );
      ignored.push(...found.ignored);
    } else if (folder === undefined) {
      folder = await mkdtemp(join(tmpdir(), 'placard-input-'));
      files.push(await saveInput(input, folder));
    }
  }
  return {
    files,
    ignored,
    overrides: words.overrides,
    remove: async () => {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A build reports files by their names in the board's folder. */
function findFrom(name: string, jobsDir: string): string {
  const inBoard = resolve(jobsDir, name);
  return existsSync(resolve(name)) || !existsSync(inBoard)
    ? name
    : relative(process.cwd(), inBoard);
}

async function filesAt(name: string): Promise<FolderContent> {
  const path = resolve(name);
  const isFolder = await lstat(path).then(
    (stats) => stats.isDirectory(),
    (error: unknown) => {
      throw new NothingToRead(
        `${escapeControls(name)} can't be read (${codeOf(error)}). Check its name.`,
      );
    },
  );
  // A named file is looked up in its own folder, under the same rules as a board's folder.
  const { files, ignored } = listFiles(isFolder ? path : dirname(path));
  if (isFolder) {
    const below = <File extends { path: string }>(file: File) => ({
      ...file,
      path: join(name, file.path),
    });
    return { files: files.map(below), ignored: ignored.map(below) };
  }
  const named = files.filter((file) => file.path === basename(path));
  if (named.length > 0) {
    return { files: named.map((file) => ({ ...file, path: name })), ignored: [] };
  }
  const reason = ignored.find((file) => file.path === basename(path))?.reason ?? 'not there';
  throw new NothingToRead(`${escapeControls(name)} is ${reason}. Name a posting file.`);
}

/** Standard input may be larger than memory: it is saved to a file, and read like one. */
async function saveInput(input: Readable, folder: string): Promise<PostingFile> {
  const absolutePath = join(folder, 'input');
  await pipeline(input, createWriteStream(absolutePath));
  const { size: bytes } = await lstat(absolutePath);
  const format = (await beginsWithPostingLine(absolutePath)) ? 'lines' : 'document';
  return { path: 'standard input', absolutePath, format, bytes, stamp: '' };
}

/** Whether the first line is a JSON object and more text follows. */
async function beginsWithPostingLine(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(DETECTION_BYTES),
      0,
      DETECTION_BYTES,
      0,
    );
    const [first = '', ...rest] = buffer.toString('utf8', 0, bytesRead).trimStart().split('\n');
    if (!first.startsWith('{') || rest.join('').trim() === '') return false;
    JSON.parse(first);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  } finally {
    await file.close();
  }
}
