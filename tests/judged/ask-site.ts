// Searches a built site for words as its pages do.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSynonyms } from '../../src/board/read-synonyms.ts';
import type { PlaceNames } from '../../src/listing/place-names.ts';
import { EVERYTHING_OPEN } from '../../src/listing/query.ts';
import { createEngine } from '../../src/search/engine.ts';
import type { OpenedData } from '../../src/search/search-files.ts';
import type { TextDirectory, TextShard } from '../../src/search/texts/text-shard.ts';
import { readSettings } from '../../src/settings/settings.ts';

const PROJECT = join(import.meta.dirname, '../..');
const VERSION = /data-search-folder="[^"]*search\/([0-9a-f]+)\/"/;
const PLACE_NAMES = /data-place-names="[^"]*search\/([^"]+)\.json"/;
const DATA_IN_PAGE = /<script[^>]*id="jobs-data"[^>]*>([\s\S]*?)<\/script>/;
/** More than any board has. */
const ALL = 10_000_000;

/** Returns a function that finds the slugs of the jobs which words find, best first. */
export function openSite(folder: string, now: number): (words: string) => Promise<string[]> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const version = VERSION.exec(page)?.[1] ?? '';
  const readFile = <Content>(name: string) =>
    JSON.parse(readFileSync(join(folder, 'search', `${name}.json`), 'utf8')) as Content;
  const read = (name: string): unknown => readFile(`${version}/${name}`);
  const inPage = DATA_IN_PAGE.exec(page)?.[1];
  const { core, sections } = (
    inPage === undefined ? read('core') : JSON.parse(inPage)
  ) as OpenedData;
  const engine = createEngine({
    core,
    read: (name) => Promise.resolve(sections[name] ?? read(name)),
    readSynonyms: () => Promise.resolve(readSynonyms(readSettings(PROJECT, process.env).synonyms)),
    readPlaceNames: () => Promise.resolve(readFile<PlaceNames>(PLACE_NAMES.exec(page)?.[1] ?? '')),
    descriptions: {
      readDirectory: () => Promise.resolve(readFile<TextDirectory>('texts')),
      readShard: (name) => Promise.resolve(readFile<TextShard>(`texts/${name}`)),
    },
  });
  const moment = { now, today: new Date(now).toISOString().slice(0, 10), closingSoonDays: 7 };
  return async (words) => {
    const { rows } = await engine.search({ ...EVERYTHING_OPEN, words }, moment, ALL);
    return rows.map(({ slug }) => slug);
  };
}
