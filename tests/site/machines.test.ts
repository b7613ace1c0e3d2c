// What the site has for machines: each file says what the pages say, and other parsers than ours can read it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { SaxesParser } from 'saxes';
import { type BuiltSite, sampleSite } from '../support/build-site.ts';

const ORIGIN = 'https://board.example/';

interface Value {
  value: string;
  name: string;
  jobs: number;
  url: string;
}

describe('what the site has for machines', () => {
  let site: BuiltSite;
  before(() => (site = sampleSite()));
  after(() => site.remove());

  const jsonOf = <Content>(path: string) => JSON.parse(site.read(path)) as Content;

  /** How many jobs the heading of a list says that it has. */
  function jobsOn(url: string): number {
    const heading =
      site.page(decodeURI(url.slice(ORIGIN.length))).querySelector('h1')?.textContent ?? '';
    return Number(/\d+/.exec(heading)?.[0] ?? (/^No /.test(heading.trim()) ? 0 : Number.NaN));
  }

  test('names every file of postings, with its size and digest, in jobs.json', () => {
    const index = jsonOf<{
      jobs: number;
      updated: string;
      parts: { url: string; jobs: number; bytes: number; sha256: string }[];
    }>('jobs.json');
    assert.match(index.updated, /^\d{4}-\d\d-\d\d$/);
    for (const { url, jobs, bytes, sha256 } of index.parts) {
      const part = site.read(url.slice(ORIGIN.length));
      assert.equal(part.trimEnd().split('\n').length, jobs);
      assert.equal(Buffer.byteLength(part), bytes);
      assert.equal(createHash('sha256').update(part).digest('hex'), sha256);
    }
  });

  test('names the same files in schemamap.xml, which is well-formed, and robots.txt names it', () => {
    const places: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    let isPlace = false;
    parser.on('error', (error) => assert.fail(error));
    parser.on('opentag', ({ local, uri }) => {
      isPlace = local === 'loc' && uri === 'http://www.sitemaps.org/schemas/sitemap/0.9';
    });
    parser.on('text', (text) => void (isPlace && text.trim() !== '' && places.push(text)));
    parser.write(site.read('schemamap.xml')).close();
    const { parts } = jsonOf<{ parts: { url: string }[] }>('jobs.json');
    assert.deepEqual(
      places,
      parts.map(({ url }) => url),
    );
    assert.match(site.read('robots.txt'), /^Schemamap: https:\/\/board\.example\/schemamap\.xml$/m);
  });

  test('counts in facets.json what each list has, and names only lists that are there', () => {
    const { jobs, url, remote, places, facets } = jsonOf<{
      jobs: number;
      url: string;
      remote: { jobs: number; url: string };
      places: Value[];
      facets: { key: string; values: Value[] }[];
    }>('facets.json');
    const values = [...places, ...facets.flatMap((facet) => facet.values)];
    assert.ok(values.length > 30);
    const lists = [{ jobs, url }, remote, ...values].filter((list) => !list.url.includes('?'));
    for (const list of lists) assert.equal(jobsOn(list.url), list.jobs, list.url);
  });

  test('leads from llms.txt to files and pages that are there', () => {
    const links = [...site.read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(
      ([, url = '']) => url,
    );
    assert.ok(links.length > 6);
    for (const url of links) {
      const path = url.slice(ORIGIN.length);
      assert.ok(site.exists(/\.\w+$/.test(path) ? path : `${path}index.html`), url);
    }
  });

  test('lets scripts of other sites read the data where hosts take headers, and nothing else', () => {
    const rules = site.read('_headers').split(/\n(?=\/)/);
    const shared = rules.filter((rule) => rule.includes('Access-Control-Allow-Origin: *'));
    assert.deepEqual(
      shared.map((rule) => rule.split('\n')[0]),
      ['/jobs.json', '/jobs.ndjson', '/jobs-*', '/facets.json', '/feed.json'],
    );
  });
});
