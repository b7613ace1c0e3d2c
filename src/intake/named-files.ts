// What a command line names: files, folders, or standard input.

import { createWriteStream, existsSync } from 'node:fs';
import { lstat, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escapeControls } from '../job/problem.ts';
import {
  codeOf,
  listFiles,
  type FolderContent,
  type PassedOverFile,
  type PostingFile,
} from './files.ts';

/** Thrown when a name leads to no posting file; its message says what to write. */
export class NothingToRead extends Error {
  override name = 'NothingToRead';
}

/** The name that stands for standard input, by the convention of command lines. */
const STANDARD_INPUT = '-';
/** How much of standard input is looked at to tell lines from a document. */
const LOOKED_AT = 4 * 1024 * 1024;

/** Takes names as written, standard input and the board's folder, in which names are looked for that are not found here; gives their posting files and what folders hold beside, shown by names from here, and what removes what was kept of them. Throws NothingToRead. */
export async function findNamedFiles(
  names: readonly string[],
  input: Readable,
  jobsDir: string,
): Promise<FolderContent & { remove: () => Promise<void> }> {
  const files: PostingFile[] = [];
  const passedOver: PassedOverFile[] = [];
  let kept: string | undefined;
  for (const name of names) {
    if (name !== STANDARD_INPUT) {
      const found = await filesAt(findFrom(name, jobsDir));
      files.push(...found.files);
      passedOver.push(...found.passedOver);
    } else if (kept === undefined) {
      kept = await mkdtemp(join(tmpdir(), 'placard-input-'));
      files.push(await keepInput(input, kept));
    }
  }
  return {
    files,
    passedOver,
    remove: async () => {
      if (kept !== undefined) await rm(kept, { recursive: true, force: true });
    },
  };
}

/** A build tells of files by their names in the board's folder. */
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
  // A named file is looked for in its own folder, under the same rules as a whole board.
  const { files, passedOver } = listFiles(isFolder ? path : dirname(path));
  if (isFolder) {
    const below = <File extends { path: string }>(file: File) => ({
      ...file,
      path: join(name, file.path),
    });
    return { files: files.map(below), passedOver: passedOver.map(below) };
  }
  const named = files.filter((file) => file.path === basename(path));
  if (named.length > 0) {
    return { files: named.map((file) => ({ ...file, path: name })), passedOver: [] };
  }
  const reason = passedOver.find((file) => file.path === basename(path))?.reason ?? 'not there';
  throw new NothingToRead(`${escapeControls(name)} is ${reason}. Name a posting file.`);
}

/** Standard input may be larger than memory: it goes to a file, and is read like one. */
async function keepInput(input: Readable, folder: string): Promise<PostingFile> {
  const absolutePath = join(folder, 'input');
  await pipeline(input, createWriteStream(absolutePath));
  const { size: bytes } = await lstat(absolutePath);
  const format = (await beginsWithPostingLine(absolutePath)) ? 'lines' : 'document';
  return { path: 'standard input', absolutePath, format, bytes, stamp: '' };
}

/** One JSON object on a line of its own, and more behind it. */
async function beginsWithPostingLine(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
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
