import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createPaths } from '../../src/listing/paths.ts';
import { placeTypedIn, queryFromUrl, toWords } from '../../src/listing/query-from-url.ts';
import { DISTANCES } from '../../src/listing/distances.ts';
import { EVERYTHING_OPEN, POSTED_WITHIN, type Query } from '../../src/listing/query.ts';

const ORIGIN = 'https://board.example';
const segment = fc
  .stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/)
  .filter((text) => text !== 'page');
const areaPath = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const facetValues = fc
  .record({
    type: fc.uniqueArray(fc.constantFrom('full-time', 'per-diem'), { maxLength: 2 }),
    company: fc.uniqueArray(segment, { maxLength: 2 }),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, { length }]) => length)));
const query: fc.Arbitrary<Query> = fc
  .record({
    words: fc.string({ maxLength: 12 }).map(toWords),
    places: fc.uniqueArray(areaPath, { maxLength: 3 }),
    within: fc.constantFrom(...DISTANCES),
    remote: fc.boolean(),
    livesIn: fc.uniqueArray(fc.constantFrom('fr', 'de', 'jp'), { maxLength: 2 }),
    facets: facetValues,
    excluded: facetValues,
    payStated: fc.boolean(),
    minPay: fc.option(
      fc.record({
        amount: fc.integer({ min: 1, max: 9_999_999 }),
        currency: fc.constantFrom('EUR', 'JPY'),
        keepUnknown: fc.boolean(),
        includeEstimates: fc.boolean(),
      }),
    ),
    postedWithin: fc.option(fc.constantFrom(...POSTED_WITHIN)),
    order: fc.constantFrom<Query['order']>(
      'default',
      'newest',
      'soonest-to-close',
      'pay',
      'distance',
    ),
    validity: fc.constantFrom<Query['validity']>('open', 'closing-soon', 'on-date', 'closed'),
    page: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ minPay, postedWithin, ...asked }) => ({
    ...asked,
    // A plain object, as an address gives it.
    ...(minPay !== null && { minPay: { ...minPay } }),
    ...(postedWithin !== null && { postedWithin }),
    ...(asked.validity === 'on-date' && { date: '2021-08-25' }),
  }));

describe('the list of a category at a place', () => {
  const paths = createPaths('/jobs-board/');
  const asked: Query = {
    ...EVERYTHING_OPEN,
    places: ['gb/eng/leeds'],
    facets: { category: ['care'] },
  };
  const address = '/jobs-board/categories/care/gb/eng/leeds/page/2/';

  test('has an address of its own where enough jobs are, and else that of the form', () => {
    assert.equal(paths.forQuery({ ...asked, hasOwnList: true, page: 2 }), address);
    assert.match(paths.forQuery({ ...asked, page: 2 }), /\?place=gb%2Feng%2Fleeds&category=care/);
  });

  test('is read back', () => {
    assert.deepEqual(queryFromUrl(new URL(address, ORIGIN), '/jobs-board/'), { ...asked, page: 2 });
    const other = queryFromUrl(new URL('/types/full-time/gb/', ORIGIN), '/');
    const facets = { type: ['full-time'] };
    assert.deepEqual(other, { ...EVERYTHING_OPEN, places: ['gb'], facets });
    const none = queryFromUrl(new URL('/about/us/gb/', ORIGIN), '/');
    assert.deepEqual(none, EVERYTHING_OPEN);
  });

  test('is none with anything else beside the two', () => {
    const more: Partial<Query>[] = [
      { remote: true },
      { validity: 'closing-soon' },
      { words: 'a' },
      { within: 50 },
      { places: ['gb', 'fr'] },
      { facets: { category: ['care', 'glass'] } },
      { facets: { category: ['care'], type: ['full-time'] } },
    ];
    for (const part of more) {
      assert.match(paths.forQuery({ ...asked, hasOwnList: true, ...part }), /\?/);
    }
    const remoteThere = { ...EVERYTHING_OPEN, places: ['gb'], remote: true, hasOwnList: true };
    assert.match(paths.forQuery(remoteThere), /\?/);
  });
});

