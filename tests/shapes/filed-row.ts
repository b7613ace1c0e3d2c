// A shape as it stands in a file: read by the intake as a build reads it, with its site's zone, its warnings and its quarantine.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createDescriber, DescriptionRefused, type Describer } from '../../src/html/description.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import { readPostings, type PostingReading } from '../../src/intake/read-postings.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import type { JobFacts, JobText } from '../../src/job/job.ts';
import { hashOf } from '../../src/job/slug.ts';
import { toJobPosting } from '../../src/structured-data/job-posting.ts';
import { posting } from '../support/postings.ts';

type Named = Readonly<Record<string, unknown>>;

export type FiledRow = readonly [
  shape: string,
  /** Properties over a complete posting; with `document` a whole file's value, with `file` its text. */
  input: Named,
  /** Facts by name (dates by their ISO text, texts by their HTML); undefined where there is none. */
  facts: Named | 'quarantined',
  /** Properties of the markup by name; undefined where there is none. */
  markup: Named,
  /** What must be told: the field, and its whole sentence or what the sentence holds. */
  ...problems: (readonly [field: string, words: RegExp | string])[],
];

/** What one file says, as its page would: all facts and the whole markup of each posting. */
export interface Filed {
  facts?: Named;
  markup: Named;
  problems: PostingReading['problems'];
}

/** Gives what reads the text of one file; `close` removes what it wrote. */
export async function createFileReader(timeZone = 'UTC') {
  const describer = await createDescriber();
  const folder = mkdtempSync(join(tmpdir(), 'placard-shape-'));
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),
    read: async (text: string): Promise<Filed[]> => {
      const kept = new Map<string, SafeHtml>();
      const context: FactsContext = { timeZone, locale: 'en', describe: keepIn(kept, describer) };
      const absolutePath = join(folder, 'row.json');
      writeFileSync(absolutePath, text);
      const bytes = Buffer.byteLength(text);
      const file = {
        path: 'row.json',
        absolutePath,
        format: 'document',
        bytes,
        stamp: '',
      } as const;
      const readings: PostingReading[] = [];
      await readPostings(file, createReadRecord(context), (reading) => readings.push(reading));
      return readings.map((reading) => toFiled(reading, kept));
    },
  };
}

function keepIn(kept: Map<string, SafeHtml>, describer: Describer): FactsContext['describe'] {
  return (unsafe) => {
    try {
      const { html, text, warnings } = describer.toDescription(unsafe);
      const digest = hashOf(html);
      kept.set(digest, html);
      return toDescribedText({ key: digest, digest, summary: '' }, text, warnings);
    } catch (error) {
      if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
      throw error;
    }
  };
}

function toFiled({ record, problems }: PostingReading, kept: Map<string, SafeHtml>): Filed {
  if (record === undefined) return { markup: {}, problems };
  const { facts } = record;
  const htmlOf = (digest: string) => kept.get(digest) ?? ('' as SafeHtml);
  const text: JobText = {
    description: htmlOf(facts.description.digest),
    sections: facts.sections.map((section) => ({ ...section, html: htmlOf(section.digest) })),
  };
  const job = { ...facts, slug: 'row', state: 'open' } as const;
  const markup = toJobPosting(job, text, 'https://board.example/jobs/row/');
  return {
    facts: inWords(facts, text),
    markup: JSON.parse(JSON.stringify(markup)) as Named,
    problems,
  };
}

/** Facts with what a reader sees in place of instants and hashes. */
function inWords(facts: JobFacts, text: JobText): Named {
  const { datePosted, validThrough, jobStartDate, ...rest } = facts;
  const dates = { datePosted, validThrough, jobStartDate };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, date?.iso])),
    description: text.description,
    sections: text.sections.map(({ property, html }) => [property, html]),
  };
}

/** Runs each row as a file of its own on a site in that zone. */
export function testFiledShapes(theme: string, rows: readonly FiledRow[], timeZone?: string): void {
  describe(theme, () => {
    let reader: Awaited<ReturnType<typeof createFileReader>>;
    before(async () => {
      reader = await createFileReader(timeZone);
    });
    after(() => reader.close());
    for (const [shape, input, facts, markup, ...problems] of rows) {
      test(shape, async () => {
        const [filed, ...others] = await reader.read(toFile(input));
        assert.ok(filed && others.length === 0, `${others.length + 1} postings were read`);
        const told = filed.problems.map(({ field, message }) => `${field}: ${message}`);
        if (facts === 'quarantined') assert.equal(filed.facts, undefined);
        else assert.deepEqual(pick(filed.facts ?? { told }, facts), facts);
        assert.deepEqual(pick(filed.markup, markup), markup);
        for (const [field, words] of problems) {
          const isTold = filed.problems.some(
            (problem) =>
              problem.field === field &&
              (typeof words === 'string' ? problem.message === words : words.test(problem.message)),
          );
          assert.ok(isTold, `${field}: ${String(words)} is not among ${JSON.stringify(told)}`);
        }
      });
    }
  });
}

function toFile(input: Named): string {
  if (typeof input['file'] === 'string') return input['file'];
  return JSON.stringify(input['document'] ?? posting(input));
}

function pick(found: Named, wanted: Named): Named {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key]]));
}
