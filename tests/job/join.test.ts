import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { placeLabel } from '../../src/job/place/place-label.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { SLUG } from '../../src/listing/address-segment.ts';
import { joinRecords } from '../support/join-records.ts';
import { place, posting, SAME_DIGITS } from '../support/postings.ts';
import { factsOf } from './readings.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const join = (records: readonly JobRecord[], now = NOW) =>
  joinRecords(records, now, { placeName: (at) => placeLabel(at, 'en') });

function record(file: string, properties: Record<string, unknown> = {}, position = 0): JobRecord {
  const stated = posting(properties) as JsonObject;
  const url = stated['url'];
  return toRecord(
    { file, position, line: 1 },
    factsOf(stated),
    typeof url === 'string' ? { url } : {},
    '',
  );
}

describe('records become jobs', () => {
  test('those that differ only in place are one job with several places', () => {
    const joined = join([
      record('a.json'),
      record('b.json', { jobLocation: place('York', 'GB', 'England') }),
    ]);
    assert.equal(joined.length, 1);
    assert.deepEqual(
      joined[0]?.job.places.map((at) => at.locality),
      ['Leeds', 'York'],
    );
  });

  test('those under other identifiers, employers, titles or texts are not joined', () => {
    const joined = join([
      record('a.json', { identifier: 'R' }),
      record('b.json', { identifier: 'S' }),
      record('c.json', { identifier: 'R', title: 'Welder' }),
      record('d.json', { identifier: 'R', description: 'Another text.' }),
      record('e.json', { identifier: 'R', hiringOrganization: 'Other Panes' }),
    ]);
    assert.equal(joined.length, 5);
    assert.equal(new Set(joined.map(({ job }) => job.slug)).size, 5);
  });

  test('those of which some are featured are one job, which is', () => {
    const york = { jobLocation: place('York', 'GB', 'England') };
    for (const stated of [{}, { 'x:featured': 'no' }]) {
      const [joined, ...others] = join([
        record('a.json', stated),
        record('b.json', { ...york, 'x:featured': true }),
      ]);
      assert.deepEqual(others, []);
      assert.deepEqual(joined?.job.own, { 'x:featured': ['true'] });
    }
    assert.equal(join([record('a.json'), record('b.json', york)])[0]?.job.own, undefined);
  });

  describe('with what their source estimates for each city', () => {
    const estimate = (city: string, median: number, unit = 'YEAR', currency = 'GBP') => ({
      jobLocation: place(city, 'GB'),
      estimatedSalary: { currency, value: { value: median, unitText: unit } },
    });

    test('are one job, with each estimate once and the span of all', () => {
      const [joined, ...others] = join([
        record('a.json', estimate('Leeds', 30_000)),
        record('b.json', estimate('York', 28_000)),
        record('c.json', estimate('Hull', 30_000)),
        record('d.json', { jobLocation: place('Ripon', 'GB') }),
      ]);
      assert.deepEqual(others, []);
      const [highest, lowest] = [30_000, 28_000].map((amount) => ({
        currency: 'GBP',
        min: amount,
        max: amount,
        unit: 'YEAR',
      }));
      assert.deepEqual(joined?.job.estimatedSalaries, [highest, lowest]);
      assert.deepEqual(joined?.job.estimateSpan, { ...lowest, max: 30_000 });
    });

    test('have no span where they agree, or where units or currencies part them', () => {
      for (const [first, second] of [
        [estimate('Leeds', 30_000), estimate('York', 30_000)],
        [estimate('Leeds', 30_000), estimate('York', 15, 'HOUR')],
        [estimate('Leeds', 30_000), estimate('York', 28_000, 'YEAR', 'EUR')],
      ] as const) {
        const joined = join([record('a.json', first), record('b.json', second)]);
        assert.equal(joined.length, 1);
        assert.equal(joined[0]?.job.estimateSpan, undefined);
      }
    });

    test('have none of several kinds of one record', () => {
      const { estimatedSalary } = estimate('Leeds', 30_000);
      const bonus = { currency: 'GBP', value: { value: 2_000, unitText: 'YEAR' } };
      const kinds = { estimatedSalary: [estimatedSalary, bonus] };
      const [joined] = join([record('a.json', kinds), record('b.json', estimate('York', 31_000))]);
      assert.equal(joined?.job.estimateSpan, undefined);
      assert.equal(joined?.job.estimatedSalaries.length, 3);
    });

    test('are two where the pay that the employer states differs', () => {
      const [low, high] = [28_000, 30_000].map((value) => ({
        baseSalary: { currency: 'GBP', value: { value, unitText: 'YEAR' } },
      }));
      assert.equal(join([record('a.json', low), record('b.json', high)]).length, 2);
    });
  });

  test('exact copies count once, whatever their files', () => {
    const [joined, ...others] = join([record('a.json'), record('b.json', { title: ' Glazier' })]);
    assert.deepEqual(others, []);
    assert.equal(joined?.records.length, 1);
    assert.equal(joined?.copies.length, 1);
  });

  test('a joined job has the places and the end of its open records, and the earliest beginning', () => {
    const [joined] = join([
      record('a.json', { datePosted: '2026-09-01', validThrough: '2026-10-31' }),
      record('b.json', { validThrough: '2026-12-31', jobLocation: place('York', 'GB') }),
      record('c.json', { validThrough: '2027-01-31', jobLocation: place('Hull', 'GB') }),
    ]);
    assert.equal(joined?.job.state, 'open');
    assert.deepEqual(
      joined?.job.places.map((at) => at.locality),
      ['York', 'Hull'],
    );
    assert.equal(joined?.job.datePosted?.day, '2026-09-01');
    assert.equal(joined?.job.validThrough?.day, '2027-01-31');
  });

  test('a closed job keeps all its places', () => {
    const [joined] = join(
      [record('a.json'), record('b.json', { jobLocation: place('York', 'GB') })],
      Date.UTC(2028, 0),
    );
    assert.equal(joined?.job.state, 'closed');
    assert.equal(joined?.job.places.length, 2);
  });

  test('one open record without an end keeps the job open without an end', () => {
    const [joined] = join([
      record('a.json'),
      record('b.json', { validThrough: undefined, jobLocation: place('York', 'GB') }),
    ]);
    assert.equal(joined?.job.validThrough, undefined);
  });

  test('records that differ in the words for their end are one job, which says the first of them', () => {
    const [joined, another] = join([
      record('a.json', { validThrough: '2027-01-31' }),
      record('b.json', { validThrough: 'Ongoing', jobLocation: place('York', 'GB') }),
      record('c.json', { validThrough: 'Open', jobLocation: place('Hull', 'GB') }),
    ]);
    assert.equal(another, undefined);
    assert.equal(joined?.job.validThrough, undefined);
    assert.equal(joined?.job.validThroughWords, 'Ongoing');
  });
});

