// The English words for code that Node runs itself, as tests do; in a site's own code Vite puts the words of the site's
// language in this file's place.

import { readFileSync } from 'node:fs';
import { compileWords } from './compile-words.ts';
import { parseWords } from './parse-words.ts';
import type { DateWords, Group, ListWords, PageWords } from './words.ts';

export interface Words {
  listWords: ListWords;
  dateWords: DateWords;
  pageWords: PageWords;
}

/** Loads the messages of a file, "pl.json", of this folder. */
export async function loadWords(language: string): Promise<Words> {
  const { texts } = parseWords(readFileSync(new URL(`${language}.json`, import.meta.url), 'utf8'));
  const load = async (group: Group) => {
    const { source } = compileWords(group, texts, language);
    return (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as unknown;
  };
  return {
    listWords: (await load('list')) as ListWords,
    dateWords: (await load('dates')) as DateWords,
    pageWords: (await load('page')) as PageWords,
  };
}

export const { listWords, dateWords, pageWords } = await loadWords('en');
