import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import {
  BUILD_COMMANDS,
  buildSite,
  type BuildOptions,
  exitCodeOf,
  writeFolder,
} from '../support/build-site.ts';
import { posting } from '../support/postings.ts';

const GOOD = Object.fromEntries(
  ['Baker', 'Cooper', 'Miller', 'Smith'].map((title) => [
    `${title}.json`,
    posting({ title, url: `https://x.example/${title}` }),
  ]),
);

for (const command of BUILD_COMMANDS) {
  describe(`by ${command}, a board with bad postings`, () => {
    const build = (jobsDir: string, options: BuildOptions = {}) =>
      buildSite(jobsDir, { ...options, command });
    const refusedCode = exitCodeOf(command, 3);

    test('is built without them, and says what to write', () => {
      const site = build(
        writeFolder({
          ...GOOD,
          'broken.json': '{\n  "title": "Broken",\n}',
          'notes.txt': 'hello',
          'welder.json': `{\n"@type": "JobPosting",\n"title": "Welder",\n"description": "Weld.",\n"validThrough": "12.31.2026"\n}`,
        }),
      );
      assert.equal(site.code, 0, site.stderr);
      assert.ok(
        site.stdout.includes(
          `Quarantined:
broken.json:3
  The file is not JSON: at column 1 a property name in double quotes is missing, often after a trailing comma. Remove the comma.
welder.json:5
  validThrough: "12.31.2026" is not a date. Write year-month-day, for example "2026-12-31".
`,
        ),
        site.stdout,
      );
      assert.match(site.stdout, /^notes\.txt was ignored: it is of a kind that is not read\.$/m);
      assert.match(site.stdout, /^ {2}2 quarantined$/m);
      assert.equal(site.jobPages().length, 4);
      site.remove();
    });

    test('is refused with exit 3 when too many are bad, and the old site stays', () => {
      const old = build(writeFolder(GOOD));
      const bad = Object.fromEntries([1, 2, 3, 4].map((number) => [`bad-${number}.json`, '{']));
      const refused = build(writeFolder({ ...GOOD, ...bad }), { outDir: old.outDir });
      assert.equal(refused.code, refusedCode);
      assert.match(refused.stderr, /4 of 8 postings can't be published, which is more than 5 %\./);
      if (command === 'npm run build') assert.match(refused.stderr, /was left as it is\.$/m);
      assert.equal(old.jobPages().length, 4);
      old.remove();
    });

    test('is refused with --strict when one is bad', () => {
      const site = build(writeFolder({ ...GOOD, 'bad.json': '{}' }), { words: ['--strict'] });
      assert.equal(site.code, refusedCode);
      assert.match(
        site.stderr,
        /1 of 5 postings can't be published, and --strict, or STRICT=1, allows none\./,
      );
    });

    test('is refused when nothing can be published', () => {
      const site = build(writeFolder({ 'bad.json': '[]' }));
      assert.equal(site.code, refusedCode);
      assert.match(site.stderr, /None of 1 postings can be published\./);
    });

    test('is refused when all its files are of other kinds, and each is named', () => {
      const files = {
        'baker.log': '# Baker',
        'feeds/indeed.xml': '<source/>',
        'jobs.xlsx': 'title',
      };
      const site = build(writeFolder(files));
      assert.equal(site.code, refusedCode);
      assert.ok(
        site.stderr.includes(`baker.log was ignored: it is of a kind that is not read.
feeds/indeed.xml was ignored: it is XML with the root <source>, which is no list of jobs that is known.
jobs.xlsx was ignored: it is a workbook, which is not read. Save its sheet as CSV.
There is no posting to publish: 3 files were ignored. Files are read whose names end in .json, .jsonld, .ndjson, .jsonl, .xml, .rss, .atom, .csv, .tsv, .html, .htm, .xhtml, .md, .markdown, .yaml or .yml. Put JobPosting files into the folder, or set JOBS_DIR.
`),
        site.stderr,
      );
      site.remove();
    });

    test('is refused when it lost more than half of its postings, unless that is allowed', () => {
      const jobsDir = writeFolder(GOOD);
      const first = build(jobsDir);
      for (const name of ['Baker', 'Cooper', 'Miller']) rmSync(`${jobsDir}/${name}.json`);
      const refused = build(jobsDir, { outDir: first.outDir });
      assert.equal(refused.code, refusedCode);
      assert.match(
        refused.stderr,
        /Only 1 postings would be published; the last build published 4\./,
      );
      assert.equal(first.jobPages().length, 4);
      const allowed = build(jobsDir, { outDir: first.outDir, words: ['--allow-shrink'] });
      assert.equal(allowed.code, 0, allowed.stderr);
      assert.equal(allowed.jobPages().length, 1);
      first.remove();
    });

    test('is not refused when a few own postings take the place of the sample board', () => {
      const sample = Object.entries(GOOD).map(([name, content]) => [`sample/${name}`, content]);
      const jobsDir = writeFolder(Object.fromEntries(sample) as Record<string, unknown>);
      const first = build(jobsDir);
      assert.equal(first.code, 0, first.stderr);
      rmSync(join(jobsDir, 'sample'), { recursive: true });
      writeFileSync(join(jobsDir, 'own.json'), JSON.stringify(posting({ title: 'Tailor' })));
      const own = build(jobsDir, { outDir: first.outDir });
      assert.equal(own.code, 0, own.stderr);
      assert.equal(own.jobPages().length, 1);
      first.remove();
    });

    test('is refused for the output that had more, also when that is gone, and for no other', () => {
      const jobsDir = writeFolder(GOOD);
      const first = build(jobsDir);
      for (const name of ['Baker', 'Cooper', 'Miller']) rmSync(join(jobsDir, `${name}.json`));
      const other = build(jobsDir);
      assert.equal(other.code, 0, other.stderr);
      rmSync(first.outDir, { recursive: true });
      const again = build(jobsDir, { outDir: first.outDir });
      assert.equal(again.code, refusedCode);
      assert.match(
        again.stderr,
        /Only 1 postings would be published; the last build published 4\./,
      );
      rmSync(dirname(other.outDir), { recursive: true });
      first.remove();
    });
  });
}

describe('wrong usage', () => {
  const cases: [string, Parameters<typeof buildSite>[1], RegExp][] = [
    [
      'an unknown option',
      { words: ['--quick'] },
      /Unknown option '--quick'[^]*Usage: npm run build/,
    ],
    [
      'a clock that is no number',
      { environment: { SOURCE_DATE_EPOCH: 'now' } },
      /SOURCE_DATE_EPOCH is "now"/,
    ],
    [
      'an address with a path',
      { environment: { SITE_URL: 'https://x.example/jobs' } },
      /SITE_URL is "https:\/\/x\.example\/jobs"/,
    ],
    [
      'a base path that leaves the site',
      { environment: { BASE_PATH: '../x' } },
      /BASE_PATH is "\.\.\/x"/,
    ],
    [
      'a security contact that is no address',
      { environment: { SECURITY_CONTACT: 'security@x.example' } },
      /SECURITY_CONTACT is "security@x\.example"\. Write .*"mailto:/,
    ],
  ];
  for (const [name, options, message] of cases) {
    test(`${name} ends with exit 2 and says what to write`, () => {
      const site = buildSite(writeFolder(GOOD), options);
      assert.equal(site.code, 2);
      assert.match(site.stderr, message);
    });
  }

  test('help is given whatever the settings say', () => {
    const options = { words: ['--help'], environment: { SITE_URL: 'nowhere' } };
    const site = buildSite(writeFolder(GOOD), options);
    assert.equal(site.code, 0);
    assert.match(site.stdout, /^Usage: npm run build/);
    assert.ok(!existsSync(site.outDir));
  });

  test('a missing folder ends with exit 2', () => {
    const site = buildSite('/nowhere/at/all');
    assert.equal(site.code, 2);
    assert.match(
      site.stderr,
      /^\/nowhere\/at\/all does not exist\. Create the folder, or set JOBS_DIR\.$/m,
    );
  });
});
