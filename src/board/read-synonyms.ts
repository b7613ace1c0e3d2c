// Reads the table of synonyms that the search uses.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseSynonyms } from '../search/analysis/parse-synonyms.ts';
import type { Synonyms } from '../search/analysis/synonyms.ts';
import type { TextAnalysis } from '../intake/text-cache.ts';
import { hashOf } from '../job/slug.ts';
import { UsageError } from '../settings/settings.ts';

/** Throws a UsageError that names every line to change. */
export function readSynonyms(file: string): Synonyms {
  const parsed = parseSynonyms(readFileSync(file, 'utf8'));
  if ('synonyms' in parsed) return parsed.synonyms;
  const name = relative(process.cwd(), file);
  throw new UsageError(parsed.faults.map((fault) => `${name}:${fault}`).join('\n'));
}

/** `code` changes with the code that analyzes; throws as readSynonyms does. */
export function readAnalysis(file: string, code: string): TextAnalysis {
  const synonyms = readSynonyms(file);
  return { version: hashOf(`${code} ${JSON.stringify(synonyms)}`), synonyms };
}
