// The interface's words in the site's language: its messages and the owner's own, compiled to functions when a site is
// made, so that no browser gets a parser, another language, or a message that it does not use.

import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { AstroConfig } from 'astro';
import { UsageError, type WordFiles } from '../settings/settings.ts';
import { compileWords, type Texts } from '../words/compile-words.ts';
import { mergeTexts, parseWords } from '../words/parse-words.ts';
import { type Group, MESSAGES } from '../words/words.ts';
import { originalOf } from './own-copies.ts';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** Modules that only name others, by what the code imports. */
const NAMED: Readonly<Record<string, string>> = {
  '#words': `export * as listWords from '#words/list'; export * as pageWords from '#words/page';`,
  '#date-words': `export * as dateWords from '#words/dates';`,
};
const MODULE = /^\0(#(?:date-)?words(?:\/(\w+))?)$/;

/** Throws a UsageError that names every message to change, with file and line. */
export function checkWords(words: WordFiles, root: string): void {
  for (const group of Object.keys(MESSAGES) as Group[]) compileGroup(group, words, root);
}

/** A Vite plugin for the project in a folder; `find` looks for the files of words anew. */
export function siteWords(find: () => WordFiles, root: string): Plugin {
  return {
    name: 'placard-words',
    enforce: 'pre',
    resolveId(source) {
      return MODULE.test(`\0${source}`) ? `\0${source}` : undefined;
    },
    load(id) {
      const [, name = '', group] = MODULE.exec(originalOf(id)) ?? [];
      if (group === undefined) return NAMED[name];
      const words = find();
      for (const file of words.files) this.addWatchFile(file);
      return compileGroup(group as Group, words, root);
    },
    // An owner's file may be new, or gone.
    hotUpdate({ file, type }) {
      const { ownFolder } = find();
      if (type === 'update' || relative(ownFolder, dirname(file)) !== '') return undefined;
      const { moduleGraph } = this.environment;
      return (Object.keys(MESSAGES) as Group[]).flatMap(
        (group) => moduleGraph.getModuleById(`\0#words/${group}`) ?? [],
      );
    },
  };
}

function compileGroup(group: Group, words: WordFiles, root: string): string {
  const files = words.files.map((file) => {
    const parsed = parseWords(readFileSync(file, 'utf8'));
    return { ...parsed, name: relative(root, file).replaceAll('\\', '/') };
  });
  const faults = files.flatMap(({ name, faults: found }) => found.map((text) => `${name}:${text}`));
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const texts = files.reduce<Texts>((merged, file) => mergeTexts(merged, file.texts), {});
  const { source, problems } = compileWords(group, texts, words.language);
  if (problems.length === 0) return source;
  throw new UsageError(
    problems
      .map(({ path, reason }) => {
        // The last file that says it is the one that counts.
        const written = files.findLast(({ lineOf }) => lineOf(path) !== undefined);
        const line = written?.lineOf(path);
        const where = written === undefined ? files.at(-1)?.name : `${written.name}:${line}`;
        return `${where}\n  ${path.join('.')}: ${reason}`;
      })
      .join('\n'),
  );
}
