import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import jsonld from 'jsonld';
import { withoutPostings } from '../support/corpus.ts';
import { readCorpus, type ReadPosting } from '../support/read-corpus.ts';

interface Issue {
  issueMessage: string;
  severity: 'ERROR' | 'WARNING';
}

async function errorsOf(markup: object): Promise<string[]> {
  const found = { jsonld: { JobPosting: [markup] }, microdata: {}, rdfa: {}, errors: [] };
  // Without schema.org's definitions it checks only Google's fields, and makes no requests.
  const issues = (await new Validator().validate(found)) as Issue[];
  return issues
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ issueMessage }) => issueMessage);
}

/** Where the other validator is known to be wrong, or strict beyond Google's text. */
function isKnownFault(message: string, { facts }: ReadPosting): boolean {
  // It looks for `address` on the list itself, and so rejects every list of places.
  if (/addressCountry/.test(message) && facts.places.length > 1) return true;
  // For Google, a remote job with a jobLocation is open to people of that country.
  return (
    /applicantLocationRequirements/.test(message) && facts.places.some(({ country }) => country)
  );
}

describe('second opinions on real postings', { skip: withoutPostings }, () => {
  let postings: ReadPosting[] = [];
  before(async () => {
    postings = await readCorpus();
    assert.equal(postings.length, 234);
  });

  test('another validator finds the same required properties missing', async () => {
    for (const posting of postings) {
      const theirs = (await errorsOf(posting.markup)).filter(
        (message) => !isKnownFault(message, posting),
      );
      const ours = posting.problems.filter(({ severity }) => severity === 'ineligible');
      // It checks neither for a repeated title nor for an end before the beginning.
      const comparable = ours.filter(
        ({ rule }) => rule !== 'description-is-title' && rule !== 'ends-before-it-begins',
      );
      assert.equal(
        theirs.length > 0,
        comparable.length > 0,
        `${posting.file}: they say ${JSON.stringify(theirs)}, we say ${JSON.stringify(ours)}`,
      );
    }
  });

  test('and is able to find them', async () => {
    const [posting] = postings.filter(
      ({ facts }) =>
        facts.places.length === 1 && !facts.remote && facts.applicantLocations.length === 0,
    );
    assert.ok(posting);
    for (const property of ['datePosted', 'hiringOrganization', 'jobLocation', 'description']) {
      const { [property]: _left, ...without } = posting.markup;
      assert.notDeepEqual(await errorsOf(without), [], property);
    }
  });

  test('JSON-LD’s reference expansion keeps every property', async () => {
    for (const { file, markup } of postings) {
      const expanded = await expand(markup);
      assert.deepEqual(namesIn(expanded), namesIn(markup), file);
    }
  });

  test('and would drop what is none', async () => {
    const expanded = await expand({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: null,
    });
    assert.deepEqual(namesIn(expanded), []);
  });
});

/** The effect of schema.org's context on a JobPosting, without the network: all terms are of its vocabulary. */
async function expand(markup: object): Promise<unknown> {
  return jsonld.expand(markup, {
    documentLoader: (url: string) => {
      assert.equal(url, 'https://schema.org/');
      const document = { '@context': { '@vocab': 'http://schema.org/' } };
      return Promise.resolve({ contextUrl: null, documentUrl: url, document });
    },
  });
}

/** The names of all properties at any depth, sorted; expanded names without their vocabulary. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn).sort();
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .flatMap(([key, member]) => [
      ...(key.startsWith('@') ? [] : [key.replace('http://schema.org/', '')]),
      ...namesIn(member),
    ])
    .sort();
}
