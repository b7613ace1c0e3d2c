import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findFile, indexOfFile, toFileIndexes } from '../../src/verify/site-addresses.ts';

const PATHS = [
  'index.html',
  '404.html',
  'jobs/baker/index.html',
  'jobs/baker.json',
  'jobs/50%25/index.html',
  'jobs/a?b.json',
  'index.html/x.txt',
];
const indexes = toFileIndexes(PATHS);

describe('the index of a file', () => {
  for (const [index, path] of PATHS.entries()) {
    test(`is found by its path: ${path}`, () =>
      assert.equal(indexOfFile({ indexes }, path), index));
  }
  for (const path of ['', 'jobs/', 'jobs/baker', 'jobs/baker/', 'x.txt', 'Index.html']) {
    test(`is none where there is no such file: ${JSON.stringify(path)}`, () =>
      assert.equal(indexOfFile({ indexes }, path), undefined));
  }

  const addresses: [string, string | undefined][] = [
    ['/b/', 'index.html'],
    ['/b/index.html', 'index.html'],
    ['/b/?q=1', 'index.html'],
    ['/b/jobs/baker/', 'jobs/baker/index.html'],
    ['/b/jobs/baker/#apply', 'jobs/baker/index.html'],
    ['/b/jobs/baker/index.html', 'jobs/baker/index.html'],
    ['/b/jobs/b%61ker/', 'jobs/baker/index.html'],
    ['/b/jobs/baker.json?v=2', 'jobs/baker.json'],
    ['/b/jobs/50%2525/', 'jobs/50%25/index.html'],
    ['/b/jobs/a%3Fb.json', 'jobs/a?b.json'],
    ['/b/jobs/baker', undefined],
    ['/b/jobs/baker%2F', undefined],
    ['/b/jobs/50%25/', undefined],
    ['/b/jobs/a?b.json', undefined],
    ['/b/jobs/', undefined],
    ['/b', undefined],
    ['/jobs/baker/', undefined],
    ['/b/jobs/%/', undefined],
  ];
  for (const [address, path] of addresses) {
    test(`is found by an address as hosts find it: ${address}`, () => {
      const site = { indexes, basePath: '/b/', siteUrl: 'https://a.example' };
      assert.equal(findFile(site, address), path && PATHS.indexOf(path));
    });
  }
});
