// Who may know whom, and what may stand where: the rules of CONTRIBUTING, held.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, test } from 'node:test';
import { BROWSER_FACTS } from '../src/astro/browser-facts.ts';

const ROOT = join(import.meta.dirname, '..');

/** A row a room: the rooms it may import from besides itself. Files of src/ itself stand by their name. */
const MAY_KNOW: Record<string, readonly string[]> = {
  html: [],
  job: ['html'],
  words: ['job'],
  listing: ['job', 'html', 'site.ts'],
  search: ['listing', 'job'],
  history: ['listing', 'job'],
  settings: ['listing', 'site.ts'],
  headers: ['settings'],
  'own-content': ['sources', 'listing', 'job', 'settings'],
  'structured-data': ['words', 'job', 'html'],
  wording: ['listing', 'words', 'job', 'settings', 'site.ts'],
  feeds: ['listing', 'job', 'html'],
  store: ['structured-data', 'job', 'html'],
  sources: ['job', 'html'],
  intake: ['history', 'sources', 'store', 'structured-data', 'search', 'job', 'html'],
  fetch: ['intake', 'sources', 'job'],
  report: ['deploy', 'intake', 'structured-data', 'job', 'html'],
  shards: ['intake', 'store', 'job', 'html', 'settings'],
  // prettier-ignore
  board: ['report', 'intake', 'history', 'store', 'wording', 'search', 'listing', 'words', 'job', 'html', 'settings', 'site.ts'],
  browser: ['wording', 'search', 'listing', 'words', 'job', 'settings', 'site.ts'],
  // prettier-ignore
  components: ['own-content', 'board', 'history', 'browser', 'wording', 'structured-data', 'listing', 'words', 'job', 'html', 'settings', 'site.ts'],
  // prettier-ignore
  layouts: ['own-content', 'components', 'styles', 'board', 'history', 'browser', 'wording', 'structured-data', 'listing', 'words', 'job', 'html', 'settings', 'site.ts', 'headers'],
  // prettier-ignore
  pages: ['layouts', 'components', 'own-content', 'board', 'browser', 'wording', 'feeds', 'structured-data', 'listing', 'words', 'job', 'html', 'headers', 'settings', 'site.ts'],
  styles: [],
  verify: ['store', 'job', 'html', 'deploy', 'headers', 'settings'],
  deploy: [],
  // prettier-ignore
  publish: ['verify', 'board', 'report', 'intake', 'store', 'deploy', 'listing', 'job', 'settings'],
  // prettier-ignore
  astro: ['publish', 'verify', 'shards', 'own-content', 'board', 'report', 'intake', 'history', 'store', 'deploy', 'words', 'job', 'headers', 'settings', 'site.ts'],
  // prettier-ignore
  cli: ['astro', 'fetch', 'publish', 'shards', 'board', 'report', 'intake', 'store', 'deploy', 'structured-data', 'job', 'html', 'settings', 'site.ts'],
  'content.config.ts': ['astro'],
  'site.ts': ['settings'],
};

/** Files over the limit, each with its reason. */
const LONGER_FILES: Record<string, string> = {
  'src/sources/named/names.ts': 'one table of names in many languages',
  'tests/job/date.test.ts': 'one table of dates after another',
  'src/words/words.ts': 'every message that a language must have',
  'tests/architecture.test.ts': 'a table with a row for each room, and a rule a test',
  'tests/structured-data/eligibility/rules.test.ts': 'a table with a row for each rule',
  'tests/shapes/document.test.ts': 'a table with a row for each shape',
  'tests/shapes/place.test.ts': 'a table with a row for each shape',
  'tests/shapes/work.test.ts': 'a table with a row for each shape',
};
const MOST_LINES = 250;

interface SourceFile {
  /** Below src/, with forward slashes. */
  path: string;
  room: string;
  text: string;
  imports: string[];
}

