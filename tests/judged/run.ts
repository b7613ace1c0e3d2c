// Asks built boards the queries of a file and writes which postings each finds, best first, for a scorer to read.
// node tests/judged/run.ts --judged queries.json --boards boards.json --sites sites.json --out results.json
//   [--project FOLDER] [--now SECONDS]
// queries.json: [{"id": "q01", "board": "postings", "query": "welder"}, …]; boards.json: {"postings": "folder of posting
// files", …}; sites.json: {"postings": "the site built from it at that instant", …}; paths are relative to their file.
// results.json: {"q01": ["welder-leeds.json", …], …}.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { fileFinder } from './posting-files.ts';

interface JudgedQuery {
  id: string;
  board: string;
  query: string;
}

const PROJECT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    project: { type: 'string', default: PROJECT },
    judged: { type: 'string' },
    boards: { type: 'string' },
    sites: { type: 'string' },
    out: { type: 'string', default: 'results.json' },
    now: { type: 'string', default: '1629849600' },
  },
});

function required(name: 'judged' | 'boards' | 'sites'): string {
  const file = values[name];
  if (file === undefined) throw new Error(`--${name} is missing. Name a JSON file.`);
  return file;
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
}

/** Returns the folders that a file names, by board. */
function foldersIn(file: string): Map<string, string> {
  const folders = Object.entries(readJson<Record<string, string>>(file));
  return new Map(folders.map(([board, folder]) => [board, resolve(dirname(file), folder)]));
}

const askerFile = pathToFileURL(resolve(values.project, 'tests/judged/ask-site.ts')).href;
const { openSite } = (await import(askerFile)) as typeof import('./ask-site.ts');
const now = Number(values.now) * 1000;
const judged = readJson<JudgedQuery[]>(required('judged'));
const sites = foldersIn(required('sites'));
const results: Record<string, string[]> = {};
for (const [board, folder] of foldersIn(required('boards'))) {
  const own = judged.filter((query) => query.board === board);
  const site = sites.get(board);
  if (own.length === 0 || site === undefined) continue;
  const ask = openSite(site, now);
  const fileOf = fileFinder(site, folder);
  for (const { id, query } of own) {
    results[id] = (await ask(query)).flatMap((slug) => fileOf(slug) ?? []);
  }
}
writeFileSync(values.out, JSON.stringify(results));
