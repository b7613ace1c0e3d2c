import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeAddress, findHostAddress } from '../../src/settings/host-address.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { site } from '../../src/site.ts';

const NETLIFY = {
  NETLIFY: 'true',
  URL: 'https://crumb.netlify.app',
  DEPLOY_PRIME_URL: 'https://deploy-preview-7--crumb.netlify.app',
};
const HOSTS: [Record<string, string>, string][] = [
  [NETLIFY, 'https://crumb.netlify.app'],
  [{ CF_PAGES: '1', CF_PAGES_URL: 'https://1a2b3c4d.crumb.pages.dev' }, 'https://crumb.pages.dev'],
  [{ CF_PAGES: '1', CF_PAGES_URL: 'https://crumb.pages.dev' }, 'https://crumb.pages.dev'],
  [{ CF_PAGES: '1', CF_PAGES_URL: 'https://jobs.crumb.example' }, 'https://jobs.crumb.example'],
  [{ VERCEL: '1', VERCEL_PROJECT_PRODUCTION_URL: 'crumb.example' }, 'https://crumb.example'],
];

describe('the address of a site that its host states', () => {
  const unset = { ...site, url: 'https://jobs.example' };
  const siteUrl = (environment: Record<string, string>, facts: typeof unset = unset) =>
    readSettings('/board', environment, facts).siteUrl;

  for (const [environment, address] of HOSTS) {
    test(`is the lasting one: ${JSON.stringify(environment)}`, () => {
      assert.equal(siteUrl(environment), address);
    });
  }

  test('counts only where nobody has written another', () => {
    assert.equal(
      siteUrl(NETLIFY, { ...site, url: 'https://mine.example' }),
      'https://mine.example',
    );
    assert.equal(siteUrl({ ...NETLIFY, SITE_URL: 'https://x.example' }), 'https://x.example');
    assert.equal(siteUrl({}), 'https://jobs.example');
  });

  test('is not asked of a variable that happens to have the name', () => {
    const { URL } = NETLIFY;
    assert.equal(findHostAddress({ URL, CF_PAGES_URL: URL }), undefined);
  });

  test('is named with its variable where it is none', () => {
    assert.throws(() => siteUrl({ ...NETLIFY, URL: 'crumb' }), /^UsageError: URL is "crumb"\./);
  });
});

describe('what a summary says of the address', () => {
  test('is that it is an example, until there is one', () => {
    assert.match(
      describeAddress('https://jobs.example', {}) ?? '',
      /^Its pages name https:\/\/jobs\.example as their address, which is an example\. Write/,
    );
  });

  test('is nothing where its owner wrote it', () => {
    assert.equal(describeAddress('https://mine.example', {}), undefined);
    assert.equal(describeAddress('https://mine.example', NETLIFY), undefined);
  });
});
