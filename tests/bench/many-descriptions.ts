// Whether memory stays flat while the reading threads clean many different descriptions.
// node tests/bench/many-descriptions.ts [COUNT]

import { createReadingPool } from '../../src/intake/reading-pool.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { generatePostings } from './generate-postings.ts';

const COUNT = Number(process.argv[2] ?? 50_000);
const TELL_EACH = 5_000;
const AT_ONCE = 64;

const pool = createReadingPool({ timeZone: 'UTC', locale: 'en' });
const started = performance.now();
let done = 0;
const waiting = new Set<Promise<void>>();
for (const posting of generatePostings(COUNT, 1_795_435_200_000, { descriptions: 'html' })) {
  // The generator repeats texts; the number makes each one different.
  const position = done + waiting.size;
  const description = `${String(posting['description'])}<p>Reference ${position}.</p>`;
  const unsafe = readPosting({ ...posting, description }, new Map());
  const one = Promise.resolve(
    pool.readRecord(unsafe, { file: 'many.ndjson', position, line: position + 1 }),
  ).then(() => {
    waiting.delete(one);
    done += 1;
    if (done % TELL_EACH === 0) tell();
  });
  waiting.add(one);
  if (waiting.size >= AT_ONCE) await Promise.race(waiting);
}
await Promise.all(waiting);
await pool.close();

function tell(): void {
  const seconds = (performance.now() - started) / 1000;
  const held = process.memoryUsage.rss() / 1024 / 1024;
  console.log(
    `${done} descriptions: ${held.toFixed(0)} MB held, ${seconds.toFixed(0)} s, ${((seconds / done) * 1000).toFixed(2)} ms each`,
  );
}
