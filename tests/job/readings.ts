// Postings written in a test, read as a build reads them, without a DOM.
import { toDescribedText } from '../../src/job/described-text.ts';
import { toFacts, type FactsResult } from '../../src/job/facts.ts';
import type { FactsContext } from '../../src/job/facts-context.ts';
import type { JobFacts } from '../../src/job/job.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import { indexReferences, type Json, type JsonObject } from '../../src/job/schema-org.ts';
import { hashOf } from '../../src/job/slug.ts';

/** A site in UTC whose descriptions are not sanitized. */
const context: FactsContext = {
  timeZone: 'UTC',
  locale: 'en-GB',
  describe: (unsafe) =>
    toDescribedText(
      { key: hashOf(unsafe), digest: hashOf(unsafe), summary: unsafe.slice(0, 100) },
      unsafe,
    ),
};

/** A posting without problems; a property that is undefined is left out. */
export function posting(properties: Record<string, Json | undefined> = {}): JsonObject {
  const complete: Record<string, Json | undefined> = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Night Baker',
    description: 'Bakes bread while the town sleeps.',
    datePosted: '2026-01-10',
    validThrough: '2026-03-31',
    hiringOrganization: { '@type': 'Organization', name: 'Crumb & Daughters' },
    jobLocation: {
      '@type': 'Place',
      address: { addressLocality: 'York', addressCountry: 'GB' },
    },
    url: 'https://crumb.example/jobs/night-baker',
    ...properties,
  };
  return JSON.parse(JSON.stringify(complete)) as JsonObject;
}

/** `document` is where references are resolved. */
export function read(
  object: JsonObject,
  { document = object, ...changed }: Partial<FactsContext> & { document?: Json } = {},
): FactsResult {
  return toFacts(readPosting(object, indexReferences(document)), { ...context, ...changed });
}

/** The facts of the complete posting with these properties instead. */
export function factsOf(properties: Record<string, Json | undefined> = {}): JobFacts {
  const { facts, problems } = read(posting(properties));
  if (facts === undefined) throw new Error(JSON.stringify(problems));
  return facts;
}

/** The problems as a person reads them: "warning title: is missing. …". */
export function problemsOf(properties: Record<string, Json | undefined> = {}): string[] {
  const { problems } = read(posting(properties));
  return problems.map(({ severity, field, message }) => `${severity} ${field}: ${message}`);
}
