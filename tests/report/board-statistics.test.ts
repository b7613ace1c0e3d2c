import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beginStatistics, type BoardStatistics } from '../../src/report/board-statistics.ts';
import type { Job } from '../../src/job/job.ts';
import { factsOf } from '../job/readings.ts';

const NOW = Date.UTC(2026, 0, 20);
const job = (properties: Parameters<typeof factsOf>[0], state: Job['state'] = 'open'): Job => ({
  ...factsOf(properties),
  slug: 'a',
  state,
});

function statisticsOf(jobs: readonly Job[]): BoardStatistics {
  const statistics = beginStatistics(NOW, 'en');
  jobs.forEach(statistics.add);
  return statistics.end();
}

describe('statistics of a board', () => {
  const german = {
    jobLocation: [{ address: { addressCountry: 'DE' } }, { address: { addressCountry: 'AT' } }],
  };
  const { countries, types, ages, closings } = statisticsOf([
    job({
      ...german,
      employmentType: 'FULL_TIME',
      datePosted: '2026-01-19',
      validThrough: '2026-01-22',
    }),
    job({
      jobLocation: undefined,
      employmentType: 'CDI',
      datePosted: '2025-01-01',
      validThrough: undefined,
    }),
    job({
      employmentType: ['FULL_TIME', 'INTERN'],
      datePosted: undefined,
      validThrough: '2026-12-31',
    }),
    job({ employmentType: 'VOLUNTEER' }, 'closed'),
  ]);

  test('count open jobs in every country they are in, fullest first and the unstated last', () => {
    assert.deepEqual(countries, [
      { label: 'Austria', jobs: 1 },
      { label: 'Germany', jobs: 1 },
      { label: 'United Kingdom', jobs: 1 },
      { label: 'Not stated', jobs: 1 },
    ]);
  });

  test('name types, and those that are no type of Google’s as written', () => {
    assert.deepEqual(types, [
      { label: 'full-time', jobs: 2 },
      { label: 'CDI', jobs: 1 },
      { label: 'intern', jobs: 1 },
    ]);
  });

  test('put ages and ends into steps, empty ones too', () => {
    assert.deepEqual(
      ages.map(({ jobs }) => jobs),
      [1, 0, 0, 0, 1, 1],
    );
    assert.deepEqual(
      closings.map(({ jobs }) => jobs),
      [1, 0, 0, 0, 1, 1],
    );
  });
});
