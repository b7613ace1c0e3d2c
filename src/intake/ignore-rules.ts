// What git ignores: what tools generate, and what is private to a machine.

import { readFileSync } from 'node:fs';

interface Rule {
  pattern: RegExp;
  foldersOnly: boolean;
  /** False where the rule negates another. */
  ignores: boolean;
}

/** Reads a .gitignore, which may be missing. The predicate expects a path whose parent folders are not ignored. */
export function readIgnoreRules(file: string): (path: string, isFolder: boolean) => boolean {
  const rules = linesOf(file).flatMap(toRule);
  return (path, isFolder) =>
    rules.findLast(({ pattern, foldersOnly }) => (isFolder || !foldersOnly) && pattern.test(path))
      ?.ignores ?? false;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function toRule(line: string): Rule[] {
  const text = line.replace(/(?<!\\) +$/, '');
  if (text === '' || text.startsWith('#')) return [];
  const ignores = !text.startsWith('!');
  const glob = text.slice(ignores ? 0 : 1);
  const foldersOnly = glob.endsWith('/');
  const path = foldersOnly ? glob.slice(0, -1) : glob;
  // Without a slash, a name in whatever folder.
  const source = toSource(path.includes('/') ? path.replace(/^\//, '') : `**/${path}`);
  try {
    return [{ pattern: new RegExp(`^${source}$`), foldersOnly, ignores }];
  } catch (error) {
    // A range that ends before it begins.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Converts a .gitignore pattern to the source of a regular expression. */
function toSource(glob: string): string {
  return glob.replaceAll(
    /(?<=^|\/)\*\*\/|(?<=\/)\*\*$|\*+|\?|\[!?\]?[^\]]*\]|\\?([^])/g,
    (token, letter: string | undefined) => {
      if (letter !== undefined) return RegExp.escape(letter);
      if (token === '**/') return '(?:.*/)?';
      if (token === '**') return '.*';
      if (token.startsWith('*')) return '[^/]*';
      if (token === '?') return '[^/]';
      return token.replace(/^\[!/, '[^').replace(/^(\[\^?)\]/, '$1\\]');
    },
  );
}
