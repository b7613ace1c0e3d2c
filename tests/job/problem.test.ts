import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quoteFound } from '../../src/job/problem.ts';
import { problemsOf } from './readings.ts';

describe('a value is quoted so that it can’t steer a terminal or flood it', () => {
  const table: readonly [unknown, string][] = [
    ['31/12/2026', '"31/12/2026"'],
    ['\u001b[2J\u001b]0;owned\u0007', '"\\u001b[2J\\u001b]0;owned\\u0007"'],
    ['one\ntwo\r\nthree\ttab', '"one\\u000atwo\\u000d\\u000athree\\u0009tab"'],
    ['\u009b31m', '"\\u009b31m"'],
    ['left\u202eright\u2066x\u200b', '"left\\u202eright\\u2066x\\u200b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['\ud800', '"\ufffd"'],
    ['x'.repeat(61), `"${'x'.repeat(57)}…"`],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    [7, '"7"'],
    [{ a: '\u001b' }, '"{"a":"\\u001b"}"'],
    [undefined, '"undefined"'],
  ];
  for (const [value, quoted] of table) {
    test(quoted, () => assert.equal(quoteFound(value), quoted));
  }
});

test('no problem of a posting full of control characters carries one', () => {
  const hostile = '\u001b[31m\n\u202e\u0000';
  const problems = problemsOf({
    datePosted: hostile,
    validThrough: `2026-13-01${hostile}`,
    baseSalary: `pay${hostile}`,
    employmentType: `type${hostile}`,
    url: `javascript:${hostile}`,
    jobLocation: { address: { addressCountry: `land${hostile}` } },
  });
  assert.ok(problems.length >= 2);
  for (const problem of problems) assert.doesNotMatch(problem, /[\0-\x1f\x7f-\x9f\u202e]/);
});
