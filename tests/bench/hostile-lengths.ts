// What postings of hostile lengths cost to read.
// npm run hostile -- [--postings 2000] [--seed 1]

import { parseArgs } from 'node:util';
import { createCostOf, hostilePostings } from '../intake/hostile-lengths.ts';

const { values } = parseArgs({
  options: {
    postings: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const SLOW_MILLISECONDS = 1_000;

const costOf = await createCostOf();
const postings = hostilePostings(Number(values.seed), Number(values.postings));
let total = 0;
let published = 0;
let slowest = { milliseconds: 0, start: '' };
let slow = 0;
for (const posting of postings) {
  const { milliseconds, isPublished, reasons } = costOf(posting);
  const start = JSON.stringify(posting).slice(0, 160);
  total += milliseconds;
  if (isPublished) published += 1;
  else if (reasons.length === 0) throw new Error(`No reason is given: ${start}`);
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, start };
  if (milliseconds <= SLOW_MILLISECONDS) continue;
  slow += 1;
  process.stdout.write(`${milliseconds.toFixed(0)} ms: ${start}\n`);
}
process.stdout.write(
  `${postings.length} postings, ${published} published, the others with a reason: ${(total / 1000).toFixed(1)} s of CPU, the slowest ${slowest.milliseconds.toFixed(0)} ms, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB. ${slow} above 1 s.\n`,
);
process.exitCode = slow === 0 ? 0 : 1;
