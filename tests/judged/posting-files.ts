// Which file of postings a job of a built site comes from, by what both say.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decode } from 'he';

interface SaidPosting {
  title?: string;
  description?: string;
  hiringOrganization?: string | { name?: string };
  url?: string;
}

/** Enough of a text to tell two jobs of one title apart, where its end was tidied. */
const BEGINNING = 80;

/** Returns a lookup of the name of a job's file by the job's slug. */
export function fileFinder(site: string, postings: string): (slug: string) => string | undefined {
  const byKey = new Map<string, string>();
  for (const file of readdirSync(postings).sort()) {
    if (!file.endsWith('.json')) continue;
    const posting = JSON.parse(readFileSync(join(postings, file), 'utf8')) as SaidPosting;
    for (const key of keysOf(posting)) if (!byKey.has(key)) byKey.set(key, file);
  }
  const files = new Map<string, string>();
  for (const line of readFileSync(join(site, 'jobs.ndjson'), 'utf8').split('\n')) {
    if (line === '') continue;
    const job = JSON.parse(line) as SaidPosting;
    const file = keysOf(job)
      .map((key) => byKey.get(key))
      .find((name) => name !== undefined);
    if (file !== undefined)
      files.set(decodeURIComponent(basename(new URL(job.url ?? '').pathname)), file);
  }
  return (slug) => files.get(slug);
}

/** What a posting is known by, the surest first. */
function keysOf({ title, description, hiringOrganization }: SaidPosting): string[] {
  const employer =
    typeof hiringOrganization === 'string' ? hiringOrganization : hiringOrganization?.name;
  const said = [lettersOf(employer), lettersOf(title)].join('|');
  const text = lettersOf(description);
  return [`${said}|${text}`, `${said}|${text.slice(0, BEGINNING)}…`, said];
}

/** The letters and digits of a text, which may be escaped HTML. */
function lettersOf(text = ''): string {
  let plain = text;
  for (let level = 0; level < 3; level += 1) plain = decode(plain).replace(/<[^>]*>/g, ' ');
  return plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
