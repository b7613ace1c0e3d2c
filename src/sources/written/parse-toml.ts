// TOML → values, all of them texts.

import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Json } from '../../job/schema-org.ts';
import type { NotWritten, Written } from './written.ts';

/** The first line of the text has the number `firstLine`. */
export function parseToml(text: string, firstLine = 1): Written[] | NotWritten {
  try {
    const value = toTexts(parse(text, { maxDepth: 64 }));
    const lines = text.split('\n');
    return [{ value, lineOf: (path) => firstLine + indexOf(lines, path) }];
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return {
      line: firstLine + error.line - 1,
      reason: `is not TOML: at column ${error.column} ${message.trim()}. A text stands in quotes.`,
    };
  }
}

function toTexts(value: unknown): Json {
  if (value instanceof TomlDate)
    return value.toISOString().replace('.000', '').replace('-00:00', 'Z');
  if (Array.isArray(value)) return value.map(toTexts);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toTexts(inner)]));
}

/** The line that begins with the last name of the path. */
function indexOf(lines: readonly string[], path: readonly (string | number)[]): number {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  const at = lines.findIndex((line) => {
    const [before] = line.split('=');
    return (
      line.includes('=') &&
      before
        ?.trim()
        .replace(/^["']|["']$/g, '')
        .split('.')
        .at(-1) === name
    );
  });
  return Math.max(at, 0);
}
