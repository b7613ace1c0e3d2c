import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCostOf, hostilePostings } from './hostile-lengths.ts';

const POSTINGS = 100;
const SEED = 1;
/** Of one posting; a pause of the machine is no CPU time, and a slow one is given twice as long. */
const MAX_MILLISECONDS = 2_000;

test('a posting of hostile lengths costs little, and is published or says why it is not', async () => {
  const costOf = await createCostOf();
  for (const posting of hostilePostings(SEED, POSTINGS)) {
    const { milliseconds, isPublished, reasons } = costOf(posting);
    const start = JSON.stringify(posting).slice(0, 200);
    assert.ok(milliseconds < MAX_MILLISECONDS, `${milliseconds} ms: ${start}`);
    assert.ok(isPublished || reasons.length > 0, start);
  }
});
