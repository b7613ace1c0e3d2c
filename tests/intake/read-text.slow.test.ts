import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readLines, readText, type Line } from '../../src/intake/read-text.ts';
import { writeFolder } from '../support/build-site.ts';

const folder = writeFolder({});

async function linesOf(content: string | Uint8Array, maxBytes = 1_000): Promise<Line[]> {
  const path = join(folder, 'lines.ndjson');
  writeFileSync(path, content);
  return Array.fromAsync(readLines(path, maxBytes));
}

describe('lines are read one by one', () => {
  const table: readonly [string, string, [number, string][]][] = [
    [
      'with a line break at the end',
      'a\nb\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'without one',
      'a\nb',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'with blank ones left out',
      '\n\na\n \nb',
      [
        [3, 'a'],
        [5, 'b'],
      ],
    ],
    [
      'from Windows',
      'a\r\nb\r\n',
      [
        [1, 'a\r'],
        [2, 'b\r'],
      ],
    ],
    ['of nothing', '', []],
  ];
  for (const [name, content, lines] of table) {
    test(name, async () => {
      assert.deepEqual(
        await linesOf(content),
        lines.map(([line, text]) => ({ line, text })),
      );
    });
  }

  test('without the byte-order mark that the first begins with, which is reported', async () => {
    assert.deepEqual(await linesOf('\ufeffa\nb'), [
      {
        line: 1,
        text: 'a',
        warning:
          'begins with a byte-order mark, and was read without it. Save the file as UTF-8 without a byte-order mark.',
      },
      { line: 2, text: 'b' },
    ]);
  });

  test('of many bytes a character, wherever a chunk ends', async () => {
    const long = '🥖é日'.repeat(30_000);
    assert.deepEqual(await linesOf(`a\n${long}\nb`, 1_000_000), [
      { line: 1, text: 'a' },
      { line: 2, text: long },
      { line: 3, text: 'b' },
    ]);
  });

  test('up to the limit, and not a byte more', async () => {
    assert.deepEqual(await linesOf(`${'é'.repeat(5)}\n${'é'.repeat(5)}x\nb`, 10), [
      { line: 1, text: 'ééééé' },
      { line: 2, reason: 'is 11 bytes long; the limit for one posting is 10. Shorten it.' },
      { line: 3, text: 'b' },
    ]);
  });

  test('the same as any text splits into', async () => {
    const text = fc.array(fc.stringMatching(/^[a-zé日]{0,5}$/), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(text, async (rows) => {
        const expected = rows
          .map((row, index) => ({ line: index + 1, text: row }))
          .filter((row) => row.text !== '');
        assert.deepEqual(await linesOf(rows.join('\n')), expected);
      }),
    );
  });
});

test('a file that can’t be read is reported, and throws nothing', async () => {
  const reason = "can't be read (ENOENT). Allow the build to read the file, or move it elsewhere.";
  const gone = join(folder, 'gone.json');
  assert.deepEqual(await Array.fromAsync(readText(gone)), [{ line: 1, reason }]);
  assert.deepEqual(await Array.fromAsync(readLines(gone, 10)), [{ line: 1, reason }]);
});
