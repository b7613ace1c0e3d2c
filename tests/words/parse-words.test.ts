import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeTexts, parseWords } from '../../src/words/parse-words.ts';

describe('a file of words', () => {
  test('has its messages by name, a list of texts being one message, and knows their lines', () => {
    const { texts, faults, lineOf } = parseWords(`{
  "list": {
    "heading": ["{jobs} jobs", " in {places}"],
    "order": { "pay": "Best paid" }
  }
}`);
    assert.deepEqual(faults, []);
    assert.deepEqual(texts, {
      list: { heading: '{jobs} jobs in {places}', order: { pay: 'Best paid' } },
    });
    assert.equal(lineOf(['list', 'heading']), 3);
    assert.equal(lineOf(['list', 'order', 'pay']), 4);
    assert.equal(lineOf(['list', 'jobs']), undefined);
  });

  const FAULTY: readonly [json: string, fault: string][] = [
    ['{\n  "list": {\n', "3: The JSON can't be read (CloseBraceExpected)."],
    ['["Save"]', '1: Write an object with the groups "list", "dates" and "page".'],
    ['', "1: The JSON can't be read (ValueExpected)."],
    [
      '{\n  "page": { "save": 5 }\n}',
      '2: 5 is no message. Write a text in quotes, or a list of them.',
    ],
    [
      '{\n  "page": { "save": ["a", null] }\n}',
      '2: ["a", null] is no message. Write a text in quotes, or a list of them.',
    ],
  ];
  for (const [json, fault] of FAULTY) {
    test(`is refused where it is ${JSON.stringify(json)}`, () => {
      const parsed = parseWords(json);
      assert.deepEqual(parsed.texts, {});
      assert.deepEqual(parsed.faults, [fault]);
    });
  }

  test('says single messages otherwise, and leaves the others', () => {
    const own = { page: { labels: { pay: 'Wage' } } };
    assert.deepEqual(
      mergeTexts({ page: { labels: { pay: 'Pay', type: 'Type' }, save: 'Save' }, list: {} }, own),
      { page: { labels: { pay: 'Wage', type: 'Type' }, save: 'Save' }, list: {} },
    );
  });
});
