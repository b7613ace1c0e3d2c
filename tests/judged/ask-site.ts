// Searches a built site for words as its pages do.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYTHING_OPEN } from '../../src/listing/query.ts';
import { createEngine } from '../../src/search/engine.ts';
import type { OpenedData } from '../../src/search/search-files.ts';

const DATA_IN_PAGE = /<script[^>]*id="jobs-data"[^>]*>([\s\S]*?)<\/script>/;
/** More than any board has. */
const ALL = 10_000_000;

/** Returns a function that finds the slugs of the jobs which words find, best first. */
export function openSite(folder: string, now: number): (words: string) => Promise<string[]> {
  const [version = ''] = existsSync(join(folder, 'search'))
    ? readdirSync(join(folder, 'search'))
    : [];
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, 'search', version, `${name}.json`), 'utf8'));
  const inPage = DATA_IN_PAGE.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
  const { core, sections } = (
    inPage === undefined ? read('core') : JSON.parse(inPage)
  ) as OpenedData;
  const engine = createEngine({
    core,
    read: (name) => Promise.resolve(sections[name] ?? read(name)),
  });
  const moment = { now, today: new Date(now).toISOString().slice(0, 10), closingSoonDays: 7 };
  return async (words) => {
    const { rows } = await engine.search({ ...EVERYTHING_OPEN, words }, moment, ALL);
    return rows.map(({ slug }) => slug);
  };
}
