// Whether memory stays flat: many distinct descriptions through the threads that describe, with what the process holds on the way.
// node tests/bench/many-descriptions.ts [COUNT]

import { createDescriberPool } from '../../src/html/describer-pool.ts';
import { generatePostings } from './generate-postings.ts';

const COUNT = Number(process.argv[2] ?? 50_000);
const TELL_EACH = 5_000;
const AT_ONCE = 64;

const pool = createDescriberPool();
const started = performance.now();
let done = 0;
const waiting = new Set<Promise<void>>();
for (const posting of generatePostings(COUNT, 1_795_435_200_000, { descriptions: 'html' })) {
  // Where the generator repeats a text, its number makes it another.
  const unsafe = `${String(posting['description'])}<p>Reference ${done + waiting.size}.</p>`;
  const one = pool.describe(unsafe).then(() => {
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
