// Four threads read postings at once, and each has the gazetteer to itself.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { regionCodeNamed } from '../../../src/job/place/region-names.ts';
import { townAtPoint, townsNamed } from '../../../src/job/place/towns.ts';

const MOST_MEGABYTES = 60 / 4;

test(`the towns and regions of all countries take less than ${MOST_MEGABYTES} MB`, () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inUse = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const towns = readFileSync(join(import.meta.dirname, '../../../src/job/place/data/towns.tsv'));
  const countries = new Set(towns.toString().match(/^[A-Z]{2}/gm));
  assert.ok(countries.size > 200);
  const before = inUse();
  for (const country of countries) {
    townsNamed(country, 'Leeds');
    townAtPoint(country, 53.8, -1.55);
    regionCodeNamed(country, 'yorkshire');
  }
  const megabytes = (inUse() - before) / 1e6;
  assert.ok(megabytes < MOST_MEGABYTES, `${megabytes.toFixed(1)} MB`);
});
