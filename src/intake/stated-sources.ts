// content/sources.json: what its owner states of files and folders, since the files themselves don't.

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { JSONPath } from 'jsonc-parser';
import type { FeedAddress } from '../sources/feed-address.ts';
import type { SourceFacts } from '../sources/source.ts';
import { isObject, type Json, type JsonObject } from '../job/schema-org.ts';
import { escapeControls } from '../job/problem.ts';
import { codeOf } from './files.ts';
import { createLocator, parseJson, type Locator } from './parse-json.ts';

/** Thrown where the file can't be used; the message names line and field, and says what to write. */
export class WrongSources extends Error {
  override name = 'WrongSources';
}

/** A file that is fetched, by its path in the folder of postings. */
export interface StatedFeed extends FeedAddress {
  path: string;
}

export interface StatedSources {
  /** Of a file by its path in the folder of postings; what its folders have is its own, too. */
  factsOf: (path: string) => SourceFacts | undefined;
  feeds: readonly StatedFeed[];
}

const NOTHING: StatedSources = { factsOf: () => undefined, feeds: [] };

/** The file stands beside the folder of postings. */
export function sourcesPathOf(jobsDir: string): string {
  return join(dirname(jobsDir), 'sources.json');
}

/** Throws a WrongSources. */
export function readStatedSources(jobsDir: string): StatedSources {
  const path = sourcesPathOf(jobsDir);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return NOTHING;
    throw error;
  }
  const name = `${basename(dirname(path))}/${basename(path)}`;
  const parsed = parseJson(text);
  if ('reason' in parsed) throw new WrongSources(`${name}:${parsed.line} ${parsed.reason}`);
  const locator = createLocator(text, 1, undefined);
  return readEntries(parsed.value, name, locator);
}

function readEntries(value: Json, name: string, locator: Locator): StatedSources {
  if (!isObject(value)) {
    throw new WrongSources(
      `${name} holds no object. Write {"file or folder/": {"employer": "…"}}, with paths in the folder of postings.`,
    );
  }
  const entries = Object.entries(value).map(([written, stated]) => {
    const fail = (
      path: JSONPath,
      field: string,
      found: Json | undefined,
      advice: string,
    ): never => {
      const line = locator.lineOf(path, field);
      const shown = escapeControls(JSON.stringify(found ?? null).slice(0, 80));
      throw new WrongSources(`${name}:${line} “${escapeControls(field)}” is ${shown}. ${advice}`);
    };
    if (/^\/|(?:^|\/)\.\.?(?:\/|$)|\\/.test(written)) {
      fail(
        [],
        written,
        written,
        'Write a path below the folder of postings, with forward slashes.',
      );
    }
    if (!isObject(stated)) {
      return fail([], written, stated, 'Write an object, such as {"employer": "…"}.');
    }
    for (const [field, found] of Object.entries(stated)) {
      const advice = FIELDS[field];
      if (advice === undefined) {
        const known = Object.keys(FIELDS).join(', ');
        fail([written], field, found, `This name is not known; known are ${known}.`);
      } else if (!advice.isRight(found)) fail([written], field, found, advice.write);
    }
    return { path: written.replace(/\/$/, ''), isFolder: written.endsWith('/'), stated };
  });
  return {
    factsOf: (path) => {
      const of = entries
        .filter((entry) => entry.path === path || path.startsWith(`${entry.path}/`))
        .sort((a, b) => a.path.length - b.path.length);
      if (of.length === 0) return undefined;
      const { fetch: _, ...facts } = Object.assign(
        {},
        ...of.map(({ stated }) => stated),
      ) as JsonObject;
      return facts;
    },
    feeds: entries.flatMap(({ path, stated }) => {
      const { fetch } = stated;
      if (fetch === undefined) return [];
      return [
        {
          path,
          ...(typeof fetch === 'string' ? { url: fetch } : (fetch as unknown as FeedAddress)),
        },
      ];
    }),
  };
}

const isText = (value: Json | undefined) => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: Json | undefined) => isObject(value) && Object.values(value).every(isText);
const isFlag = (value: Json | undefined) => typeof value === 'boolean';

const FIELDS: Readonly<
  Record<string, { isRight: (value: Json | undefined) => boolean; write: string }>
> = {
  employer: { isRight: isText, write: 'Write the name of the employer.' },
  timeZone: {
    isRight: (value) => isText(value) && isTimeZone(value as string),
    write: 'Write a time zone such as "Europe/Dublin".',
  },
  account: { isRight: isText, write: 'Write the name of the account at the service.' },
  isJobFeed: { isRight: isFlag, write: 'Write true where each entry of the feed is a job.' },
  columns: {
    isRight: isTexts,
    write: 'Write an object of columns and what they hold, such as {"Gehalt": "salary"}.',
  },
  url: { isRight: isAddress, write: 'Write the address of the page, with https://.' },
  fetch: {
    isRight: (value) => isAddress(value) || isFeedAddress(value),
    write:
      'Write the address to fetch the file from, or {"url": "…", "headers": {"Authorization": "$NAME_OF_A_VARIABLE"}, "isPrivate": true}.',
  },
};

function isAddress(value: Json | undefined): boolean {
  return (
    typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
  );
}

function isFeedAddress(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const { url, headers, isPrivate, ...others } = value;
  return (
    Object.keys(others).length === 0 &&
    isAddress(url) &&
    (headers === undefined || isTexts(headers)) &&
    (isPrivate === undefined || isFlag(isPrivate))
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
