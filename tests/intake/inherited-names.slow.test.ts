// Names that every object of JavaScript inherits mean in a posting what any other word means: a table that is asked for
// "constructor" must not answer with a function.

import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';
import { findPlaceholders } from '../../src/job/find-placeholders.ts';
import { toDescribedText } from '../../src/job/described-text.ts';
import { toFacts } from '../../src/job/facts.ts';
import { findNameProblems } from '../../src/job/property-names.ts';
import { readPosting } from '../../src/job/read-posting.ts';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { posting } from '../support/postings.ts';
import { FIELDS } from './hostile-lengths.ts';

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** What is read of a posting that says `text` in one field, with the word in it taken out. */
function readingOf(field: (typeof FIELDS)[number], text: string, word: string): string {
  const document = posting({ ...field(text, [text, `${text} 2`]) }) as JsonObject;
  const describe = (unsafe: string) =>
    toDescribedText({ key: '', digest: '', summary: unsafe }, unsafe);
  const { facts, problems } = toFacts(readPosting(document, new Map<string, JsonObject>()), {
    ...{ timeZone: 'UTC', locale: 'en', describe },
  });
  const found = [...problems, ...findNameProblems(document), ...findPlaceholders(document)];
  const folded = word.replaceAll('_', '[_ -]*');
  return JSON.stringify({ facts, found }).replaceAll(new RegExp(folded, 'gi'), '…');
}

void suite('a name that every object inherits is a word like another', () => {
  for (const name of INHERITED) {
    test(name, () => {
      // Of the same shape, and nobody's name.
      const other = name.replace(/[aeiou]/, 'qx');
      for (const field of FIELDS) {
        for (const end of ['', ', US']) {
          const expected = readingOf(field, `${other}${end}`, other);
          assert.equal(readingOf(field, `${name}${end}`, name), expected);
        }
      }
    });
  }
});
