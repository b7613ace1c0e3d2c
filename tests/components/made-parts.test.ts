import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepPart, partOf } from '../../src/components/made-parts.ts';

test('a part is repeated for what it was made of, and for nothing that only looks like it', () => {
  const row = { slug: 'baker' };
  assert.equal(partOf(row), undefined);
  keepPart(row, '<li>Baker</li>');
  assert.equal(partOf(row), '<li>Baker</li>');
  assert.equal(partOf({ ...row }), undefined);
});

test('a large board keeps as many parts as fit, and makes the others again', () => {
  const rows = Array.from({ length: 30_001 }, (_, index) => ({ slug: `job-${index}` }));
  for (const row of rows) keepPart(row, row.slug);
  const kept = rows.filter((row) => partOf(row) === row.slug);
  assert.ok(kept.length > 29_000 && kept.length < rows.length, `${kept.length} are kept`);
  assert.ok(rows.every((row) => [row.slug, undefined].includes(partOf(row))));
});
