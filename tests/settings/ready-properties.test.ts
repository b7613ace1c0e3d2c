// What site.ts may say of categories, of properties that every board knows, and of reports.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findWrongFact, type WrittenFacts } from '../../src/settings/site-facts.ts';
import { categoryLabels, declaredProperties } from '../../src/settings/own-properties.ts';
import { site } from '../../src/site.ts';

type Changed = Partial<Record<keyof WrittenFacts, unknown>>;
const wrong = (changed: Changed) => findWrongFact({ ...site, ...changed });

describe('a site', () => {
  test('may name its categories, declare what every board has otherwise, and take reports', () => {
    const stated: Changed[] = [
      { categories: ['Nursing', { name: 'RN', label: 'Nursing' }] },
      { categories: false },
      { facets: [{ property: 'x:department', label: 'Team', key: 'our-team', facet: true }] },
      { facets: [{ property: 'x:category', label: 'Field', facet: true }] },
      { reportTo: 'mailto:ads@jobs.example' },
      { reportTo: 'https://jobs.example/report?a=b' },
    ];
    for (const changed of stated) assert.equal(wrong(changed), undefined);
  });

  const cases: [Changed, string][] = [
    [
      { facets: [{ property: 'x:trade', label: 'Trade', key: 'category' }] },
      'facets[0] in src/site.ts would have the addresses of "category", which are taken.',
    ],
    [
      { facets: [{ property: 'x:featured', label: 'Featured' }] },
      'facets[0].property in src/site.ts is "x:featured", which every board knows:',
    ],
    [
      { categories: 'Nursing' },
      'categories in src/site.ts is "Nursing". Write true, false, or a list such as [\'Nursing\'].',
    ],
    [{ categories: [] }, 'categories in src/site.ts is []. Write true, false,'],
    [
      { categories: ['Nursing', { name: 'RN' }] },
      "categories[1] in src/site.ts is {\"name\":\"RN\"}. Write 'Nursing' or { name: 'RN', label: 'Nursing' }.",
    ],
    [
      { reportTo: 'ads@jobs.example' },
      'reportTo in src/site.ts is "ads@jobs.example". Write an address alone, for example "mailto:ads@jobs.example" or ',
    ],
    [{ reportTo: 'mailto:a@b.example?cc=c@d.example' }, 'reportTo in src/site.ts is "mailto:a@b'],
    [{ reportTo: 'javascript:alert(1)' }, 'reportTo in src/site.ts is "javascript:alert(1)".'],
  ];
  for (const [changed, words] of cases) {
    const [[name, value] = []] = Object.entries(changed);
    test(`is told of it where ${name} is ${JSON.stringify(value)}`, () => {
      assert.ok(wrong(changed)?.startsWith(words), wrong(changed));
    });
  }

  test('has any category, its own by each of their names, or none', () => {
    const declared = (categories: Parameters<typeof categoryLabels>[0]['categories']) =>
      declaredProperties({ facets: [], categories })['x:category'];
    assert.equal(declared(true), true);
    assert.equal(declared(false), undefined);
    const own = ['Teaching', { name: 'RN', label: 'Nursing' }, 'Nursing'];
    assert.deepEqual(declared(own), { Teaching: 'Teaching', Nursing: 'Nursing', RN: 'Nursing' });
    assert.deepEqual(categoryLabels({ categories: own }), ['Teaching', 'Nursing']);
    assert.equal(categoryLabels({ categories: true }), undefined);
  });
});
