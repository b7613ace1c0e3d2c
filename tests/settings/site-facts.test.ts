import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSettings } from '../../src/settings/settings.ts';
import { site } from '../../src/site.ts';
import { findWrongFact, type WrittenFacts } from '../../src/settings/site-facts.ts';

const wrong = (changed: Partial<Record<keyof WrittenFacts, unknown>>) =>
  findWrongFact({ ...site, ...changed });

test('a setting is named where it was written', () => {
  const messageOf = (environment: Record<string, string>, facts: object) => {
    try {
      readSettings('/board', environment, { ...site, ...facts });
    } catch (error) {
      return String(error);
    }
    return 'well';
  };
  const url = 'jobs.example';
  assert.match(
    messageOf({}, { url }),
    /: url in src\/site\.ts is "jobs\.example"\. Write an origin/,
  );
  assert.match(messageOf({ SITE_URL: 'x' }, {}), /: SITE_URL is "x"\. Write an origin/);
  assert.equal(messageOf({ SITE_URL: 'https://x.example' }, { url }), 'well');
  assert.match(messageOf({ SITE_LOCALE: 'de_AT' }, {}), /: SITE_LOCALE is "de_AT"\. .*hyphens/);
  assert.match(
    messageOf({}, { securityContact: 'me' }),
    /: securityContact in src\/site\.ts is "me"\. Write an address/,
  );
});

describe("the site's own facts", () => {
  test('are well as they stand, and at the edges of what they may be', () => {
    assert.equal(wrong({}), undefined);
    assert.equal(wrong({ timeZone: 'Europe/Vienna', keepClosedDays: 0 }), undefined);
    assert.equal(wrong({ jobsPerPage: 1, fewestJobsToIndex: 0, closingSoonDays: 0 }), undefined);
    assert.equal(wrong({ tagline: '', fewestJobsToIndex: Infinity }), undefined);
  });

  const cases: [Partial<Record<keyof WrittenFacts, unknown>>, string][] = [
    [
      { timeZone: 'Vienna' },
      'timeZone in src/site.ts is "Vienna". Write an IANA zone, for example "Europe/Vienna".',
    ],
    [{ timeZone: '' }, 'timeZone in src/site.ts is "".'],
    [{ jobsPerPage: 0 }, 'jobsPerPage in src/site.ts is 0. Write a whole number, 1 or more.'],
    [{ jobsPerPage: [20] }, 'jobsPerPage in src/site.ts is [20].'],
    [{ basePath: undefined }, 'basePath in src/site.ts is undefined. Write a path, '],
    [{ url: 5 }, 'url in src/site.ts is 5. Write an origin, '],
    [{ securityContact: {} }, 'securityContact in src/site.ts is {}. Write an address, '],
    [{ jobsPerPage: 2.5 }, 'jobsPerPage in src/site.ts is 2.5.'],
    [{ jobsPerPage: '20' }, 'jobsPerPage in src/site.ts is "20".'],
    [{ name: ' ' }, 'name in src/site.ts is " ".'],
    [{ tagline: undefined }, 'tagline in src/site.ts is undefined.'],
    [{ closingSoonDays: -1 }, 'closingSoonDays in src/site.ts is -1.'],
    [{ fewestJobsToIndex: NaN }, 'fewestJobsToIndex in src/site.ts is NaN.'],
    [{ keepClosedDays: '30' }, 'keepClosedDays in src/site.ts is "30".'],
    [{ keepClosedDays: -Infinity }, 'keepClosedDays in src/site.ts is -Infinity.'],
    [{ joinRecords: 'no' }, 'joinRecords in src/site.ts is "no". Write true or false.'],
  ];
  for (const [changed, words] of cases) {
    const [[name, value] = []] = Object.entries(changed);
    test(`are told of where ${name} is ${JSON.stringify(value) ?? String(value)}`, () => {
      assert.ok(wrong(changed)?.startsWith(words), wrong(changed));
    });
  }
});
