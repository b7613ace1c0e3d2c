// The files of a board's folder, with what its owner states of them.

import { createHash } from 'node:crypto';
import { listFiles, type FolderContent, type PostingFile } from './files.ts';
import { readStatedSources, type StatedSources } from './stated-sources.ts';

/** Throws where a folder can't be read, and a WrongSources. */
export function listBoardFiles(jobsDir: string): FolderContent {
  const stated = readStatedSources(jobsDir);
  const { files, ignored } = listFiles(jobsDir);
  return { files: files.map((file) => withFacts(file, file.path, stated)), ignored };
}

/** A file is read again when what is stated of it changes. */
export function withFacts(file: PostingFile, path: string, stated: StatedSources): PostingFile {
  const facts = stated.factsOf(path);
  if (facts === undefined) return file;
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  return { ...file, facts, stamp: `${file.stamp}-${digest}` };
}
