import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRelaxations } from '../../src/wording/relaxations.ts';
import { EVERYTHING_OPEN } from '../../src/listing/query.ts';

test('a relaxation quotes the filter that goes once, words and others alike', async () => {
  const query = {
    ...EVERYTHING_OPEN,
    words: 'astronaut',
    remote: true,
    facets: { company: ['crumb'] },
  };
  const names = { 'company:crumb': 'Crumb' };
  const relaxations = await findRelaxations(query, names, (queries) =>
    Promise.resolve(queries.map(() => 2)),
  );
  assert.deepEqual(
    relaxations.map(({ label }) => label),
    [
      'Without “astronaut”: 2 jobs',
      'Without “Remote”: 2 jobs',
      'Without “Crumb”: 2 jobs',
      'All open jobs: 2 jobs',
    ],
  );
});

test('where a place is not known, what else is asked is offered without it', async () => {
  const count = (queries: readonly unknown[]) => Promise.resolve(queries.map(() => 2));
  const labels = async (query: typeof EVERYTHING_OPEN) =>
    (await findRelaxations(query, {}, count, 'Atlantis')).map(({ label }) => label);
  assert.deepEqual(await labels({ ...EVERYTHING_OPEN, remote: true }), [
    'Without “Atlantis”: 2 jobs',
    'All open jobs: 2 jobs',
  ]);
  assert.deepEqual(await labels(EVERYTHING_OPEN), ['All open jobs: 2 jobs']);
});

test('where leaving out one filter finds nothing, pairs are offered, the best first', async () => {
  const query = {
    ...EVERYTHING_OPEN,
    words: 'astronaut',
    remote: true,
    facets: { company: ['crumb'], type: ['intern'] },
  };
  const names = { 'company:crumb': 'Crumb' };
  const found = ({ words, remote, facets }: typeof EVERYTHING_OPEN) => {
    const asked = [words !== '', remote, facets['company'], facets['type']].filter(Boolean).length;
    return asked > 2 ? 0 : words === '' ? 9 : remote ? 0 : 4;
  };
  const relaxations = await findRelaxations(query, names, (queries) =>
    Promise.resolve(queries.map((asked) => found(asked))),
  );
  assert.deepEqual(
    relaxations.map(({ label }) => label),
    [
      'Without “astronaut” and “Remote”: 9 jobs',
      'Without “astronaut” and “Internship”: 9 jobs',
      'Without “astronaut” and “Crumb”: 9 jobs',
      'All open jobs: 9 jobs',
    ],
  );
});
