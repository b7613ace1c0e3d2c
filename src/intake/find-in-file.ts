// A file of any kind → what it holds, piece by piece.

import type { PostingFile } from './files.ts';
import { findInHtml } from './find-in-html.ts';
import { findInJson, type Found } from './find-in-json.ts';
import { INPUT_LIMITS } from './limits.ts';
import { toDefect } from './read-record.ts';
import { readLines, readText, unreadable } from './read-text.ts';
import { declaredEncoding, readCharacters, WrongEncoding } from '../sources/read-characters.ts';
import type { SourceFacts } from '../sources/source.ts';
import { readTable } from '../sources/table/read-table.ts';
import { readMarkdown, readYaml } from '../sources/written/read-written.ts';
import { readXml } from '../sources/xml/read-xml.ts';

export async function* findInFile(file: PostingFile): AsyncGenerator<Found> {
  const excess = excessOfFile(file);
  if (excess !== undefined) {
    yield { kind: 'failure', line: 1, reason: excess, isOfFile: true };
    return;
  }
  const { absolutePath, format, facts = {} } = file;
  try {
    if (format === 'xml') yield* readXml(absolutePath, facts, INPUT_LIMITS.postingBytes);
    else if (format === 'table') yield* readTable(absolutePath, facts, INPUT_LIMITS.postingBytes);
    else if (READ_WHOLE.has(format))
      yield* findInText(await readWhole(absolutePath), format, facts);
    else yield* findInJsonFile(file);
  } catch (error) {
    yield { kind: 'failure', line: 1, isOfFile: true, ...explain(error, absolutePath) };
  }
}

const READ_WHOLE: ReadonlySet<PostingFile['format']> = new Set(['page', 'markdown', 'yaml']);

/** What is streamed may have any size. */
function excessOfFile({ format, bytes }: PostingFile): string | undefined {
  const inMegabytes = (limit: number) => `is larger than ${limit / 1024 / 1024} MB.`;
  if (format === 'document' && bytes > INPUT_LIMITS.fileBytes) {
    return `${inMegabytes(INPUT_LIMITS.fileBytes)} Write one posting a line, and name the file .ndjson.`;
  }
  return READ_WHOLE.has(format) && bytes > INPUT_LIMITS.pageBytes
    ? `${inMegabytes(INPUT_LIMITS.pageBytes)} Write each posting into a file of its own.`
    : undefined;
}

/** Of what a file is wrong, or of what reads it. */
function explain(error: unknown, path: string): { reason: string; trouble?: Error } {
  if (error instanceof WrongEncoding) return { reason: error.message };
  const isOfSystem = error instanceof Error && 'code' in error;
  return isOfSystem ? unreadable(error, path) : { reason: toDefect(error).message };
}

/** Some generators give pages the names of HTML, and begin them with front matter. */
function findInText(text: string, format: PostingFile['format'], facts: SourceFacts): Found[] {
  if (format === 'yaml') return readYaml(text, facts);
  const written = readMarkdown(text, facts);
  if (written !== undefined) return written;
  if (format === 'page') return findInHtml(text, facts);
  return [{ kind: 'left alone', reason: 'a text without front matter' }];
}

async function readWhole(path: string): Promise<string> {
  let text = '';
  for await (const part of readCharacters(path, declaredEncoding(path))) text += part;
  return text;
}

async function* findInJsonFile({
  absolutePath,
  format,
  facts,
}: PostingFile): AsyncGenerator<Found> {
  const isFile = format === 'document';
  const lines = isFile
    ? readText(absolutePath)
    : readLines(absolutePath, INPUT_LIMITS.postingBytes);
  for await (const line of lines) {
    if ('reason' in line) {
      yield { kind: 'failure', ...line };
      continue;
    }
    if (line.warning !== undefined) {
      yield { kind: 'warning', line: line.line, reason: line.warning };
    }
    let isNothing = true;
    for (const found of findInJson({ text: line.text, line: line.line, isFile }, facts ?? {})) {
      const isBeside = found.kind === 'warning' || (isFile && found.kind === 'others');
      if (!isBeside) isNothing = false;
      yield found;
    }
    if (isNothing) {
      const advice = isFile ? ', or move the file elsewhere' : '';
      const reason = `holds no JobPosting. Write {"@type": "JobPosting", …}${advice}.`;
      yield { kind: 'failure', line: line.line, reason, ...(isFile && { isOfFile: true }) };
    }
  }
}
