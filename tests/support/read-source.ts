// What a file of any kind holds, before anything is made of it.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, type PostingFile } from '../../src/intake/files.ts';
import { findInFile } from '../../src/intake/find-in-file.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import type { SourceFacts, SourcePosting } from '../../src/sources/source.ts';
import { writeFolder } from './build-site.ts';

interface SourceContent {
  /** What the file was taken for. */
  names: string[];
  /** Postings as they are, and those that were made of records. */
  objects: JsonObject[];
  /** Those that were made of records. */
  postings: SourcePosting[];
  failures: { line: number; reason: string }[];
  warnings: { line: number; reason: string }[];
  leftAlone?: string;
}

export async function readSource(file: PostingFile): Promise<SourceContent> {
  const content: SourceContent = {
    names: [],
    objects: [],
    postings: [],
    failures: [],
    warnings: [],
  };
  for await (const found of findInFile(file)) {
    if (found.kind === 'name') content.names.push(found.name);
    if (found.kind === 'native' || found.kind === 'posting') content.objects.push(found.object);
    if (found.kind === 'posting') content.postings.push(found);
    if (found.kind === 'left alone') content.leftAlone = found.reason;
    if (found.kind === 'failure') {
      content.failures.push({ line: found.line, reason: found.reason });
    }
    if (found.kind === 'warning') {
      content.warnings.push({ line: found.line, reason: found.reason });
    }
  }
  return content;
}

/** A posting without its type and context. */
export function toFacts(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !name.startsWith('@')));
}

/** What a file of this name and content holds, with what its owner states of it. */
export function readWritten(
  name: string,
  content: string,
  facts: SourceFacts = {},
): Promise<SourceContent> {
  const folder = writeFolder({});
  writeFileSync(join(folder, name), content);
  const [file] = listFiles(folder).files;
  assert.ok(file);
  return readSource({ ...file, facts });
}
