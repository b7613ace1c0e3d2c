import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atZone, toIsoInstant } from '../../src/sources/instant.ts';

const INSTANTS: readonly [written: string, iso: string][] = [
  ['2026-11-02', '2026-11-02'],
  ['2026-11-02T10:00:00+01:00', '2026-11-02T10:00:00+01:00'],
  ['2026-11-02T10:00:00+0100', '2026-11-02T10:00:00+01:00'],
  ['2026-11-02 10:00:00 +0100', '2026-11-02T10:00:00+01:00'],
  ['2026-11-02 10:00:00.123456+00', '2026-11-02T10:00:00.123+00:00'],
  ['2026-11-02 10:00 UTC', '2026-11-02T10:00Z'],
  ['Mon, 02 Nov 2026 10:00:00 +0100', '2026-11-02T10:00:00+01:00'],
  ['Mon, 2 Nov 2026 10:00:00 EST', '2026-11-02T10:00:00-05:00'],
  ['Mon Nov 02 10:00:00 UTC 2026', '2026-11-02T10:00:00Z'],
  ['2.11.2026', '2026-11-02'],
  ['1793610000', '2026-11-02T09:00:00Z'],
  ['1793610000000', '2026-11-02T09:00:00Z'],
  ['02/11/2026', '02/11/2026'],
  ['Posted 3 days ago', 'Posted 3 days ago'],
];

test('instants in a fixed form become ISO 8601, and other texts stay', () => {
  assert.deepEqual(
    INSTANTS.map(([written]) => toIsoInstant(written)),
    INSTANTS.map(([, iso]) => iso),
  );
});

test('a time without an offset has that of its zone, and no other', () => {
  assert.equal(atZone('2026-11-02 09:00', 'Europe/Dublin'), '2026-11-02T09:00:00+00:00');
  assert.equal(atZone('2026-07-02T09:00:00', 'Europe/Dublin'), '2026-07-02T09:00:00+01:00');
  for (const text of ['2026-11-02', '2026-11-02T09:00:00Z', '2026-13-45 09:00', 'soon']) {
    assert.equal(atZone(text, 'Europe/Dublin'), text);
  }
});
