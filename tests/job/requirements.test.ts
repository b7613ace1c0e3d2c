import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf, posting, read } from './readings.ts';
import { readPosting } from '../../src/job/read-posting.ts';

describe('education', () => {
  const table: readonly [string, Json, Json][] = [
    [
      'in Google’s words',
      { credentialCategory: 'bachelor degree' },
      [{ text: 'bachelor degree', category: 'bachelor degree' }],
    ],
    [
      'in Google’s words, shouted',
      { credentialCategory: 'HIGH_SCHOOL' },
      [{ text: 'HIGH_SCHOOL', category: 'high school' }],
    ],
    ['in the source’s words', { credentialCategory: 'Meisterbrief' }, [{ text: 'Meisterbrief' }]],
    ['as text', 'A baker’s certificate', [{ text: 'A baker’s certificate' }]],
    [
      'with a description',
      { credentialCategory: 'high school', description: 'or alike' },
      [{ text: 'high school: or alike', category: 'high school' }],
    ],
    ['absent', ['', 'N/A', null, {}], []],
  ];
  for (const [name, educationRequirements, expected] of table) {
    test(name, () => assert.deepEqual(factsOf({ educationRequirements }).education, expected));
  }

  test('is there to the last requirement, of however many', () => {
    const educationRequirements = Array.from({ length: 60 }, (_, index) => `Course ${index}`);
    assert.deepEqual(
      factsOf({ educationRequirements }).education.map(({ text }) => text),
      educationRequirements,
    );
  });

  test('is found under a capital E', () => {
    const facts = factsOf({ EducationRequirements: { credentialCategory: 'high school' } });
    assert.equal(facts.education[0]?.category, 'high school');
  });
});

describe('experience', () => {
  const table: readonly [string, Json, Json][] = [
    ['in months', { monthsOfExperience: 24 }, [{ months: 24 }]],
    ['in months as text', { monthsOfExperience: '24' }, [{ months: 24 }]],
    ['as text', 'Two winters at an oven', [{ text: 'Two winters at an oven' }]],
    ['in months that are no number', { monthsOfExperience: 'some' }, []],
    ['below zero', { monthsOfExperience: -3, description: 'Some' }, [{ text: 'Some' }]],
    ['absent', ['N/A', null, {}], []],
  ];
  for (const [name, experienceRequirements, expected] of table) {
    test(name, () => assert.deepEqual(factsOf({ experienceRequirements }).experience, expected));
  }
});

describe('qualifications', () => {
  test('are texts or credentials', () => {
    const qualifications: Json = [
      'Steady hands',
      'N/A',
      { name: 'Food hygiene', about: 'level 2' },
      7,
    ];
    const { sections } = readPosting(posting({ qualifications }), new Map());
    assert.deepEqual(sections.qualifications, ['Steady hands', 'Food hygiene, level 2', '7']);
  });

  test('in their thousands are read in one go', () => {
    let described = 0;
    const qualifications = Array.from({ length: 20_000 }, (_, index) => `Knows loaf ${index}`);
    const { facts } = read(posting({ qualifications }), {
      describe: (unsafe) => {
        described += 1;
        return toDescribedText({ key: unsafe, digest: unsafe, summary: '' }, unsafe);
      },
    });
    assert.equal(facts?.sections.length, 1);
    // The description, and all of these joined.
    assert.equal(described, 2);
  });
});

describe('yes or no', () => {
  const table: readonly [Json, boolean | undefined][] = [
    [true, true],
    ['true', true],
    ['False', false],
    ['yes', undefined],
    [1, undefined],
    ['', undefined],
  ];
  for (const [value, expected] of table) {
    test(`${JSON.stringify(value)}: ${expected ?? 'not stated'}`, () => {
      const facts = factsOf({ directApply: value, jobImmediateStart: value });
      assert.deepEqual([facts.directApply, facts.jobImmediateStart], [expected, expected]);
    });
  }
});

test('openings are a whole number above zero, or not stated', () => {
  const openings = (totalJobOpenings: Json) => factsOf({ totalJobOpenings }).totalJobOpenings;
  assert.deepEqual([3, '3'].map(openings), [3, 3]);
  for (const value of [0, -1, 1.5, 'many', '0x10', '1e3', 1e300, '']) {
    assert.equal(openings(value), undefined, String(value));
  }
});
