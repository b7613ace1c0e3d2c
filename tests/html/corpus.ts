// Inputs from elsewhere, which are not part of the project; tests skip where they are absent.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../src/job/schema-org.ts';
import { corpusPath } from '../support/corpus.ts';

/** The descriptions in a folder of postings, by file name. */
export function readDescriptions(folder: string): ReadonlyMap<string, string> {
  const path = corpusPath('postings', folder);
  const files = readdirSync(path).filter((name) => /\.json(?:ld)?$/.test(name));
  return new Map(
    files.flatMap((name) => {
      const read = JSON.parse(readFileSync(join(path, name), 'utf8')) as JsonObject;
      const [posting = read] = (read['@graph'] as JsonObject[] | undefined) ?? [];
      const description = posting['description'];
      return typeof description === 'string' ? [[name, description]] : [];
    }),
  );
}

/** Every payload of every set of hostile HTML. */
export function readPayloads(): string[] {
  const read = (path: string): string => readFileSync(corpusPath('security', path), 'utf8');
  const parse = (path: string) => JSON.parse(read(path)) as Record<string, string>[];
  const leaks = read('HTTPLeaks/leak.html');
  const trees = readdirSync(corpusPath('security/html5lib-tests/tree-construction'))
    .filter((name) => name.endsWith('.dat'))
    .flatMap((name) => read(`html5lib-tests/tree-construction/${name}`).split(/^#data\n/m))
    .map((block) => block.split(/\n#errors/)[0] ?? '');
  const payloads = [
    ...parse('dompurify/expect.json').map(({ payload }) => payload),
    ...parse('dompurify/test-suite-vectors.json').map(({ input }) => input),
    ...parse('nh3/vectors.json').map(({ input }) => input),
    ...parse('html5lib-tests/sanitizer-2009/tests1.dat').map(({ input }) => input),
    ...read('payloadbox-xss/xss-payload-list.txt').split('\n'),
    leaks,
    ...leaks.split('\n'),
    ...trees,
  ].filter((payload): payload is string => typeof payload === 'string' && payload.trim() !== '');
  return [...new Set(payloads)];
}

/** Each payload of DOMPurify's own tests with the accepted outputs of its default configuration. */
export function readPurifierFixture(): { payload: string; accepted: readonly string[] }[] {
  const path = corpusPath('security/dompurify/expect.json');
  const fixture = JSON.parse(readFileSync(path, 'utf8')) as {
    payload: string;
    expected: string | string[];
  }[];
  return fixture.map(({ payload, expected }) => ({ payload, accepted: [expected].flat() }));
}