const sources = filesBelow('src')
  .filter((path) => /\.(?:ts|astro|css)$/.test(path))
  .map(readSource);

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const below = path.slice('src/'.length);
  const imports = [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(?:[^'"`;=]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)|^\s*(?:\/\/\/ <reference|@import) .*['"]([^'"]+)['"]/gm,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (/^#(?:date-)?words$/.test(target) ? 'words/words.ts' : target))
    .map((target) => target.replace('?worker&url', ''))
    .map((target) => (target.startsWith('.') ? normalize(join(dirname(below), target)) : target));
  return {
    path: below,
    room: below.includes('/') ? (below.split('/')[0] ?? '') : below,
    text,
    imports,
  };
}

/** Packages are imported without a file's ending. */
function isOurs(target: string): boolean {
  return /\.\w+$/.test(target) && existsSync(join(ROOT, 'src', target));
}

describe('the house', () => {
  test('has a row for each room, and a room for each row', () => {
    assert.deepEqual(
      [...new Set(sources.map((file) => file.room))].sort(),
      Object.keys(MAY_KNOW).sort(),
    );
  });

  test('lets each room know only the rooms below it', () => {
    const trespasses = sources.flatMap((file) =>
      file.imports
        .filter(isOurs)
        .map((target) => (target.includes('/') ? (target.split('/')[0] ?? '') : target))
        .filter((room) => room !== file.room && !MAY_KNOW[file.room]?.includes(room))
        .map((room) => `${file.path} imports from ${room}`),
    );
    assert.deepEqual(trespasses, []);
    const seen = sources.flatMap((file) => file.imports.filter(isOurs));
    assert.ok(seen.length > 100, `only ${seen.length} imports were seen`);
  });

  test('gives the browser every fact of site.ts that it asks for', () => {
    const shared = ['browser', 'wording', 'search', 'listing', 'words', 'job'];
    const asked = sources
      .filter(({ room, path }) => shared.includes(room) || path === 'settings/locale.ts')
      .flatMap(({ text }) => [...text.matchAll(/\bsite\.([a-zA-Z]+)(?!\w*['"])/g)])
      .map(([, name = '']) => name)
      .filter((name) => name !== 'ts');
    assert.ok(asked.includes('timeZone'));
    assert.deepEqual(
      asked.filter((name) => !BROWSER_FACTS.some((fact) => fact === name)),
      [],
    );
  });

  test('has no import that leads nowhere', () => {
    const lost = sources.flatMap((file) =>
      file.imports.filter(
        (target) =>
          /\.\w+$/.test(target) &&
          !/^[a-z@]+:/.test(target) &&
          target.includes('/') &&
          !isOurs(target) &&
          !existsSync(join(ROOT, 'node_modules', target)),
      ),
    );
    assert.deepEqual(lost, []);
  });

  test('has no circle of imports', () => {
    const imports = new Map(sources.map((file) => [file.path, file.imports.filter(isOurs)]));
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(path), `circle: ${[...trail, path].join(' → ')}`);
      if (done.has(path)) return;
      for (const target of imports.get(path) ?? []) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const path of imports.keys()) visit(path, []);
  });

  test('asks Astro for entries in the modules that load them alone', () => {
    const askers = sources.filter((file) =>
      file.imports.some((target) => target === 'astro:content'),
    );
    assert.deepEqual(
      askers.map((file) => file.path),
      ['board/load-board.ts', 'own-content/load-companies.ts', 'own-content/load-pages.ts'],
    );
  });

  test('reads the clock in the options of the loader, the integration, the command line and the browser alone', () => {
    const readers = sources
      .filter((file) => /\bDate\.now\(\)|new Date\(\)/.test(file.text))
      .map((file) => file.path);
    assert.deepEqual(
      readers.filter((path) => !path.startsWith('browser/')),
      [
        'astro/loader-options.ts',
        'astro/site-build.ts',
        'cli/build-command.ts',
        'cli/read-named.ts',
      ],
    );
  });

  test('puts HTML and data into pages in four components alone', () => {
    const setters = sources.filter(
      (file) => file.path.endsWith('.astro') && file.text.includes('set:html'),
    );
    assert.deepEqual(
      setters.map((file) => file.path),
      // MadeOnce repeats what Astro rendered of its own content.
      ['Description', 'JsonLd', 'MadeOnce', 'SearchData'].map((name) => `components/${name}.astro`),
    );
    const unsafe = sources.filter((file) =>
      /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/.test(file.text),
    );
    assert.deepEqual(
      unsafe.map((file) => file.path),
      [],
    );
  });

  test("brands HTML as safe in the sanitizer's room alone", () => {
    const branders = sources.filter((file) => /\bas (?:unknown as )?SafeHtml\b/.test(file.text));
    for (const file of branders) assert.equal(file.room, 'html', file.path);
  });

  test('sends nothing of Node to the browser', () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const file = sources.find((source) => source.path === path);
      for (const target of file?.imports ?? []) {
        const isTypeOnly = new RegExp(`import type [^;]*${target.split('/').at(-1)}`).test(
          file?.text ?? '',
        );
        assert.ok(
          !target.startsWith('node:') || isTypeOnly,
          `${path} brings ${target} to the browser`,
        );
        if (isOurs(target) && !isTypeOnly) visit(target);
      }
    };
    for (const file of sources) if (file.room === 'browser') visit(file.path);
    assert.ok(reached.size > 5);
  });

  test('has no barrels and no drawers', () => {
    const barrels = sources.filter((file) => /^export (?:\*|\{[^}]*\}) from/m.test(file.text));
    assert.deepEqual(
      barrels.map((file) => file.path),
      [],
    );
    const drawers = sources.filter((file) =>
      /(?:^|\/)(?:utils?|lib|helpers?|common|misc)(?:\/|\.)/.test(file.path),
    );
    assert.deepEqual(
      drawers.map((file) => file.path),
      [],
    );
  });

  test(`has no file over ${MOST_LINES} lines without a reason`, () => {
    const tests = filesBelow('tests').filter((path) => /\.ts$/.test(path));
    const long = [...sources.map((file) => `src/${file.path}`), ...tests]
      .filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length > MOST_LINES + 1)
      .filter((path) => LONGER_FILES[path] === undefined);
    assert.deepEqual(long, []);
  });

  test("is drawn in CONTRIBUTING's tree, room by room", () => {
    const tree =
      /```text\n([^]*?)```/.exec(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'))?.[1] ?? '';
    const drawn = [...tree.matchAll(/^ {2}([\w.-]+)(\/?) /gm)].map((match) => match[1] ?? '');
    const inSource = drawn.slice(
      0,
      drawn.indexOf('support') === -1 ? undefined : drawn.indexOf('support'),
    );
    for (const room of Object.keys(MAY_KNOW))
      assert.ok(inSource.includes(room), `${room} is not drawn`);
    for (const name of drawn) {
      const exists = ['src', 'tests'].some((folder) => existsSync(join(ROOT, folder, name)));
      assert.ok(exists, `${name} is drawn and not there`);
    }
  });
});
