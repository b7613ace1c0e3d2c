import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createNameIndex } from '../../../src/job/place/name-index.ts';
import { regionCodeNamed } from '../../../src/job/place/region-names.ts';
import { townsNamed } from '../../../src/job/place/towns.ts';

describe('an index of names', () => {
  const index = createNameIndex([
    ['paris', 900],
    ['leeds', 40],
    ['paris', 7],
    ['paris', 900],
    ['', 3],
  ]);

  test('knows the lines of a name, each once, in the file’s order', () => {
    assert.deepEqual(index.offsetsOf('paris'), [7, 900]);
    assert.deepEqual(index.offsetsOf('leeds'), [40]);
    assert.deepEqual(index.offsetsOf(''), [3]);
  });

  test('knows none of other names, and an empty one none at all', () => {
    assert.deepEqual(index.offsetsOf('pari'), []);
    assert.deepEqual(createNameIndex([]).offsetsOf('paris'), []);
  });

  test('refuses a file whose offsets would run into the hashes', () => {
    assert.throws(() => createNameIndex([['paris', 2 ** 22]]), /too long/);
  });
});

test('a name with the hash of another is not taken for it', () => {
  const [town, other] = ['fresno', '2yymr7ville'];
  assert.deepEqual(createNameIndex([[town, 5]]).offsetsOf(other), [5]);
  assert.equal(townsNamed('US', town)[0]?.name, 'Fresno');
  assert.deepEqual(townsNamed('US', other), []);
});

test('a name of several regions is that of none', () => {
  assert.equal(regionCodeNamed('JP', '東京都'), '13');
  assert.equal(regionCodeNamed('JP', '2yymr7ville'), undefined);
});
