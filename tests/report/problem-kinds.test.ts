import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Severity } from '../../src/job/problem.ts';
import { toProblemKinds } from '../../src/report/problem-kinds.ts';
import type { ReportedProblem } from '../../src/report/report.ts';

const problem = (
  severity: Severity,
  field: string,
  message: string,
  posting = 0,
): ReportedProblem => ({ severity, field, message, posting, file: 'a.json', line: 1 });

describe('problems by kind', () => {
  const problems = [
    problem('warning', 'url', 'is missing.'),
    problem('warning', 'url', 'is missing.', 1),
    problem('warning', 'url', 'is missing.', 2),
    problem('ineligible', 'jobLocation', '"Hull" names no country.'),
    problem('ineligible', 'jobLocation', '"York" names no country.', 1),
    problem('ineligible', 'datePosted', 'is missing.'),
    problem('error', 'title', 'is missing.'),
  ];

  test('stand with the worst first, and of those the most frequent', () => {
    const kinds = toProblemKinds(problems, () => false);
    assert.deepEqual(
      kinds.map(({ severity, field, problems: found }) => [severity, field, found.length]),
      [
        ['error', 'title', 1],
        ['ineligible', 'jobLocation', 2],
        ['ineligible', 'datePosted', 1],
        ['warning', 'url', 3],
      ],
    );
    assert.equal(kinds[1]?.message, '"Hull" names no country.');
  });

  test('say how many are new', () => {
    const kinds = toProblemKinds(problems, ({ posting }) => posting === 1);
    assert.deepEqual(
      kinds.map(({ news }) => news),
      [0, 1, 0, 1],
    );
  });

  test('of a field that can both be missing and not be published are two kinds', () => {
    const kinds = toProblemKinds(
      [problem('error', 'title', 'is missing.'), problem('warning', 'title', 'is missing.')],
      () => false,
    );
    assert.equal(kinds.length, 2);
  });
});
