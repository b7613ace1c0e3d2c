// A posting that states nearly everything, written in each way that JSON-LD has: always the same job and markup.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createFileReader, type Filed } from './filed-row.ts';
import { inObjects, inWords, type Properties, type Value } from './said.ts';

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
function each(said: Properties, change: (value: Value, index: number) => Value): Properties {
  return Object.fromEntries(
    Object.entries(said).map(([name, value], index) =>
      name.startsWith('@') ? [name, value] : [name, change(value, index)],
    ),
  );
}

function retype(said: Properties, type: (name: string) => Value): Value {
  return JSON.parse(JSON.stringify(said), (key, value: Value) =>
    key === '@type' && typeof value === 'string' ? type(value) : value,
  ) as Value;
}

/** Every object lies beside the posting, which names it by reference. */
function refer(said: Properties): Value {
  const nodes: Properties[] = [];
  const posting = each(said, (value, index) => {
    if (!isNode(value)) return value;
    nodes.push({ ...value, '@id': `#${index}` });
    return { '@id': `#${index}` };
  });
  return { '@graph': [...nodes, posting] };
}

/** What JSON-LD processors write an IRI as, once they know that a value is one. */
const ENUMERATED = ['jobLocationType', 'employmentType'];
const ADDRESSES = ['url', 'sameAs', 'logo'];
const asIri = (said: Properties, names: readonly string[], iri: (value: Value) => Value): Value =>
  JSON.parse(JSON.stringify(said), (key, value: Value) =>
    names.includes(key) && typeof value === 'string' ? { '@id': iri(value) } : value,
  ) as Value;

const naming = (key: (name: string) => string) => (said: Properties) => rewrite(said, key, same);
const writing = (leaf: (value: Value) => Value) => (said: Properties) => rewrite(said, same, leaf);

const ways: [string, (said: Properties) => Value][] = [
  ['with each value in a list', (said) => each(said, (value) => [value])],
  ['with each value in a list of a list', (said) => each(said, (value) => [[value]])],
  ['with each value in an @list', (said) => each(said, (value) => ({ '@list': [value] }))],
  ['with each value in a @set', (said) => each(said, (value) => ({ '@set': [value] }))],
  ['with each text as @value', writing((value) => ({ '@value': value }))],
  [
    'with each text as @value of a type',
    writing((value) => ({ '@type': 'xsd:string', '@value': value })),
  ],
  ['with each text as a list of one @value', writing((value) => [{ '@value': value }])],
  ['with each number as text', writing((value) => String(value))],
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
  ['with types as lists', (said) => retype(said, (name) => [name])],
  ['with types as lists with another', (said) => retype(said, (name) => ['Thing', name])],
  ['with types as IRIs', (said) => retype(said, (name) => `http://schema.org/${name}`)],
  ['with types with a prefix', (said) => retype(said, (name) => `schema:${name}`)],
  ['with types in lower case', (said) => retype(said, (name) => name.toLowerCase())],
  [
    'with a context in each object',
    (said) =>
      each(said, (value) =>
        isNode(value) ? { '@context': 'https://schema.org', ...value } : value,
      ),
  ],
  [
    'with an @id in each object',
    (said) => each(said, (value, i) => (isNode(value) ? { '@id': `#${i}`, ...value } : value)),
  ],
  ['with each object named by reference', refer],
  ['with addresses as @id', (said) => asIri(said, ADDRESSES, same)],
  [
    'with enumerations as @id',
    (said) => asIri(said, ENUMERATED, (value) => `https://schema.org/${String(value)}`),
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
    (said) => [
      rewrite(
        said,
        (name) => `http://schema.org/${name}`,
        (value) => [{ '@value': value }],
      ),
    ],
  ],
];

function title(value: boolean): string {
  return value ? 'True' : 'False';
}

for (const [name, said] of Object.entries({ objects: inObjects, words: inWords })) {
  describe(`a posting in ${name} is the same`, () => {
    let reader: Awaited<ReturnType<typeof createFileReader>>;
    let plain: Filed | undefined;
    before(async () => {
      reader = await createFileReader();
      [plain] = await reader.read(JSON.stringify(said));
    });
    after(() => reader.close());

    test('and states all that it is given', () => {
      const stated = Object.keys(plain?.markup ?? {});
      const elsewhere = ['applicationContact', 'salaryCurrency'];
      const lost = Object.keys(said).filter((key) => !stated.includes(key));
      assert.deepEqual(
        lost.filter((key) => !elsewhere.includes(key)),
        [],
      );
    });
    for (const [way, write] of ways) {
      test(way, async () => {
        const [filed] = await reader.read(JSON.stringify(write(said)));
        assert.deepEqual(filed?.facts, plain?.facts);
        assert.deepEqual(filed?.markup, plain?.markup);
      });
    }
  });
}
