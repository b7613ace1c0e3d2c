import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findNameProblems } from '../../src/job/property-names.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { jobPosting, superseded } from '../../src/job/vocabulary/job-posting.ts';
import { ignoredProperties } from '../../src/job/vocabulary/ignored-properties.ts';

const problemsOf = (name: string) =>
  findNameProblems({ [name]: 'x' }).map(({ field, message }) => `${field} ${message}`);

const LEFT_OUT = 'is not a property of JobPosting, and was left out.';

describe('a name that is not read as written is reported', () => {
  const table: readonly [string, string][] = [
    ['EducationRequirements', 'was read as "educationRequirements". Write it like that.'],
    ['TITLE', 'was read as "title". Write it like that.'],
    ['benefits', 'was replaced by "jobBenefits", and was read as such. Write "jobBenefits".'],
    [
      'Incentives',
      'was replaced by "incentiveCompensation", and was read as such. Write "incentiveCompensation".',
    ],
    ['datePostd', `${LEFT_OUT} Did you mean "datePosted"?`],
    ['dataPosted', `${LEFT_OUT} Did you mean "datePosted"?`],
    ['vaildThrough', `${LEFT_OUT} Did you mean "validThrough"?`],
    ['hiringOrganisation', `${LEFT_OUT} Did you mean "hiringOrganization"?`],
    ['titel', `${LEFT_OUT} Did you mean "title"?`],
    ['jobLocations', `${LEFT_OUT} Write "jobLocation" as a list.`],
    ['remote', `${LEFT_OUT} For fully remote work, write "jobLocationType": "TELECOMMUTE".`],
    ['salary', `${LEFT_OUT} Write "baseSalary".`],
    ['company', `${LEFT_OUT} Write "hiringOrganization".`],
    ['applyUrl', `${LEFT_OUT} Write "url".`],
    ['expires', `${LEFT_OUT} Write "validThrough".`],
    ['tags', `${LEFT_OUT} Write "skills".`],
    ['requirements', `${LEFT_OUT} Write "qualifications".`],
    ['constructor', `${LEFT_OUT} Remove it, or put what it says into the description.`],
    ['favouriteColor', `${LEFT_OUT} Remove it, or put what it says into the description.`],
  ];
  for (const [name, message] of table) {
    test(name, () => assert.deepEqual(problemsOf(name), [`${name} ${message}`]));
  }

  test('shortened and escaped where it comes from a stranger', () => {
    const [problem] = findNameProblems({ [`${'x'.repeat(60)}\u001b`]: 1, '\u001b[2J': 1 });
    assert.equal(problem?.field, `${'x'.repeat(40)}…`);
    assert.equal(findNameProblems({ '\u001b[2J': 1 })[0]?.field, '\\u001b[2J');
  });

  test('ten times, and the rest as a number', () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`made-up-${index}`, 1]),
    );
    const problems = findNameProblems(many);
    assert.equal(problems.length, 11);
    assert.equal(
      problems[10]?.message,
      'has 15 more properties that JobPosting does not have. Remove them.',
    );
  });
});

describe('a name is passed over in silence', () => {
  for (const name of [
    'title',
    'schema:title',
    'https://schema.org/title',
    'image',
    'mainEntityOfPage',
    '@id',
    '$schema',
    'x:rank',
    'https://other.example/rank',
  ]) {
    test(name, () => assert.deepEqual(problemsOf(name), []));
  }
  test('when it states nothing', () => assert.deepEqual(findNameProblems({ salary: null }), []));
});

describe('the vocabulary', () => {
  test('knows every property that the reader asks for', () => {
    const asked = new Set<string>();
    const spy = new Proxy<JsonObject>(
      {},
      { getOwnPropertyDescriptor: (_, name) => void asked.add(String(name)) },
    );
    readPosting(spy, new Map());
    const known = [...Object.keys(jobPosting), ...ignoredProperties, ...Object.keys(superseded)];
    const unknown = [...asked].filter((name) => !name.startsWith('@') && !known.includes(name));
    assert.deepEqual(unknown, []);
    assert.ok(asked.size > 30, `only ${asked.size} names were asked for`);
    assert.deepEqual(
      Object.keys(jobPosting).filter((name) => !asked.has(name)),
      [],
    );
  });

  test('knows every property of schema.org’s JobPosting', () => {
    const types = readFileSync(
      join(import.meta.dirname, '../../node_modules/schema-dts/dist/schema.d.ts'),
      'utf8',
    );
    const body = /interface JobPostingBase extends [^{]*\{([^]*?)\n\}/.exec(types)?.[1] ?? '';
    const names = [...body.matchAll(/^ +"(\w+)"\?/gm)].map((match) => match[1] ?? '');
    assert.ok(names.length > 35, `only ${names.length} names were found`);
    const known = [...Object.keys(jobPosting), ...Object.keys(superseded)];
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
    );
  });
});
