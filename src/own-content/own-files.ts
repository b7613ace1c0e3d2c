// The Markdown files of a folder that an owner writes.

import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What people write texts in; only Markdown becomes a page. */
const OTHER_TEXT = /\.(?:markdown|mdx|html?|txt|docx?|odt|rtf)$/i;

export interface OwnFiles {
  /** Below the folder, with forward slashes, sorted. */
  texts: string[];
  /** Those that are texts of another kind. */
  others: string[];
}

/** Leaves alone what begins with "_" or ".", and whatever lies beside the texts, such as images. */
export function listOwnFiles(folder: string): OwnFiles {
  if (!existsSync(folder)) return { texts: [], others: [] };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/(?:^|\/)[_.]/.test(file))
    .sort();
  return {
    texts: files.filter((file) => file.endsWith('.md')),
    others: files.filter((file) => OTHER_TEXT.test(file)),
  };
}
