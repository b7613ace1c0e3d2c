// The files that every contestant builds from, one posting each, and a day's changes to them.

import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { generatePostings } from './generate-postings.ts';

export interface PostingFiles {
  count: number;
  jobs: string;
  /** What a day adds: one file for every hundred. */
  added: string;
}

const DAY = 24 * 60 * 60;
/** 23 November 2026, noon UTC, in seconds: every posting is open. */
export const FIRST_INSTANT = 1_795_435_200;
/** Four days later one posting in a hundred has closed. */
export const LATER_INSTANT = FIRST_INSTANT + 4 * DAY;

/** One posting in a hundred each, by its number. */
const CLOSING = 1;
const CHANGED = 2;
const REMOVED = 3;

/** Writes postings one by one, and those that a day adds beside them; `count` is a multiple of 100. */
export function writePostingFiles(count: number, folder: string): PostingFiles {
  const files = { count, jobs: join(folder, 'jobs'), added: join(folder, 'added') };
  for (const path of [files.jobs, files.added]) mkdirSync(path, { recursive: true });
  let index = 0;
  const postings = generatePostings(count + count / 100, FIRST_INSTANT * 1000, {
    descriptions: 'html',
  });
  for (const posting of postings) {
    const name = `${toSlug(String(posting['title']))}-${index}.json`;
    const dated = { ...posting, validThrough: lastDayOf(index) };
    writeFileSync(join(index < count ? files.jobs : files.added, name), JSON.stringify(dated));
    index += 1;
  }
  return files;
}

/** Replaces the folder `to` by one with hard links to the same files. */
export function linkPostingFiles(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) linkSync(join(from, name), join(to, name));
}

/** Changes one posting in a hundred of a linked folder, removes one and adds one. */
export function changePostingFiles(folder: string, added: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const turn = indexOf(name) % 100;
    if (turn === REMOVED) rmSync(path);
    if (turn !== CHANGED) continue;
    const posting = JSON.parse(readFileSync(path, 'utf8')) as { description: string };
    posting.description += '<p>We answer every letter within a week.</p>';
    // The file is a link that other contestants build from: replace it, never write into it.
    rmSync(path);
    writeFileSync(path, JSON.stringify(posting));
  }
  for (const name of readdirSync(added)) copyFileSync(join(added, name), join(folder, name));
}

function lastDayOf(index: number): string {
  const days = index % 100 === CLOSING ? 2 : 20 + (index % 90);
  return new Date((FIRST_INSTANT + days * DAY) * 1000).toISOString().slice(0, 10);
}

function indexOf(name: string): number {
  return Number(/-(\d+)\.json$/.exec(name)?.[1]);
}

function toSlug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
