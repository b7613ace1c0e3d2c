// The interface's words in the site's language: its messages and the owner's own, compiled to functions when a site is
// made, so that no browser gets a parser, another language, or a message that it does not use.

import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { AstroConfig } from 'astro';
import { UsageError, type WordFiles } from '../settings/settings.ts';
import { compileWords, type Texts } from '../words/compile-words.ts';
import { mergeTexts, type ParsedWords, parseWords } from '../words/parse-words.ts';
import { type Group, MESSAGES } from '../words/words.ts';
import { originalOf } from './own-copies.ts';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** Modules that only name others, by what the code imports after the `#`. */
const NAMED: Readonly<Record<string, string>> = {
  words: `export * as listWords from '#words/list'; export * as pageWords from '#words/page';`,
  'date-words': `export * as dateWords from '#words/dates';`,
};
/** Without the `#`, which in the development server's addresses would begin a fragment. */
const MODULE = /^\0((?:date-)?words(?:\/(\w+))?)(?:\?browser)?$/;
const IMPORTED = /^#(?=(?:date-)?words(?:\/\w+)?$)/;

const GROUPS = Object.keys(MESSAGES) as Group[];

/** Throws a UsageError that names every message to change, with file and line. */
export function checkWords(words: WordFiles, root: string): void {
  const files = readFiles(words, root);
  refuse(GROUPS.flatMap((group) => compileGroup(group, files, words.language).problems));
}

/** A Vite plugin for the project in a folder; `find` looks for the files of words anew. */
export function siteWords(find: () => WordFiles, root: string): Plugin {
  return {
    name: 'placard-words',
    enforce: 'pre',
    resolveId(source) {
      if (!IMPORTED.test(source)) return undefined;
      const id = source.replace(IMPORTED, '\0');
      // While editing, Astro leaves a module that the browser has too to the browser: pages would keep their old words.
      const { name, mode } = this.environment;
      return mode === 'dev' && name === 'client' ? `${id}?browser` : id;
    },
    load(id) {
      const [, name = '', group] = MODULE.exec(originalOf(id)) ?? [];
      if (group === undefined) return NAMED[name];
      const words = find();
      for (const file of words.files) this.addWatchFile(file);
      const files = readFiles(words, root);
      const { source, problems } = compileGroup(group as Group, files, words.language);
      refuse(problems);
      return source;
    },
    // An owner's file may be new, or gone.
    hotUpdate({ file, type }) {
      const { ownFolder } = find();
      if (type === 'update' || relative(ownFolder, dirname(file)) !== '') return undefined;
      const { moduleGraph } = this.environment;
      return GROUPS.flatMap((group) => moduleGraph.getModuleById(`\0words/${group}`) ?? []);
    },
  };
}

interface WordsFile extends ParsedWords {
  /** Its path in the project. */
  name: string;
}

function readFiles(words: WordFiles, root: string): WordsFile[] {
  const files = words.files.map((file) => ({
    ...parseWords(readFileSync(file, 'utf8')),
    name: relative(root, file).replaceAll('\\', '/'),
  }));
  refuse(files.flatMap(({ name, faults }) => faults.map((fault) => `${name}:${fault}`)));
  return files;
}

function compileGroup(
  group: Group,
  files: readonly WordsFile[],
  language: string,
): { source: string; problems: string[] } {
  const texts = files.reduce<Texts>((merged, file) => mergeTexts(merged, file.texts), {});
  const { source, problems } = compileWords(group, texts, language);
  return {
    source,
    problems: problems.map(({ path, reason }) => {
      // What a later file says counts, and what none says is asked of the last.
      const written = files.findLast(({ lineOf }) => lineOf(path) !== undefined);
      const line = written === undefined ? '' : `:${written.lineOf(path)}`;
      return `${(written ?? files.at(-1))?.name}${line}\n  ${path.join('.')}: ${reason}`;
    }),
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}
