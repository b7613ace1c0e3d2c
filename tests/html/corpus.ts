// Inputs that nobody here invented. They are not part of the project; tests skip where they are absent.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '../../../shared/corpus');

/** The value for a test's `skip` option: false, or the reason. */
export const skipWithoutCorpus: string | false = existsSync(corpus)
  ? false
  : 'The shared corpus is not here.';

/** The descriptions in a folder of postings, by file name. */
export function readDescriptions(folder: string): ReadonlyMap<string, string> {
  const path = join(corpus, 'postings', folder);
  const files = readdirSync(path).filter((name) => /\.json(?:ld)?$/.test(name));
  return new Map(
    files.flatMap((name) => {
      const read = JSON.parse(readFileSync(join(path, name), 'utf8'));
      const posting = read['@graph']?.[0] ?? read;
      return typeof posting.description === 'string' ? [[name, posting.description]] : [];
    }),
  );
}

/** Every payload of every set of hostile HTML. */
export function readPayloads(): string[] {
  const read = (path: string): string => readFileSync(join(corpus, 'security', path), 'utf8');
  const parse = (path: string): Record<string, string>[] => JSON.parse(read(path));
  const leaks = read('HTTPLeaks/leak.html');
  const trees = readdirSync(join(corpus, 'security/html5lib-tests/tree-construction'))
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

/** What DOMPurify's makers expect of its default configuration: each payload with the outputs they accept. */
export function readPurifierFixture(): { payload: string; accepted: readonly string[] }[] {
  const path = join(corpus, 'security/dompurify/expect.json');
  const fixture: { payload: string; expected: string | string[] }[] = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return fixture.map(({ payload, expected }) => ({ payload, accepted: [expected].flat() }));
}
