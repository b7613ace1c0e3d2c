import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkUrl } from '../../../src/html/safe-url.ts';
import type { ApplicantLocation } from '../../../src/job/job.ts';
import type { Json } from '../../../src/job/schema-org.ts';
import { factsOf } from '../readings.ts';

describe('where applicants may live is read', () => {
  const germany: ApplicantLocation = { name: 'Germany', country: 'DE', kind: 'country' };
  const table: readonly [string, Json, ApplicantLocation[]][] = [
    ['a Country', { '@type': 'Country', name: 'DEU' }, [germany]],
    ['a Country as IRI', { '@type': 'http://schema.org/Country', name: 'Germany' }, [germany]],
    ['a text', 'Germany', [germany]],
    [
      'an area that is a country',
      { '@type': 'AdministrativeArea', name: 'Deutschland' },
      [germany],
    ],
    ['a country twice', ['Germany', { '@type': 'Country', name: 'DE' }], [germany]],
    ['a state', { '@type': 'State', name: 'Georgia' }, [{ name: 'Georgia', kind: 'state' }]],
    [
      'a state with a prefix',
      { '@type': 'schema:State', name: 'Ohio' },
      [{ name: 'Ohio', kind: 'state' }],
    ],
    ['a city', { '@type': 'City', name: 'Lima' }, [{ name: 'Lima', kind: 'city' }]],
    ['a text that may be a state', 'CA', [{ name: 'CA', kind: 'other' }]],
    [
      'a Country that may be a state',
      { '@type': 'Country', name: 'CA' },
      [{ name: 'Canada', country: 'CA', kind: 'country' }],
    ],
    ['a wider area, as written', 'EMEA', [{ name: 'EMEA', kind: 'other' }]],
    [
      'a wider area called a Country',
      { '@type': 'Country', name: 'Worldwide' },
      [{ name: 'Worldwide', kind: 'anywhere' }],
    ],
    [
      'two states of one address',
      { '@type': 'DefinedRegion', addressCountry: 'US', addressRegion: ['CA', 'NV'] },
      [
        { name: 'CA, US', within: 'US', kind: 'state' },
        { name: 'NV, US', within: 'US', kind: 'state' },
      ],
    ],
    [
      'two countries of one address, and two addresses',
      [
        { '@type': 'Country', address: { addressCountry: ['DE', 'FR'] } },
        { '@type': 'Country', address: [{ addressCountry: 'ES' }, { addressCountry: 'IT' }] },
      ],
      [
        germany,
        { name: 'France', country: 'FR', kind: 'country' },
        { name: 'Spain', country: 'ES', kind: 'country' },
        { name: 'Italy', country: 'IT', kind: 'country' },
      ],
    ],
    [
      'countries of one text',
      ['Germany, France, and Spain', 'Germany / Italy'],
      [
        germany,
        { name: 'France', country: 'FR', kind: 'country' },
        { name: 'Spain', country: 'ES', kind: 'country' },
        { name: 'Italy', country: 'IT', kind: 'country' },
      ],
    ],
    [
      'a country with a word between its names',
      'Trinidad and Tobago',
      [{ name: 'Trinidad & Tobago', country: 'TT', kind: 'country' }],
    ],
    [
      'a text of which a part is no country',
      'Germany and the Alps',
      [{ name: 'Germany and the Alps', kind: 'other' }],
    ],
    ['nothing', ['N/A', '', null, { '@type': 'Country' }], []],
    [
      'an area by the region of its address',
      { '@type': 'Country', address: { addressCountry: null, addressRegion: 'Europe' } },
      [{ name: 'Europe', kind: 'other' }],
    ],
    [
      'a region of a country, which is not all of it',
      { '@type': 'Country', address: { addressCountry: 'PL', addressRegion: 'Mazowieckie' } },
      [{ name: 'Mazowieckie, PL', within: 'PL', kind: 'state' }],
    ],
    [
      'a City by its address',
      { '@type': 'City', address: { addressLocality: 'Toronto' } },
      [{ name: 'Toronto', kind: 'city' }],
    ],
    [
      'an area whose address is a text',
      { '@type': 'AdministrativeArea', address: 'Ontario, Canada' },
      [{ name: 'Ontario, Canada', within: 'CA', kind: 'area' }],
    ],
    [
      'an area that a page tells of',
      { '@type': 'AdministrativeArea', sameAs: 'http://areas.example/Q458', name: 'The Union' },
      [{ name: 'The Union', kind: 'area', sameAs: checkUrl('http://areas.example/Q458')! }],
    ],
    [
      'an area by a page alone',
      { '@type': 'AdministrativeArea', sameAs: 'http://areas.example/Q458' },
      [
        {
          name: 'http://areas.example/Q458',
          kind: 'area',
          sameAs: checkUrl('http://areas.example/Q458')!,
        },
      ],
    ],
    [
      'a Country by its identifier',
      { '@type': 'Country', sameAs: 'https://areas.example/Q183', identifier: 'DE' },
      [{ ...germany, sameAs: checkUrl('https://areas.example/Q183')! }],
    ],
    [
      'a city beside its country',
      { '@type': 'City', name: 'Toronto', address: { addressCountry: 'Canada' } },
      [{ name: 'Toronto', within: 'CA', kind: 'city' }],
    ],
    [
      'a state with its country in its name',
      { '@type': 'State', name: 'Ohio, USA' },
      [{ name: 'Ohio, USA', within: 'US', kind: 'state' }],
    ],
    [
      'a page that may not be linked to, not at all',
      { '@type': 'AdministrativeArea', sameAs: 'javascript:alert(1)', name: 'The Union' },
      [{ name: 'The Union', kind: 'area' }],
    ],
    ['a name that objects inherit', '__proto__', [{ name: '__proto__', kind: 'other' }]],
  ];
  for (const [name, applicantLocationRequirements, expected] of table) {
    test(name, () => {
      assert.deepEqual(factsOf({ applicantLocationRequirements }).applicantLocations, expected);
    });
  }

  test('a Place, by the country of its address', () => {
    const applicantLocationRequirements = { '@type': 'Place', address: { addressCountry: 'DE' } };
    assert.deepEqual(factsOf({ applicantLocationRequirements }).applicantLocations, [
      { name: 'Germany', country: 'DE', kind: 'country' },
    ]);
  });
});

describe('remote', () => {
  const table: readonly [Json | undefined, boolean][] = [
    ['TELECOMMUTE', true],
    [['TELECOMMUTE'], true],
    ['telecommute', true],
    ['https://schema.org/TELECOMMUTE', true],
    ['HYBRID', false],
    ['Not TELECOMMUTE', false],
    [undefined, false],
  ];
  for (const [jobLocationType, remote] of table) {
    test(`${JSON.stringify(jobLocationType)}: ${remote}`, () => {
      assert.equal(factsOf({ jobLocationType }).remote, remote);
    });
  }

  test('is not made of applicantLocationRequirements, nor of "remote": "true"', () => {
    const facts = factsOf({ applicantLocationRequirements: 'Germany', remote: 'true' });
    assert.equal(facts.remote, false);
  });
});

test('an area in a form that is not read is not said to be missing', () => {
  const applicantLocationRequirements = { '@type': 'GeoCircle', geoRadius: 50_000 };
  assert.deepEqual(factsOf({ applicantLocationRequirements }).asWritten, {
    applicantLocationRequirements: '',
  });
  assert.equal(
    factsOf({ applicantLocationRequirements: { '@type': 'Country' } }).asWritten,
    undefined,
  );
});
