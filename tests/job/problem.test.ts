import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escapeControls, quoteFound } from '../../src/job/problem.ts';
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

describe('a text can’t give orders to the machine that keeps the log of a build', () => {
  const table: readonly [string, string][] = [
    ['::error::x.json', '\\u003a:error::x.json'],
    ['  ::add-mask::a', '  \\u003a:add-mask::a'],
    ['\n::error::x', '\\u000a::error::x'],
    ['Baker ##[set-output name=a]b', 'Baker \\u0023#[set-output name=a]b'],
    ['##vso[task.setvariable variable=a]b', '\\u0023#vso[task.setvariable variable=a]b'],
    ['###[error]', '#\\u0023#[error]'],
    ['C::D, C## and #1 [m/f]', 'C::D, C## and #1 [m/f]'],
  ];
  for (const [text, shown] of table) {
    test(JSON.stringify(text), () => assert.equal(escapeControls(text), shown));
  }
});
