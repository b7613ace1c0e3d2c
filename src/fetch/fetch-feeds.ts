// Fetches the feeds that an owner names into the folder of postings, each whole or not at all.

import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatOf, READ_ENDINGS, type PostingFile } from '../intake/files.ts';
import type { StatedFeed, StatedSources } from '../intake/stated-sources.ts';
import { download, FETCH_LIMITS, NotFetched, type FetchLimits, type FileMark } from './download.ts';
import { fetchFurther } from './fetch-further.ts';
import { readContent } from './read-content.ts';

export type FeedOutcome = { path: string } & (
  | { kind: 'fetched'; postings: number; added: number; gone: number }
  | { kind: 'unchanged' }
  /** `reason` ends the sentence "… was not fetched: it …"; `isKept` tells whether there is a file of before. */
  | { kind: 'failed'; reason: string; isKept: boolean }
);

export interface FetchOptions {
  jobsDir: string;
  /** The folder for what is remembered of a fetch. */
  cacheDir: string;
  stated: StatedSources;
  feeds: readonly StatedFeed[];
  environment: Readonly<Record<string, string | undefined>>;
  limits?: FetchLimits;
}

const AT_ONCE = 4;

/** Calls `onFeed` for each feed, in the order in which they are done. */
export async function fetchFeeds(
  options: FetchOptions,
  onFeed: (outcome: FeedOutcome) => void,
): Promise<void> {
  const memory = openMemory(options.cacheDir);
  const waiting = [...options.feeds];
  const work = async () => {
    for (let feed = waiting.shift(); feed !== undefined; feed = waiting.shift()) {
      onFeed(await fetchFeed(feed, options, memory));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  memory.save();
}

async function fetchFeed(
  feed: StatedFeed,
  { jobsDir, stated, environment, limits = FETCH_LIMITS }: FetchOptions,
  memory: Memory,
): Promise<FeedOutcome> {
  const { path } = feed;
  const target = join(jobsDir, path);
  // Hidden files are never read.
  const part = join(dirname(target), `.${basename(path)}.part`);
  const facts = stated.factsOf(path) ?? {};
  try {
    const format = formatOf(path);
    if (format === undefined) {
      throw new NotFetched(`has a name that ends in none of ${READ_ENDINGS.join(', ')}.`);
    }
    const withKeys = {
      ...feed,
      url: withVariables(feed.url, environment),
      headers: Object.fromEntries(
        Object.entries(feed.headers ?? {}).map(([name, value]) => [
          name,
          withVariables(value, environment),
        ]),
      ),
    };
    mkdirSync(dirname(target), { recursive: true });
    const known = await memory.markOf(feed, target);
    const fetched = await download(withKeys, part, known, limits);
    if (fetched.isUnchanged) return { path, kind: 'unchanged' };
    const isOne = format !== 'document' || !(await fetchFurther(withKeys, part, limits));
    const fileAt = (absolutePath: string): PostingFile => ({
      ...{ path, absolutePath, format, facts, stamp: '' },
      bytes: statSync(absolutePath).size,
    });
    const { keys, trouble } = await readContent(fileAt(part));
    if (trouble !== undefined) throw new NotFetched(trouble);
    const before = existsSync(target)
      ? (await readContent(fileAt(target))).keys
      : new Set<string>();
    renameSync(part, target);
    // Of what comes in several replies, one alone tells nothing.
    await memory.put(feed, target, isOne ? fetched.mark : {});
    const added = [...keys].filter((key) => !before.has(key)).length;
    const gone = [...before].filter((key) => !keys.has(key)).length;
    return { path, kind: 'fetched', postings: keys.size, added, gone };
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    return { path, kind: 'failed', reason: error.message, isKept: existsSync(target) };
  } finally {
    rmSync(part, { force: true });
  }
}

/** Keys stand in the environment, never in a file. Throws a NotFetched where one is missing. */
function withVariables(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return text.replaceAll(/\$([A-Z][A-Z0-9_]*)/g, (_, name: string) => {
    const value = environment[name];
    if (value) return value;
    throw new NotFetched(`needs the variable ${name} of the environment, which is not set.`);
  });
}

interface Memory {
  /** Undefined where the file is not the one that was fetched from there. */
  markOf: (feed: StatedFeed, target: string) => Promise<FileMark | undefined>;
  put: (feed: StatedFeed, target: string, mark: FileMark) => Promise<void>;
  save: () => void;
}

type Remembered = FileMark & { url: string; digest: string };

/** What servers said of the files, so that what has not changed is not sent again. */
function openMemory(cacheDir: string): Memory {
  const file = join(cacheDir, 'fetched.json');
  const entries = new Map(Object.entries(readRemembered(file)));
  return {
    markOf: async ({ path, url }, target) => {
      const known = entries.get(path);
      if (known?.url !== url || !existsSync(target)) return undefined;
      return (await digestOf(target)) === known.digest ? known : undefined;
    },
    put: async ({ path, url }, target, mark) => {
      entries.set(path, { ...mark, url, digest: await digestOf(target) });
    },
    save: () => {
      mkdirSync(cacheDir, { recursive: true });
      writeFileSync(`${file}.part`, JSON.stringify(Object.fromEntries(entries)));
      renameSync(`${file}.part`, file);
    },
  };
}

/** What is lost or damaged is only fetched once more. */
function readRemembered(file: string): Record<string, Remembered> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Remembered>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
