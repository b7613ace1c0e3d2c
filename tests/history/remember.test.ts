import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textToAppend } from '../../src/history/history-file.ts';
import { parseHistory, type PastFacts, toText } from '../../src/history/history-line.ts';
import { changeOf } from '../../src/history/past-facts.ts';
import { linesOfDay } from '../../src/history/remember.ts';
import {
  added,
  changed,
  GLAZIER,
  historyOf,
  ONE,
  READ,
  removed,
  SOFTWARE,
  THREE,
  TWO,
} from './lines.ts';

describe('a day that is remembered', () => {
  test('has a line for what came, changed and left, and none for what stayed', () => {
    const known = historyOf([added(ONE, '2026-03-03'), added(TWO, '2026-03-03'), READ]);
    const present = new Map<string, PastFacts>([
      [ONE, { ...GLAZIER, pay: 'GBP 20 HOUR' }],
      [THREE, GLAZIER],
      ['eeeeeeeeee', { title: 'Baker' }],
    ]);
    assert.deepEqual(linesOfDay(known, present, { date: '2026-04-09', software: SOFTWARE }), [
      changed(ONE, '2026-04-09', { pay: 'GBP 20 HOUR' }),
      removed(TWO, '2026-04-09'),
      added(THREE, '2026-04-09'),
    ]);
  });

  test('says which software read it, and of what that reads otherwise that nobody changed it', () => {
    const known = historyOf([added(ONE, '2026-03-03'), READ]);
    const present = new Map<string, PastFacts>([
      [ONE, { ...GLAZIER, places: ['gb/eng/leeds-city'] }],
      ['eeeeeeeeee', { title: 'Baker' }],
    ]);
    const other = 'ffffffffffffffff';
    assert.deepEqual(linesOfDay(known, present, { date: '2026-04-09', software: other }), [
      { ...READ, date: '2026-04-09', id: other },
      { ...changed(ONE, '2026-04-09', { places: ['gb/eng/leeds-city'] }), event: 'reread' },
    ]);
  });

  test('says null of what is stated no more', () => {
    assert.deepEqual(changeOf({ title: 'Baker', pay: 'EUR 9 HOUR' }, { title: 'Baker' }), {
      pay: null,
    });
  });
});

describe('the file of a history', () => {
  test('is read as it was written, also where its last line has no end', () => {
    const lines = [added(ONE, '2026-03-03'), changed(ONE, '2026-04-09', { pay: null })];
    const text = lines.map(toText).join('');
    assert.deepEqual(parseHistory(text, 'h'), lines);
    const [first = ''] = text.split('\n');
    assert.deepEqual(parseHistory(first + textToAppend(first, lines.slice(1)), 'h'), lines);
  });

  test('may have its days in any order, as after a merge', () => {
    const [march, april] = [added(ONE, '2026-03-03'), removed(ONE, '2026-04-09')];
    assert.deepEqual(parseHistory(toText(april) + toText(march), 'h'), [march, april]);
  });

  for (const [line, fault] of [
    ['{"date":"2026-02-30"}', 'has no “date” such as "2026-12-31"'],
    ['<<<<<<< HEAD', 'is no JSON'],
    ['[1]', 'is no object'],
    ['{"date":"3 March"}', 'has no “date” such as "2026-12-31"'],
    ['{"date":"2026-03-03","id":"../x"}', 'has no “id” of ten hex digits'],
    [
      '{"date":"2026-03-03","id":"1111111111","event":"gone"}',
      'has no “event”: added, changed, removed, returned, reread, software',
    ],
    [
      '{"date":"2026-03-03","id":"1111111111","event":"added","places":"gb"}',
      'has a “places” that is no value of its kind',
    ],
    [
      '{"date":"2026-03-03","id":"1111111111","event":"added","pay":null}',
      'has a “pay” that is no value of its kind',
    ],
  ] as const) {
    test(`names the line that ${fault}`, () => {
      assert.throws(() => parseHistory(`\n${line}`, 'content/history.ndjson'), {
        name: 'WrongHistory',
        message: `content/history.ndjson:2 ${fault}. Only npm run build -- --remember writes this file: take its last whole version from your repository, or delete the line.`,
      });
    });
  }
});
