// The files of a board's folder, with what its owner states of them.

import { createHash } from 'node:crypto';
import { listFiles, type FolderContent, type PostingFile } from './files.ts';
import { historyPathOf, readHistoryText } from '../history/history-file.ts';
import { overridesOf, overridesPathOf, readOverrides } from './overrides.ts';
import type { Override } from '../sources/source.ts';
import { readStatedSources, sourcesPathOf, type StatedSources } from './stated-sources.ts';

/** Throws where a folder can't be read, and a WrongSources. */
export function listBoardFiles(jobsDir: string): FolderContent {
  const stated = readOwnersWords(jobsDir);
  const { files, ignored } = listFiles(jobsDir);
  return {
    files: files.map((file) => withOwnersWords(file, file.path, stated)),
    ignored,
    overrides: stated.overrides,
    history: readHistoryText(jobsDir),
  };
}

/** What an owner states beside the folder of postings. */
export interface OwnersWords {
  stated: StatedSources;
  overrides: readonly Override[];
}

/** The files beside the postings that a board is made of, whether they are there or not. */
export function pathsBesidePostings(jobsDir: string): string[] {
  return [sourcesPathOf(jobsDir), overridesPathOf(jobsDir), historyPathOf(jobsDir)];
}

/** Throws a WrongSources. */
export function readOwnersWords(jobsDir: string): OwnersWords {
  return { stated: readStatedSources(jobsDir), overrides: readOverrides(jobsDir) };
}

/** A file is read again when what is said of it changes. */
export function withOwnersWords(file: PostingFile, path: string, words: OwnersWords): PostingFile {
  const facts = words.stated.factsOf(path);
  const overrides = overridesOf(path, words.overrides);
  if (facts === undefined && overrides.length === 0) return file;
  const said = JSON.stringify([facts, overrides]);
  const digest = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return {
    ...file,
    ...(facts && { facts }),
    ...(overrides.length > 0 && { overrides }),
    stamp: `${file.stamp}-${digest}`,
  };
}