describe('an address', () => {
  for (const base of ['/', '/jobs-board/']) {
    test(`says any query, and is read back as the same, under ${base}`, () => {
      fc.assert(
        fc.property(query, (asked) => {
          const address = createPaths(base).forQuery(asked);
          assert.ok(address.startsWith(base));
          assert.deepEqual(queryFromUrl(new URL(address, ORIGIN), base), asked);
        }),
      );
    });
  }

  test('is a page of its own for one place, type or company, remote, closing soon', () => {
    const { forQuery } = createPaths('/');
    assert.equal(forQuery({ ...EVERYTHING_OPEN, places: ['us/wa'] }), '/places/us/wa/');
    assert.equal(forQuery({ ...EVERYTHING_OPEN, remote: true, page: 2 }), '/remote/page/2/');
    assert.equal(forQuery({ ...EVERYTHING_OPEN, validity: 'closing-soon' }), '/closing-soon/');
    const facets = { type: ['full-time'], company: ['crumb'] };
    const { type, company } = facets;
    assert.equal(forQuery({ ...EVERYTHING_OPEN, facets: { type } }), '/types/full-time/');
    assert.equal(forQuery({ ...EVERYTHING_OPEN, facets: { company } }), '/companies/crumb/');
    assert.equal(forQuery({ ...EVERYTHING_OPEN, places: ['us', 'gb'] }), '/?place=us&place=gb');
    assert.equal(forQuery({ ...EVERYTHING_OPEN, facets }), '/?type=full-time&company=crumb');
    assert.equal(
      forQuery({ ...EVERYTHING_OPEN, facets: { type }, excluded: { company } }),
      '/?type=full-time&company=-crumb',
    );
    assert.equal(forQuery({ ...EVERYTHING_OPEN, excluded: { company } }), '/?company=-crumb');
  });

  test('has letters that Latin ones can’t tell as browsers send them', () => {
    const { forQuery, job } = createPaths('/');
    const asked = { ...EVERYTHING_OPEN, places: ['jp/tokyo/新宿区'] };
    const address = '/places/jp/tokyo/%E6%96%B0%E5%AE%BF%E5%8C%BA/';
    assert.equal(forQuery(asked), address);
    assert.deepEqual(queryFromUrl(new URL('/places/jp/tokyo/新宿区/', ORIGIN), '/'), asked);
    assert.deepEqual(queryFromUrl(new URL('/?place=jp/tokyo/新宿区', ORIGIN), '/'), asked);
    assert.equal(job('מפתח-0123456789'), '/jobs/%D7%9E%D7%A4%D7%AA%D7%97-0123456789/');
    for (const path of ['/places/jp/%E6/', '/places/%2F%2e%2e/', '/companies/%00/', '/places/%']) {
      assert.deepEqual(queryFromUrl(new URL(path, ORIGIN), '/'), EVERYTHING_OPEN, path);
    }
  });

  test('asks for so many values and no more: a link must not hang the page', () => {
    for (const name of ['place', 'lives', 'company']) {
      const values = Array.from({ length: 10_000 }, (_, index) => `${name}=${letters(index)}`);
      const asked = queryFromUrl(new URL(`/?${values.join('&')}`, ORIGIN), '/');
      const read = [...asked.places, ...asked.livesIn, ...(asked.facets['company'] ?? [])];
      assert.deepEqual(
        read,
        Array.from({ length: 100 }, (_, index) => letters(index)),
      );
    }
  });

  test('that the form wrote before its script had come says the same', () => {
    const sent = '?q=plain&where=Leeds%20&within=0&type=FULL_TIME&valid=open&on=&posted=&order=';
    const url = new URL(`/${sent}`, ORIGIN);
    assert.deepEqual(queryFromUrl(url, '/'), {
      ...EVERYTHING_OPEN,
      words: 'plain',
      facets: { type: ['full-time'] },
    });
    const dated = queryFromUrl(new URL('/?q=&valid=open&on=2026-12-01', ORIGIN), '/');
    assert.deepEqual([dated.validity, dated.date], ['on-date', '2026-12-01']);
    const closed = queryFromUrl(new URL('/?valid=closed&on=2026-12-01', ORIGIN), '/');
    assert.deepEqual([closed.validity, closed.date], ['closed', undefined]);
    const paid = queryFromUrl(new URL('/?min=40000.50&currency=EUR', ORIGIN), '/');
    const { keepUnknown, includeEstimates } = paid.minPay ?? {};
    assert.deepEqual([paid.minPay?.amount, keepUnknown, includeEstimates], [40001, false, false]);
    assert.equal(placeTypedIn(url), 'Leeds');
    assert.equal(placeTypedIn(new URL('/', ORIGIN)), '');
  });

  test('with nonsense in it asks for nothing', () => {
    for (const search of [
      '?place=../../etc',
      '?place=%22%3E%3Cscript%3E',
      '?valid=sometimes',
      '?valid=on-date&on=tomorrow',
      '?valid=on-date&on=2021-99-99',
      '?page=-1',
      '?page=1e9',
      '?remote=yes',
      '?type=FULL%20TIME',
      '?company=../x',
      '?company=-',
      '?type=-sometimes',
      '?company=--crumb',
      '?within=51&posted=2&order=best&lives=France',
      '?min=-1&currency=EUR',
      '?min=1000&currency=euro',
      '?q=%20%20',
    ]) {
      assert.deepEqual(queryFromUrl(new URL(`/${search}`, ORIGIN), '/'), EVERYTHING_OPEN, search);
    }
  });
});

/** Returns two letters, different ones for each number below 676. */
function letters(number: number): string {
  return [Math.floor(number / 26) % 26, number % 26]
    .map((letter) => String.fromCharCode(97 + letter))
    .join('');
}
