import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createLocator, parseJson } from '../../src/intake/parse-json.ts';
import { writeFolder } from '../support/build-site.ts';
import { listFiles } from '../../src/intake/files.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posting } from '../support/postings.ts';
import { readFile } from '../support/read-file.ts';

const warningsOf = (text: string) => {
  const parsed = parseJson(text);
  return 'reason' in parsed
    ? [parsed.reason]
    : parsed.warnings.map(({ line, message }) => `${line}: ${message}`);
};

describe('text whose intent is beyond doubt is read with a warning', () => {
  const AFTER_ANOTHER =
    'holds 2 values one after another, and was read as a list. Put them in a list [ … ], or one on each line of a .ndjson file.';
  const table: readonly [string, string, unknown, string[]][] = [
    ['objects on lines', '{"a": 1}\n\n{"a": 2}\n', [{ a: 1 }, { a: 2 }], [`3: ${AFTER_ANOTHER}`]],
    ['objects side by side', '{"a": 1}{"a": 2}', [{ a: 1 }, { a: 2 }], [`1: ${AFTER_ANOTHER}`]],
    ['a list and an object', '[1] {"a": 2}', [[1], { a: 2 }], [`1: ${AFTER_ANOTHER}`]],
    [
      'raw line breaks in a text',
      '{"a": "x\ny\r\nz",\n"b": "\t"}',
      { a: 'x\ny\r\nz', b: '\t' },
      [
        '1: has a raw line break or tab inside a text at column 9, 4 in all, and was read with them. Write a line break as \\n and a tab as \\t.',
      ],
    ],
    [
      'a name that stands twice',
      '{"a": 1,\n"b": {"a": 1},\n"a": 2}',
      { a: 2, b: { a: 1 } },
      ['3: states "a" twice in one object, and the last was used. Write it once.'],
    ],
    ['nothing amiss', '[{"a": 1}, {"a": 1}]', [{ a: 1 }, { a: 1 }], []],
  ];
  for (const [name, text, value, warnings] of table) {
    test(name, () => {
      const parsed = parseJson(text);
      assert.ok('value' in parsed, JSON.stringify(parsed));
      assert.deepEqual(parsed.value, value);
      assert.deepEqual(warningsOf(text), warnings);
    });
  }
});

describe('text that leaves a doubt is quarantined', () => {
  for (const text of [
    '{"a": 1},{"a": 2}',
    '{"a": 1} "b"',
    '{"a": 1}}',
    '{"a": "x\u0000y"}',
    '{"a": "x\ny}',
    '{"a": 1,}\n{"b": 2}',
    "{'a': 1}",
    '{"a": NaN}',
    '{"a": 1} /* done */',
  ]) {
    test(JSON.stringify(text), () => {
      const [reason = ''] = warningsOf(text);
      assert.match(reason, /^is not JSON: at column \d+ .*\.$/);
    });
  }
});

describe('lines are found in mended text', () => {
  const text = '{"title": "A",\n "description": "x\ny"}\n\n  {"title":\n "B"}';
  const parsed = parseJson(text);
  assert.ok('value' in parsed);
  const locator = createLocator(text, 10, parsed.repaired);
  test('of values one after another', () => {
    assert.deepEqual([locator.lineOf([0]), locator.lineOf([1])], [10, 14]);
  });
  test('of their properties', () => {
    assert.equal(locator.lineOf([0], 'description'), 11);
    assert.equal(locator.lineOf([1], 'title'), 14);
  });
});

test('postings one after another in a file are all read, the first with the warning', async () => {
  const folder = writeFolder({});
  const texts = ['A', 'B'].map((title) => JSON.stringify(posting({ title }), null, 1));
  const secondLine = (texts[0] ?? '').split('\n').length + 1;
  writeFileSync(join(folder, 'two.json'), texts.join('\n'));
  const [file] = listFiles(folder).files;
  assert.ok(file);
  const { records, problems } = await readFile(file);
  assert.deepEqual(
    records.map(({ facts, line }) => [facts.title, line]),
    [
      ['A', 1],
      ['B', secondLine],
    ],
  );
  assert.equal(problems.filter(({ message }) => message.includes('one after another')).length, 1);
});

describe('whatever the text', () => {
  test('parsing returns a value, or a line inside the text and a sentence', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
        .map(
          ([json, at, put]) =>
            json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1),
        ),
    );
    fc.assert(
      fc.property(text, (unsafe) => {
        const parsed = parseJson(unsafe);
        if ('value' in parsed) return;
        assert.match(parsed.reason, /\.$/);
        assert.ok(parsed.line >= 1 && parsed.line <= unsafe.split('\n').length);
      }),
      { numRuns: 2_000 },
    );
  });

  test('two objects one after another are a list of two', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(object, object, fc.constantFrom('', ' ', '\n', '\r\n\t'), (a, b, between) => {
        const parsed = parseJson(`${JSON.stringify(a)}${between}${JSON.stringify(b)}`);
        assert.ok('value' in parsed);
        assert.deepEqual(parsed.value, JSON.parse(`[${JSON.stringify(a)},${JSON.stringify(b)}]`));
      }),
    );
  });

  test('repairing takes linear time', () => {
    const started = performance.now();
    for (const unit of ['{"a":"\n"}', '"', '[]', '{', '}', '\\', '"\n'])
      parseJson(`{${unit.repeat(300_000)}`);
    assert.ok(performance.now() - started < 10_000);
  });
});
