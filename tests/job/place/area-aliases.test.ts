import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areaAliases } from '../../../src/job/place/area-aliases.ts';

const CASES: readonly [path: string, name: string, aliases: string[]][] = [
  ['de', 'Germany', ['DEU', 'brd', 'Deutschland']],
  ['nl', 'Netherlands', ['NLD', 'holland', 'the netherlands', 'Nederland']],
  ['jp', 'Japan', ['JPN', '日本国', '日本']],
  ['de', 'Deutschland', ['DEU', 'brd']],
  ['de/by', 'Bavaria', ['BY', 'Bayern']],
  ['de/by', 'Bayern', ['BY', 'Bavaria']],
  ['us/ny', 'New York', ['NY']],
  ['us/ny/new-york', 'New York', ['NYC', 'New York City']],
  ['us/ny/albany', 'Albany', []],
  // A city with the name of a region.
  ['us/washington', 'Washington', []],
  ['country-not-stated', 'Country not stated', []],
];

describe('an area has other names', () => {
  for (const [path, name, aliases] of CASES) {
    test(`${path}, shown as ${name}`, () => assert.deepEqual(areaAliases(path, name), aliases));
  }

  test('gb, but none of those of its regions', () => {
    const aliases = areaAliases('gb', 'United Kingdom');
    for (const name of ['GBR', 'uk', 'Great Britain', 'britain']) assert.ok(aliases.includes(name));
    for (const name of ['england', 'scotland', 'wales']) assert.ok(!aliases.includes(name), name);
  });

  test('us, from its codes to how people speak', () => {
    const aliases = areaAliases('us', 'United States');
    for (const name of ['USA', 'united states of america', 'america']) {
      assert.ok(aliases.includes(name));
    }
  });
});
