import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseTree, type Node } from 'jsonc-parser';
import { findOutline, outlineJson, type Outline } from '../../src/intake/json-outline.ts';

/** What the parser's tree says of the same text. */
function outlineOf(node: Node): Outline {
  const { offset, type, children = [] } = node;
  if (type === 'array') return { offset, members: children.map(outlineOf) };
  if (type !== 'object') return { offset };
  const properties = children.map((property) => {
    const [name, value] = property.children ?? [];
    assert.ok(name !== undefined && value !== undefined);
    return { name: String(name.value), offset: property.offset, value: outlineOf(value) };
  });
  return { offset, properties };
}

test('the outline of any JSON is that of its tree, however it is spaced', () => {
  const name = fc.constantFrom('a', 'é', '"', '\\', '{', ':', '\u2028', '');
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.string(), name),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(name, fc.string()), tie('json'), { maxKeys: 4 }),
    ),
  }));
  const space = fc.constantFrom('', ' ', '\n', '\t', '  ');
  fc.assert(
    fc.property(json, space, fc.constantFrom('', ' \n'), (value, indent, around) => {
      const text = `${around}${JSON.stringify(value, null, indent)}${around}`;
      const tree = parseTree(text);
      assert.ok(tree !== undefined);
      assert.deepEqual(outlineJson(text, 0), outlineOf(tree));
    }),
    { numRuns: 2_000 },
  );
});

test('a name that stands twice, and spaces where nobody writes them, are seen', () => {
  const text = '[ { "a" :1 , "\\u0061":[ ] ,"b": {"c" : -1e5 } }\r\n,true]';
  const tree = parseTree(text);
  assert.ok(tree !== undefined);
  assert.deepEqual(outlineJson(text, 0), outlineOf(tree));
});

test('a value is found by its path, and none where the path leads nowhere', () => {
  const text = 'x {"a": [1, {"b": 2}]} {"a": 3}';
  const root = outlineJson(text, 1);
  assert.equal(findOutline(root, [])?.offset, 2);
  assert.equal(findOutline(root, ['a', 1, 'b'])?.offset, text.indexOf('2}'));
  for (const path of [['b'], ['a', 2], ['a', 'b'], [0], ['a', 1, 'b', 'c']]) {
    assert.equal(findOutline(root, path), undefined);
  }
  assert.equal(
    findOutline(outlineJson(text, text.indexOf('{"a": 3')), ['a'])?.offset,
    text.length - 2,
  );
});
