// Records, jobs and addresses, whatever is edited, added, removed or reordered.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readPosting } from '../../src/job/read-posting.ts';
import { SLUG } from '../../src/listing/address-segment.ts';
import { toRecord, type JobRecord } from '../../src/job/record.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { joinRecords, type JobOfRecords } from '../support/join-records.ts';
import { posting, read } from './readings.ts';

const NOW = Date.UTC(2026, 1, 1);

/** Few values of each property, so that records are often joined. */
const stated = fc.record({
  title: fc.constantFrom('Baker', 'Night Baker', '夜のパン職人'),
  employer: fc.constantFrom('Crumb', 'Sheaf'),
  identifier: fc.constantFrom(undefined, 'R', 'B-17'),
  url: fc.constantFrom(undefined, 'https://crumb.example/1', 'https://crumb.example/2'),
  description: fc.constantFrom('Bakes bread.', 'Bakes cakes.'),
  datePosted: fc.constantFrom('2026-01-01', '2026-01-20', '2026-03-01'),
  validThrough: fc.constantFrom(undefined, '2026-01-25', '2026-12-31'),
  locality: fc.constantFrom('York', 'Leeds', 'Cork'),
  employmentType: fc.constantFrom('FULL_TIME', 'PART_TIME'),
});
type Stated = typeof stated extends fc.Arbitrary<infer T> ? T : never;
const board = fc.array(stated, { minLength: 1, maxLength: 12 });

function toBoard(
  records: readonly Stated[],
  pathOf = (index: number) => `${String(index).padStart(3, '0')}.json`,
): JobRecord[] {
  return records.map(({ employer, locality, ...properties }, index) => {
    const object = posting({
      ...(properties as Record<string, Json | undefined>),
      hiringOrganization: employer,
      jobLocation: { address: { addressLocality: locality, addressCountry: 'GB' } },
    });
    const { facts, described } = read(object);
    assert.ok(facts);
    return toRecord(
      { file: pathOf(index), position: 0, line: 1 },
      facts,
      readPosting(object, new Map()),
      described?.minHash ?? '',
    );
  });
}

const join = (records: readonly JobRecord[]): JobOfRecords[] => joinRecords(records, NOW);

/** The slug of the job that contains each file's record. */
function addressesOf(records: readonly JobRecord[]): Map<string, string> {
  return new Map(
    join(records).flatMap(({ job, records: members, copies }) =>
      [...members, ...copies].map(({ file }) => [file, job.slug] as const),
    ),
  );
}

const onlyDiffer = (a: Stated, b: Stated) =>
  (['title', 'employer', 'identifier', 'description', 'employmentType'] as const).every(
    (key) => a[key] === b[key],
  );

describe('whatever a board holds', () => {
  test('each record is in one job, and no two jobs share an address', () => {
    fc.assert(
      fc.property(board, (records) => {
        const joined = join(toBoard(records));
        const files = joined.flatMap(({ records: members, copies }) =>
          [...members, ...copies].map(({ file }) => file),
        );
        assert.deepEqual(
          files.toSorted(),
          toBoard(records).map(({ file }) => file),
        );
        const slugs = joined.map(({ job }) => job.slug);
        assert.equal(new Set(slugs).size, slugs.length);
        for (const slug of slugs) {
          assert.match(slug, SLUG);
          assert.match(slug, /^[^-]+(?:-[^-]+)*-[0-9a-f]{10}$/);
        }
      }),
    );
  });

  test('records are one job exactly where they differ in nothing but place, dates and links', () => {
    fc.assert(
      fc.property(board, (records) => {
        const addresses = addressesOf(toBoard(records));
        const files = [...addresses.keys()].toSorted();
        records.forEach((a, i) =>
          records.forEach((b, j) => {
            const areOne = addresses.get(files[i] ?? '') === addresses.get(files[j] ?? '');
            assert.equal(areOne, onlyDiffer(a, b), JSON.stringify([a, b]));
          }),
        );
      }),
    );
  });

  test('the order in which files are read changes nothing', () => {
    fc.assert(
      fc.property(board, fc.infiniteStream(fc.nat()), (records, random) => {
        const inOrder = toBoard(records);
        const shuffled = inOrder
          .map((record) => ({ record, at: (random.next().value as number | undefined) ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ record }) => record);
        assert.deepEqual(join(shuffled), join(inOrder));
      }),
    );
  });
});

describe('an address stays', () => {
  test('when text, dates, place or employment type are edited', () => {
    fc.assert(
      fc.property(stated, stated, (before, edit) => {
        const { title, employer, identifier, url } = before;
        const isKnownByPlace = identifier === undefined && url === undefined;
        const locality = isKnownByPlace ? before.locality : edit.locality;
        const edited = { ...edit, title, employer, identifier, url, locality };
        assert.deepEqual(addressesOf(toBoard([edited])), addressesOf(toBoard([before])));
      }),
    );
  });

  test('when jobs of other keys are added or removed', () => {
    const keyOf = ({ title, employer, identifier, url, locality }: Stated) =>
      identifier === undefined
        ? (url ?? `${employer}|${title}|${locality}`)
        : `${employer}|${identifier}|${title}`;
    fc.assert(
      fc.property(board, stated, (others, kept) => {
        const strangers = others.filter(
          (other) => keyOf(other) !== keyOf(kept) && !onlyDiffer(other, kept),
        );
        const paths = (index: number) =>
          index === strangers.length ? 'm.json' : `${index % 2 ? 'z' : 'a'}${index}.json`;
        const among = addressesOf(toBoard([...strangers, kept], paths)).get('m.json');
        assert.equal(among, addressesOf(toBoard([kept], () => 'm.json')).get('m.json'));
      }),
    );
  });

  test('for the first by path, when several jobs share a key: the others add their path', () => {
    fc.assert(
      fc.property(stated, stated, (first, second) => {
        const sameKey = {
          ...second,
          title: first.title,
          employer: first.employer,
          identifier: 'R' as const,
        };
        const records = [{ ...first, identifier: 'R' as const }, sameKey];
        const alone = addressesOf(toBoard(records.slice(0, 1))).get('000.json');
        const both = addressesOf(toBoard(records));
        assert.equal(both.get('000.json'), alone);
      }),
    );
  });
});