describe("a job's address", () => {
  const slugOf = (...records: JobRecord[]) => join(records).map(({ job }) => job.slug);

  test('stays when text, dates or places are edited', () => {
    const before = slugOf(record('a.json', { identifier: '7' }));
    const after = slugOf(
      record('moved/z.json', {
        identifier: '7',
        description: 'All new.',
        validThrough: '2030-01-01',
        jobLocation: place('Oslo', 'NO'),
      }),
    );
    assert.deepEqual(after, before);
  });

  test('comes from the url without an identifier, and from the place without either', () => {
    assert.deepEqual(slugOf(record('a.json')), slugOf(record('b.json')));
    const without = { url: undefined };
    assert.deepEqual(slugOf(record('a.json', without)), slugOf(record('b.json', without)));
    const elsewhere = { ...without, jobLocation: { address: { addressCountry: 'NO' } } };
    assert.notDeepEqual(slugOf(record('a.json', without)), slugOf(record('a.json', elsewhere)));
  });

  test('is shared by none: the first by path keeps a key, the others add their path', () => {
    const same = { identifier: '7' };
    const alone = slugOf(record('a.json', same));
    const both = slugOf(
      record('b.json', { ...same, description: 'Another text.' }),
      record('a.json', same),
    );
    assert.equal(both[0], alone[0]);
    assert.notEqual(both[1], both[0]);
  });

  test('has more digits where an earlier job by path has the same ten', () => {
    const one = [record('a.json', SAME_DIGITS[0]), record('b.json', SAME_DIGITS[1])];
    assert.deepEqual(slugOf(...one), ['baker-7e2ad4ded1', 'baker-7e2ad4ded1ec']);
    const other = [record('b.json', SAME_DIGITS[0]), record('a.json', SAME_DIGITS[1])];
    assert.deepEqual(slugOf(...other), ['baker-7e2ad4ded1', 'baker-7e2ad4ded193']);
  });

  test('does not depend on the order in which files are read', () => {
    const records = [
      record('0.json', SAME_DIGITS[0]),
      record('1.json', SAME_DIGITS[1]),
      record('a.json', { identifier: 'R' }),
      record('b.json', { identifier: 'R', description: 'Another text.' }),
      record('c.json', { identifier: 'R', jobLocation: place('York', 'GB') }),
      record('d.json', { url: undefined }),
      record('e.json', { url: undefined }, 1),
      record('f.json', { title: 'Welder' }),
    ];
    const expected = join(records);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        assert.deepEqual(join(shuffled), expected);
      }),
    );
  });

  test('is readable, safe and bounded, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (title) => {
        const facts = { ...factsOf(posting() as JsonObject), title };
        const [slug = ''] = slugOf(
          toRecord({ file: 'a.json', position: 0, line: 1 }, facts, {}, ''),
        );
        assert.match(slug, SLUG);
        assert.match(slug, /^[^-]+(?:-[^-]+)*$/);
        assert.ok(slug.length <= 71, slug);
        assert.ok(encodeURI(slug).length <= 191, slug);
      }),
    );
  });
});
