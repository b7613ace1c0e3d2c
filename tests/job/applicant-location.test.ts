import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ApplicantLocation } from '../../src/job/job.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { factsOf } from './readings.ts';

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
      [{ name: 'Worldwide', kind: 'other' }],
    ],
    ['nothing', ['N/A', '', null, { '@type': 'Country' }], []],
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
