// A posting that states nearly every property, in each syntax of JSON-LD: always the same job and markup.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createFileReader, type FileResult } from './file-case.ts';
import { inObjects, inWords, type Properties, type Value } from './complete-postings.ts';

const isNode = (value: Value): value is Properties =>
  typeof value === 'object' && !Array.isArray(value);

/** Rewrites every property of a value, at every depth. */
function rewrite(value: Value, key: (name: string) => string, leaf: (v: Value) => Value): Value {
  if (!isNode(value)) return leaf(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      name.startsWith('@') ? [name, inner] : [key(name), rewrite(inner, key, leaf)],
    ),
  );
}

const same = <T>(value: T) => value;

/** Rewrites the value of each property, without going deeper. */
function each(posting: Properties, change: (value: Value, index: number) => Value): Properties {
  return Object.fromEntries(
    Object.entries(posting).map(([name, value], index) =>
      name.startsWith('@') ? [name, value] : [name, change(value, index)],
    ),
  );
}

function retype(posting: Properties, type: (name: string) => Value): Value {
  return JSON.parse(JSON.stringify(posting), (key, value: Value) =>
    key === '@type' && typeof value === 'string' ? type(value) : value,
  ) as Value;
}

/** Moves every object beside the posting, which refers to it. */
function refer(posting: Properties): Value {
  const nodes: Properties[] = [];
  const referring = each(posting, (value, index) => {
    if (!isNode(value)) return value;
    nodes.push({ ...value, '@id': `#${index}` });
    return { '@id': `#${index}` };
  });
  return { '@graph': [...nodes, referring] };
}

/** Properties whose values JSON-LD processors write as IRIs. */
const ENUMERATED = ['jobLocationType', 'employmentType'];
const ADDRESSES = ['url', 'sameAs', 'logo'];
const asIri = (
  posting: Properties,
  names: readonly string[],
  iri: (value: string) => Value,
): Value =>
  JSON.parse(JSON.stringify(posting), (key, value: Value) =>
    names.includes(key) && typeof value === 'string' ? { '@id': iri(value) } : value,
  ) as Value;

const naming = (key: (name: string) => string) => (posting: Properties) =>
  rewrite(posting, key, same);
const writing = (leaf: (value: Value) => Value) => (posting: Properties) =>
  rewrite(posting, same, leaf);

const ways: [string, (posting: Properties) => Value][] = [
  ['with each value in a list', (posting) => each(posting, (value) => [value])],
  ['with each value in a list of a list', (posting) => each(posting, (value) => [[value]])],
  ['with each value in an @list', (posting) => each(posting, (value) => ({ '@list': [value] }))],
  ['with each value in a @set', (posting) => each(posting, (value) => ({ '@set': [value] }))],
  ['with each text as @value', writing((value) => ({ '@value': value }))],
  [
    'with each text as @value of a type',
    writing((value) => ({ '@type': 'xsd:string', '@value': value })),
  ],
  ['with each text as a list of one @value', writing((value) => [{ '@value': value }])],
  [
    'with each number as text',
    writing((value) => (typeof value === 'object' ? value : String(value))),
  ],
  ['with each text between nothings', writing((value) => ['N/A', '', value])],
  ['with prefixes', naming((name) => `schema:${name}`)],
  ['with names as https IRIs', naming((name) => `https://schema.org/${name}`)],
  ['with names as http IRIs', naming((name) => `http://schema.org/${name}`)],
  ['with names as IRIs with www', naming((name) => `https://www.schema.org/${name}`)],
  ['with names in capitals', naming((name) => name.toUpperCase())],
  [
    'with names that begin with a capital',
    naming((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  ],
  ['with types as lists', (posting) => retype(posting, (name) => [name])],
  ['with types as lists with another', (posting) => retype(posting, (name) => ['Thing', name])],
  ['with types as IRIs', (posting) => retype(posting, (name) => `http://schema.org/${name}`)],
  ['with types with a prefix', (posting) => retype(posting, (name) => `schema:${name}`)],
  ['with types in lower case', (posting) => retype(posting, (name) => name.toLowerCase())],
  [
    'with a context in each object',
    (posting) =>
      each(posting, (value) =>
        isNode(value) ? { '@context': 'https://schema.org', ...value } : value,
      ),
  ],
  [
    'with an @id in each object',
    (posting) =>
      each(posting, (value, i) => (isNode(value) ? { '@id': `#${i}`, ...value } : value)),
  ],
  ['with each object named by reference', refer],
  ['with addresses as @id', (posting) => asIri(posting, ADDRESSES, same)],
  [
    'with enumerations as @id',
    (posting) => asIri(posting, ENUMERATED, (value) => `https://schema.org/${value}`),
  ],
  [
    'with yes and no as IRIs',
    writing((value) => (typeof value === 'boolean' ? `https://schema.org/${title(value)}` : value)),
  ],
  [
    'with yes and no with a prefix',
    writing((value) => (typeof value === 'boolean' ? `schema:${title(value)}` : value)),
  ],
  [
    'expanded, as JSON-LD processors write it',
    (posting) => [
      rewrite(
        posting,
        (name) => `http://schema.org/${name}`,
        (value) => [{ '@value': value }],
      ),
    ],
  ],
];

function title(value: boolean): string {
  return value ? 'True' : 'False';
}

for (const [name, posting] of Object.entries({ objects: inObjects, words: inWords })) {
  describe(`a posting in ${name} is the same`, () => {
    let reader: Awaited<ReturnType<typeof createFileReader>>;
    let expected: FileResult | undefined;
    before(async () => {
      reader = await createFileReader();
      [expected] = await reader.read(JSON.stringify(posting));
    });
    after(() => reader.close());

    test('and states all that it is given', () => {
      const stated = Object.keys(expected?.markup ?? {});
      const elsewhere = ['applicationContact', 'salaryCurrency'];
      const lost = Object.keys(posting).filter((key) => !stated.includes(key));
      assert.deepEqual(
        lost.filter((key) => !elsewhere.includes(key)),
        [],
      );
    });
    for (const [way, write] of ways) {
      test(way, async () => {
        const [read] = await reader.read(JSON.stringify(write(posting)));
        assert.deepEqual(read?.facts, expected?.facts);
        assert.deepEqual(read?.markup, expected?.markup);
      });
    }
  });
}
