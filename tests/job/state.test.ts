import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JobState } from '../../src/job/job.ts';
import { stateAt } from '../../src/job/state.ts';
import { factsOf } from './readings.ts';

describe('a job is open, closed or scheduled by its dates', () => {
  const table: readonly [string | undefined, string | undefined, string, JobState][] = [
    ['2026-01-10', '2026-01-31', '2026-01-09T23:59:59.999Z', 'scheduled'],
    ['2026-01-10', '2026-01-31', '2026-01-10T00:00:00.000Z', 'open'],
    ['2026-01-10', '2026-01-31', '2026-01-31T23:59:59.999Z', 'open'],
    ['2026-01-10', '2026-01-31', '2026-02-01T00:00:00.000Z', 'closed'],
    ['2026-01-10', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z', 'open'],
    ['2026-01-10', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.001Z', 'closed'],
    ['2026-01-10', undefined, '2199-01-01T00:00:00.000Z', 'open'],
    [undefined, '2026-01-31', '1980-01-01T00:00:00.000Z', 'open'],
    [undefined, undefined, '2026-01-01T00:00:00.000Z', 'open'],
    ['2026-03-01', '2026-01-31', '2026-02-15T00:00:00.000Z', 'closed'],
  ];
  for (const [datePosted, validThrough, now, state] of table) {
    test(`from ${datePosted ?? '…'} to ${validThrough ?? '…'}, at ${now}: ${state}`, () => {
      assert.equal(stateAt(factsOf({ datePosted, validThrough }), Date.parse(now)), state);
    });
  }
});
