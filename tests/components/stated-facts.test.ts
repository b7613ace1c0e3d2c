import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notStated } from '../../src/components/stated-facts.ts';
import type { Job } from '../../src/job/job.ts';
import { factsOf } from '../job/readings.ts';

const missing = (validThrough: string) =>
  notStated({ ...factsOf({ validThrough }), slug: 'baker', state: 'open' } as Job);

test('a closing date in words is stated', () => {
  assert.ok(!missing('Open until filled').includes('closing date'));
});

test('a closing date that stands for none is not', () => {
  assert.ok(missing('0000-00-00 00:00:00').includes('closing date'));
});
