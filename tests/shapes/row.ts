// A shape in which a posting may state something, and what its job and its markup then say.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Json, JsonObject } from '../../src/job/schema-org.ts';
import { createReader, type ReadPosting } from '../support/read-corpus.ts';
import { posting } from '../support/postings.ts';

export type Row = readonly [
  shape: string,
  /** Properties over a complete posting; or, with `document`, a whole file. */
  input: Readonly<Record<string, unknown>>,
  /** Facts of the job, by name; undefined where there is none. */
  job: Readonly<Record<string, unknown>>,
  /** Properties of the markup, by name; undefined where there is none. */
  markup: Readonly<Record<string, unknown>>,
  /** What a problem says of it, where one must. */
  problem?: RegExp,
];

/** Runs each row through the reading that a build does, with its sanitizer. */
export function testShapes(theme: string, rows: readonly Row[]): void {
  describe(theme, () => {
    let read: Awaited<ReturnType<typeof createReader>>;
    before(async () => {
      read = await createReader();
    });
    for (const [shape, input, job, markup, problem] of rows) {
      test(shape, () => {
        const { document = posting(input) } = input as { document?: Json };
        const [found] = read('row.json', JSON.parse(JSON.stringify(document)) as Json);
        assert.ok(found, 'The posting is quarantined.');
        assert.deepEqual(pick(jobOf(found), job), job);
        assert.deepEqual(pick(found.markup, markup), markup);
        const told = found.problems.map(({ field, message }) => `${field}: ${message}`).join('\n');
        if (problem !== undefined) assert.match(told, problem);
      });
    }
  });
}

/** The facts, with the safe HTML in place of where it is kept. */
function jobOf({ facts, text }: ReadPosting): Readonly<Record<string, unknown>> {
  const sections = text.sections.map(({ property, html }) => [property, html]);
  return { ...facts, description: text.description, sections };
}

/** What is named in `wanted`, in its order; of dates, the ISO text alone. */
function pick(found: Readonly<Record<string, unknown>>, wanted: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(wanted).map((key) => {
      const value = found[key];
      const isDate = typeof value === 'object' && value !== null && 'instant' in value;
      return [key, isDate ? (value as unknown as JsonObject)['iso'] : value];
    }),
  );
}
