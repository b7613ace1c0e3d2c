import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toScriptJson } from '../../src/html/script-json.ts';

test('writes nothing that HTML could read as markup', () => {
  assert.equal(
    toScriptJson({ a: '</script><!--&\u2028\u2029' }),
    '{"a":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029"}',
  );
});

test('writes names as it writes values', () => {
  assert.equal(toScriptJson({ '</script>': 1 }), '{"\\u003c/script\\u003e":1}');
});

test('replaces lone surrogates', () => assert.equal(toScriptJson('\ud800'), '"\ufffd"'));

test('refuses what JSON cannot write', () =>
  assert.throws(() => toScriptJson(undefined), /^TypeError: A script cannot hold/));

test('reads back as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const json = toScriptJson(value);
      assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
      assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(value)));
    }),
  );
});
