import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { endOfString, shapeOf } from '../../src/intake/json-text.ts';
import { parseJson } from '../../src/intake/parse-json.ts';

describe('a text', () => {
  const table: readonly [string, number][] = [
    ['""', 1],
    ['"a" "b"', 2],
    ['"\\""', 3],
    ['"\\\\"', 3],
    ['"\\\\\\""', 5],
    ['"a', 2],
    ['"a\\"', 4],
  ];
  for (const [text, end] of table) {
    test(`${text} ends at ${end}`, () => assert.equal(endOfString(text, 0), end));
  }
});

/** Names and texts that a careless search would take for something else. */
const tricky = fc.constantFrom('a', 'b', '', '":', '\\', '\\"', '{"a":1}', ':', '__proto__', 'é');
const space = fc.constantFrom('', ' ', '\n', '\t\r\n ');

interface Written {
  text: string;
  names: number;
  hasEscapedNames: boolean;
  /** Whether an object in it has a name twice. */
  repeats: boolean;
}

/** JSON as hands and machines write it: white space anywhere, names escaped or not, some twice. */
const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(tricky, space).map(([text, gap]) => plain(`${gap}${JSON.stringify(text)}${gap}`)),
    fc.constantFrom('1', ' null', 'true ').map(plain),
    fc.array(tie('value'), { maxLength: 3 }).map((members) => ({
      text: `[${members.map(({ text }) => text).join(',')}]`,
      ...holdings(members),
    })),
    fc
      .array(fc.tuple(tricky, fc.boolean(), space, tie('value')), { maxLength: 4 })
      .map((members) => ({
        text: `{${members.map(([name, isEscaped, gap, { text }]) => `${gap}${write(name, isEscaped)}${gap}:${text}`).join(',')}}`,
        ...holdings(
          members.map(([, , , member]) => member),
          {
            names: members.length,
            hasEscapedNames: members.some(([name, isEscaped]) =>
              write(name, isEscaped).includes('\\'),
            ),
            repeats: new Set(members.map(([name]) => name)).size < members.length,
          },
        ),
      })),
  ),
}));

const nothing = { names: 0, hasEscapedNames: false, repeats: false };

function plain(text: string): Written {
  return { text, ...nothing };
}

/** What the members hold, and what stands around them. */
function holdings(members: readonly Written[], own = nothing): Omit<Written, 'text'> {
  return {
    names: members.reduce((sum, { names }) => sum + names, own.names),
    hasEscapedNames: own.hasEscapedNames || members.some((member) => member.hasEscapedNames),
    repeats: own.repeats || members.some(({ repeats }) => repeats),
  };
}

function write(name: string, isEscaped: boolean): string {
  if (!isEscaped) return JSON.stringify(name);
  const escaped = Array.from(name, (unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `"${escaped.map((hex) => `\\u${hex}`).join('')}"`;
}

test('names are counted as they are written, and each that is repeated is reported', () => {
  fc.assert(
    fc.property(value, ({ text, names, hasEscapedNames, repeats }) => {
      const shape = shapeOf(text);
      assert.deepEqual([shape.names, shape.hasEscapedNames], [names, hasEscapedNames]);
      const parsed = parseJson(text);
      assert.ok('value' in parsed);
      assert.equal(parsed.warnings.length > 0, repeats);
    }),
    { numRuns: 2_000 },
  );
});

test('takes less than 50 ms for 100 KB of any repeated character or pair', () => {
  const characters = [...'"\\:{}[], \na'];
  for (const piece of [...characters, ...characters.flatMap((a) => characters.map((b) => a + b))]) {
    const text = `"${piece.repeat(100_000 / piece.length)}`;
    let took = Infinity;
    // A busy machine may pause once; a slow search is slow every time.
    for (let attempt = 0; took >= 50 && attempt < 5; attempt += 1) {
      const start = process.cpuUsage();
      shapeOf(text);
      took = process.cpuUsage(start).user / 1_000;
    }
    assert.ok(took < 50, `${JSON.stringify(piece)} took ${Math.round(took)} ms`);
  }
});
