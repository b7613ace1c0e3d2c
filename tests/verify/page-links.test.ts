import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import {
  CLOSED,
  gatherLinks,
  INDEXABLE,
  NO_PAGE,
  pageLinksPath,
  readPageLinks,
  stagePageLinks,
} from '../../src/verify/page-links.ts';

const page = (isIndexable: boolean, ...needed: number[]) => ({
  page: { faults: [], isIndexable, needed: Uint32Array.from(needed) },
});

describe('the links of pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placard-links-'));
  const path = pageLinksPath(folder);
  const links = gatherLinks([page(false, 2), {}, page(true, 0, 70_000), page(true)]);
  beforeEach(() => stagePageLinks(path, 'one', links)());
  after(() => rmSync(folder, { recursive: true }));

  test('are read as they were written', () => {
    assert.deepEqual(readPageLinks(path, 'one'), links);
    assert.deepEqual([...links.kinds], [CLOSED, NO_PAGE, INDEXABLE, INDEXABLE]);
    assert.deepEqual([...links.ends], [1, 1, 3, 3]);
    assert.deepEqual([...links.needed], [2, 0, 70_000]);
  });

  test('stay those of the site before until the new ones are put in their place', () => {
    const finish = stagePageLinks(path, 'two', links);
    assert.equal(readPageLinks(path, 'two'), undefined);
    assert.deepEqual(readPageLinks(path, 'one'), links);
    finish();
    assert.deepEqual(readPageLinks(path, 'two'), links);
    assert.deepEqual(readdirSync(folder), ['page-links.bin']);
  });

  test('are not known when another version wrote them', () => {
    assert.equal(readPageLinks(path, 'two'), undefined);
  });

  test('are not known when there are none', () => {
    assert.equal(readPageLinks(join(folder, 'none'), 'one'), undefined);
  });

  test('are not known when a byte of them is damaged or missing', () => {
    const whole = readFileSync(path);
    for (const at of whole.keys()) {
      writeFileSync(path, whole.with(at, (whole[at] ?? 0) ^ 1));
      assert.equal(readPageLinks(path, 'one'), undefined, `byte ${at}`);
      writeFileSync(path, whole.subarray(0, at));
      assert.equal(readPageLinks(path, 'one'), undefined, `${at} bytes`);
    }
  });
});
