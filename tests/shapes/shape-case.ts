// Cases of a shape in which a posting may state something, with what its job and its markup then state.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Json, JsonObject } from '../../src/job/schema-org.ts';
import { createReader, type ReadPosting } from '../support/read-corpus.ts';
import { posting } from '../support/postings.ts';

export type ShapeCase = readonly [
  shape: string,
  /** Properties over a complete posting; or, with `document`, a whole file. */
  input: Readonly<Record<string, unknown>>,
  /** Facts of the job, by name; undefined where there is none. */
  job: Readonly<Record<string, unknown>>,
  /** Properties of the markup, by name; undefined where there is none. */
  markup: Readonly<Record<string, unknown>>,
  /** What a problem must say, where one is expected. */
  problem?: RegExp,
];

/** Tests each case with a build's own reading and sanitizer. */
export function testShapes(theme: string, cases: readonly ShapeCase[]): void {
  describe(theme, () => {
    let read: Awaited<ReturnType<typeof createReader>>;
    before(async () => {
      read = await createReader();
    });
    for (const [shape, input, job, markup, problem] of cases) {
      test(shape, () => {
        const { document = posting(input) } = input as { document?: Json };
        const [found] = read('posting.json', JSON.parse(JSON.stringify(document)) as Json);
        assert.ok(found, 'The posting is quarantined.');
        assert.deepEqual(pick(jobOf(found), job), job);
        assert.deepEqual(pick(found.markup, markup), markup);
        const messages = found.problems
          .map(({ field, message }) => `${field}: ${message}`)
          .join('\n');
        if (problem !== undefined) assert.match(messages, problem);
      });
    }
  });
}

/** The facts, with safe HTML in place of its keys. */
function jobOf({ facts, text }: ReadPosting): Readonly<Record<string, unknown>> {
  const sections = text.sections.map(({ property, html }) => [property, html]);
  return { ...facts, description: text.description, sections };
}

/** Picks the properties of `wanted`, in its order; of dates the ISO text alone. */
function pick(found: Readonly<Record<string, unknown>>, wanted: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(wanted).map((key) => {
      const value = found[key];
      const isDate = typeof value === 'object' && value !== null && 'instant' in value;
      return [key, isDate ? (value as unknown as JsonObject)['iso'] : value];
    }),
  );
}
