import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import type { Job, JobText } from '../../src/job/job.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { toJobPosting } from '../../src/structured-data/job-posting.ts';
import { place, posting } from '../support/postings.ts';
import { factsOf } from '../job/readings.ts';

const PAGE = 'https://board.example/jobs/glazier-0123456789/';

function markupOf(properties: Record<string, unknown> = {}): Record<string, unknown> {
  const facts = factsOf(posting(properties) as JsonObject);
  const text: JobText = { description: '<p>Cut glass.</p>' as SafeHtml, sections: [] };
  const job: Job = { ...facts, slug: 'glazier-0123456789', state: 'open' };
  return toJobPosting(job, text, PAGE) as unknown as Record<string, unknown>;
}

describe('the markup', () => {
  test('states what the posting states, and nothing else', () => {
    assert.deepEqual(markupOf(), {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Glazier',
      description: '<p>Cut glass.</p>',
      url: PAGE,
      datePosted: '2026-11-01',
      validThrough: '2027-01-31T23:59:59Z',
      hiringOrganization: { '@type': 'Organization', name: 'Pane & Putty' },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Leeds',
          addressRegion: 'ENG',
          addressCountry: 'GB',
        },
      },
    });
  });

  test('has no validThrough, type, pay or country where none is stated', () => {
    const markup = markupOf({ validThrough: null, jobLocation: { address: 'By the canal' } });
    for (const name of ['validThrough', 'employmentType', 'baseSalary', 'identifier']) {
      assert.ok(!(name in markup), name);
    }
    assert.ok(!JSON.stringify(markup).includes('addressCountry'));
  });

  test('is a list where there are several places', () => {
    const { jobLocation } = markupOf({
      jobLocation: [place('Oslo', 'NO'), place('Bergen', 'NOR')],
    });
    assert.equal((jobLocation as unknown[]).length, 2);
  });

  test('gives pay in numbers, and leaves pay in words to the page', () => {
    const { baseSalary } = markupOf({
      baseSalary: { currency: 'GBP', value: { minValue: '13.50', maxValue: 15, unitText: 'hour' } },
    });
    assert.deepEqual(baseSalary, {
      '@type': 'MonetaryAmount',
      currency: 'GBP',
      value: { '@type': 'QuantitativeValue', minValue: 13.5, maxValue: 15, unitText: 'HOUR' },
    });
    assert.ok(!('baseSalary' in markupOf({ baseSalary: '$34 to $42 an hour' })));
  });

  test("never gives an estimate as the employer's pay", () => {
    const markup = markupOf({ estimatedSalary: { currency: 'EUR', value: { value: 40_000 } } });
    assert.ok(!('baseSalary' in markup));
    assert.ok('estimatedSalary' in markup);
  });

  test('has an identifier only with a value', () => {
    assert.ok(
      !('identifier' in markupOf({ identifier: { '@type': 'PropertyValue', name: 'Pane' } })),
    );
    assert.deepEqual(markupOf({ identifier: 7 })['identifier'], {
      '@type': 'PropertyValue',
      name: 'Pane & Putty',
      value: '7',
    });
  });

  test('names a country of remote applicants, and no area that is none', () => {
    const remote = { jobLocation: undefined, jobLocationType: 'TELECOMMUTE' };
    const country = { '@type': 'Country', name: 'Frankreich' };
    const area = { '@type': 'Country', name: 'EMEA' };
    const markup = markupOf({ ...remote, applicantLocationRequirements: [country, area] });
    assert.equal(markup['jobLocationType'], 'TELECOMMUTE');
    assert.deepEqual(markup['applicantLocationRequirements'], { '@type': 'Country', name: 'FR' });
  });

  test('names an area of remote applicants by the type that it is stated with', () => {
    const applicantLocationRequirements = [
      { '@type': 'AdministrativeArea', name: 'The Union', sameAs: 'http://areas.example/Q458' },
      { '@type': 'Country', sameAs: 'http://areas.example/Q183' },
      { '@type': 'City', address: { addressLocality: 'Toronto' } },
      { address: { addressRegion: 'Europe' } },
      'Worldwide',
    ];
    assert.deepEqual(markupOf({ applicantLocationRequirements })['applicantLocationRequirements'], [
      applicantLocationRequirements[0],
      applicantLocationRequirements[1],
      { '@type': 'City', name: 'Toronto' },
    ]);
  });

  test('has a place by what is stated of it, a name, a street or a point', () => {
    const placeOf = (jobLocation: unknown) => markupOf({ jobLocation })['jobLocation'];
    const address = (parts: object) => ({ '@type': 'PostalAddress', ...parts });
    const named = {
      '@type': 'Place',
      name: "St Mary's Hospital",
      address: address({ addressLocality: 'Leeds', addressCountry: 'GB' }),
    };
    assert.deepEqual(placeOf(named), named);
    const street = { '@type': 'Place', address: address({ streetAddress: 'Mill Lane 5' }) };
    assert.deepEqual(placeOf(street), street);
    const geo = { '@type': 'GeoCoordinates', latitude: 53.8, longitude: -1.55 };
    assert.deepEqual(placeOf({ geo }), { '@type': 'Place', geo });
  });

  test('says nothing of what was not understood', () => {
    const markup = markupOf({ url: 'at the counter', datePosted: 'May' });
    assert.equal(markup['datePosted'], undefined);
    assert.ok(!JSON.stringify(markup).includes('counter'));
  });

  test('never says that one applies here', () => {
    assert.equal(markupOf({ directApply: true })['directApply'], false);
    assert.ok(!('directApply' in markupOf()));
  });
});
