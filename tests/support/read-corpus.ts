// Reads real postings as a build does, and returns them beside their sources.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import type { SafeHtml } from '../../src/html/safe-html.ts';
import { findPostings } from '../../src/intake/find-postings.ts';
import { toFacts } from '../../src/job/facts.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import type { Job, JobFacts, JobText } from '../../src/job/job.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { indexReferences, type Json, type JsonObject } from '../../src/job/schema-org.ts';
import { hashOf } from '../../src/job/slug.ts';
import type { Problem } from '../../src/job/problem.ts';
import { judge } from '../../src/structured-data/eligibility/verdict.ts';
import { toJobPosting } from '../../src/structured-data/job-posting.ts';
import { corpusPath } from './corpus.ts';

export interface ReadPosting {
  file: string;
  source: JsonObject;
  facts: JobFacts;
  text: JobText;
  problems: Problem[];
  /** The page's JSON-LD, parsed. */
  markup: JsonObject;
}

export const PAGE = 'https://board.example/jobs/job/';

/** Creates a reader of one document, which returns its postings that can be published. */
export async function createReader(): Promise<(file: string, document: Json) => ReadPosting[]> {
  const { toDescription } = await createDescriber();
  const kept = new Map<string, SafeHtml>();
  const context: FactsContext = {
    timeZone: 'UTC',
    locale: 'en',
    describe: (unsafe) => {
      try {
        const { html, text, warnings } = toDescription(unsafe);
        const digest = hashOf(html);
        kept.set(digest, html);
        return toDescribedText({ key: digest, digest, summary: '' }, text, warnings);
      } catch (error) {
        if (error instanceof DescriptionRefused) return { reason: `${error.reason}.` };
        throw error;
      }
    },
  };
  const htmlOf = (key: string) => kept.get(key) ?? ('' as SafeHtml);
  return (file, document) => {
    const references = indexReferences(document);
    return findPostings(document).members.flatMap((member) => {
      if ('reason' in member) return [];
      const posting = readPosting(member.object, references);
      const { facts, described, problems } = toFacts(posting, context);
      if (facts === undefined || described === undefined) return [];
      const text: JobText = {
        description: htmlOf(facts.description.key),
        sections: facts.sections.map(({ property, key, repeated }) => ({
          property,
          repeated,
          html: htmlOf(key),
        })),
      };
      const job: Job = { ...facts, slug: 'job', state: 'open' };
      const markup = JSON.parse(JSON.stringify(toJobPosting(job, text, PAGE))) as JsonObject;
      const found = judge({ facts, posting, text: described.text });
      return [
        { file, source: member.object, facts, text, problems: [...problems, ...found], markup },
      ];
    });
  };
}

/** Every document of the corpus by its path. */
function readCorpusDocuments(): Map<string, Json> {
  const folder = corpusPath('postings');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    files
      .filter((file) => /\.json(?:ld)?$/.test(file))
      .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json]),
  );
}

/** Every posting of the corpus that can be published. */
export async function readCorpus(): Promise<ReadPosting[]> {
  const read = await createReader();
  return [...readCorpusDocuments()].flatMap(([file, document]) => read(file, document));
}
