// A file of any kind → what it holds, piece by piece.

import type { PostingFile } from './files.ts';
import { findInJson, type Found } from './find-in-json.ts';
import { INPUT_LIMITS } from './limits.ts';
import { readLines, readText, unreadable } from './read-text.ts';
import { readTable } from '../sources/table/read-table.ts';
import { readXml } from '../sources/xml/read-xml.ts';

export async function* findInFile(file: PostingFile): AsyncGenerator<Found> {
  if (file.format === 'document' && file.bytes > INPUT_LIMITS.fileBytes) {
    const limit = INPUT_LIMITS.fileBytes / 1024 / 1024;
    const reason = `is larger than ${limit} MB. Write one posting a line, and name the file .ndjson.`;
    yield { kind: 'failure', line: 1, reason };
    return;
  }
  const { absolutePath, format, facts = {} } = file;
  try {
    if (format === 'xml') yield* readXml(absolutePath, facts, INPUT_LIMITS.postingBytes);
    else if (format === 'table') yield* readTable(absolutePath, facts, INPUT_LIMITS.postingBytes);
    else yield* findInJsonFile(file);
  } catch (error) {
    yield { kind: 'failure', line: 1, ...unreadable(error, absolutePath) };
  }
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
      yield { kind: 'failure', line: line.line, reason };
    }
  }
}
