import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postalKey } from '../../src/listing/postal-key.ts';

const CASES: readonly [written: string, key: string][] = [
  ['98101', '98101'],
  ['98101-1234', '98101'],
  ['LS1 4AB', 'LS1'],
  ['ls14ab', 'LS1'],
  ['EC1A 1BB', 'EC1A'],
  ['EC1A', 'EC1A'],
  ['M5V 2T6', 'M5V'],
  ['1012 AB', '1012'],
  ['150-0002', '1500002'],
  ['113 59', '11359'],
  ['D02 AF30', 'D02AF30'],
  ['Leeds', ''],
  ['12', ''],
  ['', ''],
];

for (const [written, key] of CASES) {
  test(`“${written}” is compared as “${key}”`, () => assert.equal(postalKey(written), key));
}
