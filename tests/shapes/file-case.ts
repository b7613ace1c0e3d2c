// Cases of postings as files, read as a build reads them: with a time zone, warnings and quarantine.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createDescriber, DescriptionRefused, type Describer } from '../../src/html/description.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import { readPostings, type PostingResult } from '../../src/intake/read-postings.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import type { JobFacts, JobText } from '../../src/job/job.ts';
import { hashOf } from '../../src/job/slug.ts';
import { toJobPosting } from '../../src/structured-data/job-posting.ts';
import { posting } from '../support/postings.ts';

type Named = Readonly<Record<string, unknown>>;

export type FileCase = readonly [
  shape: string,
  /** Properties over a complete posting; with `document` a whole file's value, with `file` its text. */
  input: Named,
  /** Facts by name (dates by their ISO text, texts by their HTML); undefined where there is none. */
  facts: Named | 'quarantined',
  /** Properties of the markup by name; undefined where there is none. */
  markup: Named,
  /** The problems that must be reported: the field, and the whole message or what it contains. */
  ...problems: (readonly [field: string, words: RegExp | string])[],
];

/** What a file's posting states on its page: its facts and its whole markup. */
export interface FileResult {
  facts?: Named;
  markup: Named;
  problems: PostingResult['problems'];
}

/** Creates a reader of a file's text; `close` removes its folder. */
export async function createFileReader(timeZone = 'UTC') {
  const describer = await createDescriber();
  const folder = mkdtempSync(join(tmpdir(), 'placard-shape-'));
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),
    read: async (text: string): Promise<FileResult[]> => {
      const htmlByDigest = new Map<string, SafeHtml>();
      const context: FactsContext = {
        timeZone,
        locale: 'en',
        describe: describeInto(htmlByDigest, describer),
      };
      const absolutePath = join(folder, 'posting.json');
      writeFileSync(absolutePath, text);
      const bytes = Buffer.byteLength(text);
      const file = {
        path: 'posting.json',
        absolutePath,
        format: 'document',
        bytes,
        stamp: '',
      } as const;
      const readings: PostingResult[] = [];
      await readPostings(file, createReadRecord(context), (reading) => readings.push(reading));
      return readings.map((reading) => toResult(reading, htmlByDigest));
    },
  };
}

function describeInto(
  htmlByDigest: Map<string, SafeHtml>,
  describer: Describer,
): FactsContext['describe'] {
  return (unsafe) => {
    try {
      const { html, text, warnings } = describer.toDescription(unsafe);
      const digest = hashOf(html);
      htmlByDigest.set(digest, html);
      return toDescribedText({ key: digest, digest, summary: '' }, text, warnings);
    } catch (error) {
      if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
      throw error;
    }
  };
}

function toResult(
  { record, problems }: PostingResult,
  htmlByDigest: Map<string, SafeHtml>,
): FileResult {
  if (record === undefined) return { markup: {}, problems };
  const { facts } = record;
  const htmlOf = (digest: string) => htmlByDigest.get(digest) ?? ('' as SafeHtml);
  const text: JobText = {
    description: htmlOf(facts.description.digest),
    sections: facts.sections.map((section) => ({ ...section, html: htmlOf(section.digest) })),
  };
  const job = { ...facts, slug: 'job', state: 'open' } as const;
  const markup = toJobPosting(job, text, 'https://board.example/jobs/job/');
  return {
    facts: shownFactsOf(facts, text),
    markup: JSON.parse(JSON.stringify(markup)) as Named,
    problems,
  };
}

/** Replaces instants and hashes by what a reader of the page sees. */
function shownFactsOf(facts: JobFacts, text: JobText): Named {
  const { datePosted, validThrough, jobStartDate, ...rest } = facts;
  const dates = { datePosted, validThrough, jobStartDate };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, date?.iso])),
    description: text.description,
    sections: text.sections.map(({ property, html }) => [property, html]),
  };
}

/** Tests each case as a file of its own on a site in this zone. */
export function testFiles(theme: string, cases: readonly FileCase[], timeZone?: string): void {
  describe(theme, () => {
    let reader: Awaited<ReturnType<typeof createFileReader>>;
    before(async () => {
      reader = await createFileReader(timeZone);
    });
    after(() => reader.close());
    for (const [shape, input, facts, markup, ...problems] of cases) {
      test(shape, async () => {
        const [result, ...others] = await reader.read(toFile(input));
        assert.ok(result && others.length === 0, `${others.length + 1} postings were read`);
        const messages = result.problems.map(({ field, message }) => `${field}: ${message}`);
        if (facts === 'quarantined') assert.equal(result.facts, undefined);
        else assert.deepEqual(pick(result.facts ?? { messages }, facts), facts);
        assert.deepEqual(pick(result.markup, markup), markup);
        for (const [field, words] of problems) {
          const isReported = result.problems.some(
            (problem) =>
              problem.field === field &&
              (typeof words === 'string' ? problem.message === words : words.test(problem.message)),
          );
          assert.ok(
            isReported,
            `${field}: ${String(words)} is not among ${JSON.stringify(messages)}`,
          );
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
