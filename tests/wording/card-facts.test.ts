import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JobRow } from '../../src/listing/row.ts';
import type { SharedFacts } from '../../src/listing/shared-facts.ts';
import { askedFirst, cardFacts, createCardContext } from '../../src/wording/card-facts.ts';
import { row } from '../support/rows.ts';

const NAMES = {
  us: 'United States',
  'us/wa': 'Washington',
  'us/wa/seattle': 'Seattle',
  'us/me': 'Maine',
  'us/me/portland': 'Portland',
  'us/or': 'Oregon',
  'us/or/portland': 'Portland',
  de: 'Germany',
  'de/be': 'Berlin',
  'de/be/berlin': 'Berlin',
  'country-not-stated': 'Country not stated',
  'country-not-stated/york': 'York',
  'company:seattle': 'Seattle',
};
const facts = ({ places = [], ...more }: Partial<JobRow>, shared: SharedFacts = {}) =>
  cardFacts(row('job', places, undefined, undefined, more), createCardContext(NAMES, shared));
const placeLine = (places: string[], shared?: SharedFacts) => facts({ places }, shared).placeLine;

test('a card names the employer, but for the only one of a board', () => {
  assert.equal(facts({ employer: 'Crumb' }).employer, 'Crumb');
  assert.equal(facts({ employer: 'Crumb' }, { employer: 'Crumb' }).employer, undefined);
  // A closed job of another one.
  assert.equal(facts({ employer: 'Sheaf' }, { employer: 'Crumb' }).employer, 'Sheaf');
});

describe('the place of a card', () => {
  test('has its country where the board has several', () => {
    assert.equal(placeLine(['us/wa/seattle']), 'Seattle, United States');
    assert.equal(placeLine(['us/wa/seattle'], { country: 'us' }), 'Seattle');
    assert.equal(placeLine(['de/be/berlin'], { country: 'us' }), 'Berlin, Germany');
  });

  test('has its region where another place is called the same', () => {
    assert.equal(placeLine(['us/me/portland'], { country: 'us' }), 'Portland, Maine');
  });

  test('is a country alone where no more is stated', () => {
    assert.equal(placeLine(['us'], { country: 'us' }), 'United States');
  });

  test('has no country where none is stated', () => {
    assert.equal(placeLine(['country-not-stated/york']), 'York');
  });

  test('counts the others', () => {
    const places = ['us/wa/seattle', 'us/or/portland', 'de/be/berlin'];
    assert.equal(placeLine(places, { country: 'us' }), 'Seattle and 2 more');
    assert.equal(placeLine(places.slice(0, 2), { country: 'us' }), 'Seattle and Portland, Oregon');
    assert.equal(placeLine([]), undefined);
  });

  test('is first the one that was asked for', () => {
    const job = row('job', ['us/wa/seattle', 'de/be/berlin', 'us/or/portland']);
    assert.deepEqual(askedFirst(job, ['us/or']).places, [
      'us/or/portland',
      'us/wa/seattle',
      'de/be/berlin',
    ]);
    assert.equal(askedFirst(job, []), job);
    assert.equal(askedFirst(job, ['us']), job);
    assert.equal(askedFirst(job, ['fr', 'us/o']), job);
  });
});

describe('beside it', () => {
  test('a remote job says from where', () => {
    const remote = (livesIn: string[]) => facts({ remote: true, livesIn }).remote;
    assert.equal(remote([]), 'Remote');
    assert.equal(remote(['*']), 'Remote');
    assert.equal(remote(['zz', 'us']), 'Remote');
    assert.equal(remote(['us']), 'Remote, US only');
    assert.equal(remote(['us', 'ca']), 'Remote, 2 countries');
  });

  test('the type that most jobs have is left out, and no other', () => {
    const employment = (job: Partial<JobRow>) => facts(job, { type: 'FULL_TIME' }).employment;
    assert.equal(employment({ types: ['FULL_TIME'] }), undefined);
    assert.equal(employment({ types: ['PART_TIME'] }), 'Part-time');
    assert.equal(employment({ types: ['FULL_TIME', 'TEMPORARY'] }), 'Full-time, Temporary');
    assert.equal(
      employment({ types: ['FULL_TIME'], otherTypes: ['4-day week'] }),
      'Full-time, 4-day week',
    );
  });
});
