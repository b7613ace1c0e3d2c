// Where links and images of the owner's Markdown lead.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toAddress } from '../../src/astro/own-markdown.ts';

const places = { basePath: '/board/', pagesDir: '/own/content/pages' };
const FILE = '/own/content/pages/legal/imprint.md';

describe('an address in Markdown', () => {
  const cases: readonly [string, string][] = [
    ['/privacy/', '/board/privacy/'],
    ['/board/privacy/', '/board/privacy/'],
    ['privacy.md', '/board/legal/privacy/'],
    ['../about.md#who', '/board/about/#who'],
    ['./index.md', '/board/legal/'],
    ['../../../README.md', '../../../README.md'],
    ['//other.example/', '//other.example/'],
    ['https://other.example/a.md', 'https://other.example/a.md'],
    ['#who', '#who'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['./team.jpg', './team.jpg'],
  ];
  for (const [written, expected] of cases) {
    test(`${written} leads to ${expected}`, () => {
      assert.equal(toAddress(written, FILE, places), expected);
    });
  }
});
