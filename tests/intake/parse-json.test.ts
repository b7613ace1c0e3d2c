import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { shapeOf } from '../../src/intake/json-text.ts';
import { createLocator, parseJson } from '../../src/intake/parse-json.ts';

function reasonOf(text: string): string {
  const parsed = parseJson(text);
  if (!('reason' in parsed)) throw new Error(`${text} was read`);
  return `${parsed.line}: ${parsed.reason}`;
}

describe('a syntax error is reported with its line and column, and what to write', () => {
  const table: readonly [string, string][] = [
    [
      '{\n  "title": "Baker",\n}',
      '3: is not JSON: at column 1 a property name in double quotes is missing, often after a trailing comma. Remove the comma.',
    ],
    [
      '{\n  "title": "Baker"\n  "url": "x"\n}',
      '3: is not JSON: at column 3 a comma is missing. Write a comma between two properties or values.',
    ],
    [
      '{"title" "Baker"}',
      '1: is not JSON: at column 10 a colon is missing after a property name. Write "name": value.',
    ],
    [
      '{"title": "Baker\n}',
      '1: is not JSON: at column 11 a text does not end. Write the closing double quote; a line break inside a text is written \\n.',
    ],
    [
      '<script type="application/ld+json">\n{"title": "Baker"}\n</script>',
      '1: is not JSON but HTML or XML. Keep only the JSON that stands between <script type="application/ld+json"> and </script>.',
    ],
    [
      '\n<!DOCTYPE html><html lang="en"><title>Gone</title></html>',
      '1: is not JSON but HTML or XML. Write a JobPosting as JSON, or move the file elsewhere.',
    ],
    [
      '{"a": "\\x"}',
      '1: is not JSON: at column 7 there is a broken escape. Write a backslash as \\\\.',
    ],
    [
      '{"a": 1',
      '1: is not JSON: at column 8 a closing brace } is missing. Write it where the object ends.',
    ],
    [
      '[1',
      '1: is not JSON: at column 3 a closing bracket ] is missing. Write it where the list ends.',
    ],
    [
      '{"a": 1} // done',
      '1: is not JSON: at column 10 there is a comment, which JSON does not allow. Remove it.',
    ],
    [
      '{"a": 1}\r\n"b"',
      '2: is not JSON: at column 1 the text goes on after the end of the JSON value. Put several postings in a list [ … ].',
    ],
    [
      '{"a": 1},\n"b": 2}',
      '1: is not JSON: at column 9 a property stands behind the closing brace }. Move it before the brace.',
    ],
    ['\n \t ', '1: is empty. Write one JobPosting, or remove the file.'],
  ];
  for (const [text, reason] of table) {
    test(JSON.stringify(text), () => assert.equal(reasonOf(text), reason));
  }
});

describe('a bomb costs little', () => {
  const deep = '['.repeat(200_000);
  const table: readonly [string, string, RegExp][] = [
    ['of brackets', deep, /^1: is nested 200000 levels deep; the limit is 32\. Flatten it\.$/],
    ['of objects', '{"a":'.repeat(100_000), /nested 100000 levels deep/],
    ['behind a text that does not end', `"\n${deep}`, /a text does not end|nested/],
    ['behind a comment with a quote', `/* " */ ${deep}`, /there is a comment|nested/],
    ['behind a comment to the end of the line', `// "\n${deep}`, /there is a comment|nested/],
    ['of quotes', '"'.repeat(200_001), /is not JSON/],
    ['of errors', '[,'.repeat(16) + ','.repeat(500_000), /is not JSON/],
  ];
  for (const [name, text, reason] of table) {
    test(name, () => {
      const start = process.threadCpuUsage().user;
      assert.match(reasonOf(text), reason);
      assert.ok((process.threadCpuUsage().user - start) / 1000 < 200);
    });
  }
});

test('nesting is counted outside of texts alone', () => {
  const table: readonly [string, number][] = [
    ['"[[[["', 0],
    ['"\\"[[["', 0],
    ['["\\\\", [{"a": "}"}]]', 3],
    [']]][', 0],
    ['[][]', 1],
  ];
  for (const [text, depth] of table) assert.equal(shapeOf(text).depth, depth, text);
});

test('nesting of any JSON is what its value has', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
      : 0;
  fc.assert(
    fc.property(fc.json(), (text) => assert.equal(shapeOf(text).depth, depthOf(JSON.parse(text)))),
  );
});

test('what JSON.parse reads is read, and nothing else; no text makes the parser throw', () => {
  const text = fc.oneof(fc.json(), fc.string(), fc.stringMatching(/^[[\]{}",:\\/*\n0-9a]{0,40}$/));
  fc.assert(
    fc.property(text, (given) => {
      const parsed = parseJson(given);
      if ('reason' in parsed)
        assert.throws(() => JSON.parse(given.trim() || '!') as unknown, SyntaxError);
      else assert.deepEqual(parsed.value, JSON.parse(given));
    }),
  );
});

describe('the line of a property', () => {
  const text = [
    '[', // 1
    '  {', // 2
    '    "jobTitle": "x",', // 3
    '    "schema:title": "Baker",', // 4
    '    "DATEPOSTED": "soon",', // 5
    '    "validThrough": "never"', // 6
    '  },', // 7
    '  { "title": "Cook" }', // 8
    ']', // 9
  ].join('\n');
  const table: readonly [number, string | undefined, number][] = [
    [0, undefined, 2],
    [0, 'title', 4],
    [0, 'datePosted', 5],
    [0, 'validThrough', 6],
    [0, 'description', 2],
    [1, 'title', 8],
    [1, undefined, 8],
  ];
  for (const [record, property, line] of table) {
    test(`${property ?? 'none'} of posting ${record} is ${line}`, () => {
      assert.equal(createLocator(text, 1).lineOf([record], property), line);
      assert.equal(createLocator(text, 11).lineOf([record], property), line + 10);
    });
  }

  test('is the file’s line where the document stands on one', () => {
    assert.equal(createLocator('{"title": ""}', 7).lineOf([], 'title'), 7);
  });

  test('is found ten thousand times in a second', () => {
    const many = JSON.stringify(
      Array.from({ length: 10_000 }, () => ({ title: 'x'.repeat(300) })),
      null,
      1,
    );
    const locator = createLocator(many, 1);
    const start = process.threadCpuUsage().user;
    for (let index = 0; index < 10_000; index += 1) {
      assert.equal(locator.lineOf([index], 'title'), index * 3 + 3);
    }
    assert.ok((process.threadCpuUsage().user - start) / 1000 < 1_000);
  });
});
