import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readInMiles } from '../../src/settings/locale.ts';

describe('distances are in', () => {
  for (const tag of ['en', 'en-US', 'en-GB', 'es-US', 'cy', 'en-PR']) {
    test(`miles for ${tag}`, () => assert.equal(readInMiles(tag), true));
  }
  for (const tag of ['de', 'fr', 'ar', 'zh-Hans', 'en-IE', 'en-CA', 'en-AU', 'es', 'es-MX']) {
    test(`kilometers for ${tag}`, () => assert.equal(readInMiles(tag), false));
  }
});
