// What git leaves alone: what tools make, and what is nobody else's.

import { readFileSync } from 'node:fs';

interface Rule {
  pattern: RegExp;
  foldersOnly: boolean;
  /** Not where the rule takes another back. */
  ignores: boolean;
}

/** Takes the path of a .gitignore, where there is one; gives what says of a path below, whose folders git does not leave alone, whether git leaves it alone. */
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

/** Takes a pattern of a .gitignore; gives the regular expression's source. */
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
