// Whatever stands in whatever property: a posting is published whole, or quarantined with a message.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { Json } from '../../src/job/schema-org.ts';
import { findPostings } from '../../src/intake/find-postings.ts';
import { parseJson } from '../../src/intake/parse-json.ts';
import { toFacts } from '../../src/job/facts.ts';
import { findNameProblems } from '../../src/job/property-names.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { jobPosting } from '../../src/job/vocabulary/job-posting.ts';
import { parts } from '../../src/job/vocabulary/parts.ts';
import { createReader } from '../support/read-corpus.ts';
import { posting } from '../support/postings.ts';

/** FC_SEED repeats a run that failed; the failure prints its seed. */
const SEED = process.env['FC_SEED'] === undefined ? {} : { seed: Number(process.env['FC_SEED']) };

const nastyText = fc.constantFrom(
  '',
  'N/A',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt;&amp;amp;',
  '\u0000\u202e\u200b',
  '\ud800',
  '\udfff\ud800',
  'javascript:alert(1)',
  'https://a.example/?a=1&copy=2',
  '2026-02-30',
  '9999-12-31T23:59:59+14:00',
  '0000-00-00',
  '-271821-04-20',
  '8640000000000001',
  '1e400',
  'NaN',
  '-0',
  'TELECOMMUTE',
  '__proto__',
  'constructor',
  '#a',
  'x'.repeat(5_000),
  '🔥'.repeat(300),
  'a\nb\rc\td',
  ', , ; | or / ',
);
const text = fc.oneof(nastyText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -1, 1e308, 5e-324, 1767225600, 1767225600000),
);
const names = [
  ...new Set([...Object.keys(jobPosting), ...Object.values(parts).flatMap(Object.keys)]),
];
const name = fc.oneof(
  fc.constantFrom(...names, '@id', '@type', '@value', '@list', '@graph', '__proto__'),
  fc.string(),
);

/** Any JSON, with the names that are read among its own. */
const { value: anyValue } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));
const anyPosting = fc
  .dictionary(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...Object.keys(jobPosting)) }, name),
    anyValue,
    { maxKeys: 8 },
  )
  .map(
    (properties) =>
      JSON.parse(JSON.stringify({ ...posting(), ...properties, '@type': 'JobPosting' })) as Json,
  );

/** What no markup holds: null, "", [], {}, and halves of characters. */
function isWhole(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return true;
  const members = Object.values(value) as Json[];
  return members.length > 0 && members.every(isWhole);
}

describe('any value in any property', () => {
  let read: Awaited<ReturnType<typeof createReader>>;
  before(async () => {
    read = await createReader();
  });

  function assertSound(document: Json): void {
    for (const { markup, facts } of read('any.json', document)) {
      assert.equal(markup['@type'], 'JobPosting');
      assert.ok(isWhole(markup), JSON.stringify(markup));
      assert.notEqual(facts.title.trim(), '');
      for (const date of [markup['datePosted'], markup['validThrough'], markup['jobStartDate']]) {
        if (date !== undefined)
          assert.match(
            date as string,
            /^[+-]?\d{4,6}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/,
          );
      }
      for (const { country } of facts.places)
        if (country !== undefined) assert.match(country, /^[A-Z]{2}$/);
    }
  }

  test('is published whole', () => {
    fc.assert(fc.property(anyPosting, assertSound), { numRuns: 1_500, ...SEED });
  });

  test('or quarantined with a sentence on one line', () => {
    const describe = (unsafe: string) =>
      unsafe.length % 7 === 0
        ? { reason: 'is refused.' }
        : toDescribedText({ key: unsafe, digest: unsafe, summary: '' }, unsafe);
    fc.assert(
      fc.property(anyPosting, (document) => {
        for (const member of findPostings(document).members) {
          if ('reason' in member) continue;
          const { facts, problems } = toFacts(readPosting(member.object, new Map()), {
            timeZone: 'UTC',
            locale: 'en',
            describe,
          });
          assert.ok(facts !== undefined || problems.some(({ severity }) => severity === 'error'));
          for (const { field, message } of [...problems, ...findNameProblems(member.object)]) {
            assert.match(message, /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+[.?]$/u);
            assert.ok(
              message.length <= 500 && message.isWellFormed() && field.isWellFormed(),
              message,
            );
            assert.doesNotMatch(field, /[\u0000-\u001f]/);
          }
        }
      }),
      { numRuns: 5_000, ...SEED },
    );
  });

  test('beside any other document is read without a crash', () => {
    fc.assert(
      fc.property(anyValue, (document) => {
        const parsed = parseJson(JSON.stringify(document));
        if ('value' in parsed) assertSound(parsed.value);
      }),
      { numRuns: 2_000, ...SEED },
    );
  });
});
