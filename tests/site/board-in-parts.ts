// A board with everything that shards must not confuse: many files, long files, bad postings, copies, and other types.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { generatePostings } from '../bench/generate-postings.ts';
import { NOON, writeFolder } from '../support/build-site.ts';
import { place, posting } from '../support/postings.ts';

const FILES = 40;
const LINES = 110;

/** Writes the postings into a new folder; some can't be published. */
export function writeBoardInParts(): string {
  const postings = [...generatePostings(FILES + LINES, NOON * 1000)];
  const files = postings
    .slice(0, FILES)
    .map((one, at): [string, unknown] => [`${at % 2 === 0 ? 'even' : 'odd'}/job-${at}.json`, one]);
  const lines = postings.slice(FILES).map((one) => JSON.stringify(one));
  const broken = posting({ title: 'Late', validThrough: '12.31.2026' });
  lines.splice(7, 0, '{"title": ', JSON.stringify(broken), '', '[]');
  // A line with several postings shifts the positions of all that follow.
  lines.splice(20, 0, JSON.stringify([baker('Leeds'), { '@type': 'WebPage' }, baker('York')]));
  // Copies of postings in other files, and a job that other files state for other places.
  lines.push(
    JSON.stringify(postings[0]),
    JSON.stringify(postings[3]),
    JSON.stringify(baker('Hull')),
  );
  const folder = writeFolder({
    ...Object.fromEntries(files),
    'many.ndjson': `\ufeff${lines.join('\n')}`,
    'list.jsonld': { '@graph': [baker('Ripon'), { '@type': 'Organization' }, postings[5]] },
    'mended.json': `${JSON.stringify(postings[6])}\n${JSON.stringify(baker('Leeds'))}`,
    'empty.json': '',
    'nothing.json': { '@type': 'WebPage', name: 'About us' },
    'notes.txt': 'Not a posting.',
    'ä/ü.json': posting({ title: 'Küfer', url: 'https://x.example/k' }),
  });
  symlinkSync(join(folder, 'list.jsonld'), join(folder, 'link.json'));
  return folder;
}

function baker(city: string): Record<string, unknown> {
  return posting({
    title: 'Baker',
    jobLocation: place(city, 'GB', 'England'),
    url: `https://x.example/baker/${city}`,
  });
}
