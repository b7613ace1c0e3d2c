// Pages that state their posting in other ways than JSON-LD and plain microdata.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWritten, toFacts } from '../support/read-source.ts';

const read = (content: string) => readWritten('job.html', content);
const item = (inner: string) =>
  `<div itemscope itemtype="http://schema.org/JobPosting">${inner}</div>`;

describe('RDFa', () => {
  const inner =
    '<b property="title">Cooper</b><meta property="datePosted" content="2026-11-02"><div property="hiringOrganization" typeof="Organization"><i property="name">Stave</i></div><a property="url" href="https://stave.example/1">Here</a><div property="description"><p>Bend <u>staves</u>.</p></div>';
  const facts = {
    title: 'Cooper',
    datePosted: '2026-11-02',
    hiringOrganization: { '@type': 'Organization', name: 'Stave' },
    url: 'https://stave.example/1',
    description: '<p>Bend <u>staves</u>.</p>',
  };
  const pages = {
    'with a vocabulary': `<div vocab="https://schema.org/" typeof="JobPosting">${inner}</div>`,
    'with a vocabulary above it': `<body vocab="http://schema.org"><div typeof="JobPosting">${inner}</div>`,
    'with prefixes': `<div typeof="schema:JobPosting">${inner.replaceAll(/(property|typeof)="/g, '$1="schema:')}</div>`,
  };
  for (const [name, page] of Object.entries(pages)) {
    test(`is read ${name}`, async () => {
      const { objects, names } = await read(page);
      assert.deepEqual([names, objects.map(toFacts)], [['web page with RDFa'], [facts]]);
    });
  }

  test('of another vocabulary is none', async () => {
    const page = `<div vocab="https://other.example/" typeof="JobPosting">${inner}</div>`;
    assert.match((await read(page)).leftAlone ?? '', /^a web page without a JobPosting/);
  });
});

test('the town and country that a career site writes as a street are told apart', async () => {
  const address = async (street: string, more: string) => {
    const place = `<span itemprop="jobLocation"><span itemprop="address"><meta itemprop="streetAddress" content="${street}"></span></span>`;
    const { objects } = await read(
      item(`<b itemprop="title">A</b><p itemprop="description" ${more}>Text</p>${place}`),
    );
    const { address: found } = (objects[0] ?? {})['jobLocation'] as { address: object };
    return Object.fromEntries(Object.entries(found).slice(1));
  };
  const site = 'class="jobdescription"';
  assert.deepEqual(await address('Köln, DE', site), {
    addressLocality: 'Köln',
    addressCountry: 'DE',
  });
  assert.deepEqual(await address('Palo Alto, CA, US, 94304', site), {
    addressLocality: 'Palo Alto',
    addressRegion: 'CA',
    addressCountry: 'US',
    postalCode: '94304',
  });
  assert.deepEqual(await address('Palo Alto, CA', ''), { streetAddress: 'Palo Alto, CA' });
  assert.deepEqual(await address('1 Long Lane', site), { streetAddress: '1 Long Lane' });
});
