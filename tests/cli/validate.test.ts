import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { writeFolder } from '../support/build-site.ts';
import { corpusPath, withoutPostings } from '../support/corpus.ts';
import { posting } from '../support/postings.ts';

const ROOT = join(import.meta.dirname, '../..');

function validate(
  names: readonly string[],
  input = '',
  cwd = ROOT,
  environment: Record<string, string> = {},
) {
  const command = join(ROOT, 'src/cli/validate.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...names], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, JOBS_DIR: '', NO_COLOR: '1', ...environment },
  });
  return { status, stdout, stderr };
}

/** One posting that is well, one without a title, and one that Google refuses. */
const folder = writeFolder({
  'baker.json': posting({ title: 'Baker' }),
  'board.json': [posting({ title: '' }), posting({ title: 'Roofer', jobLocation: undefined })],
});

test('validate names the line of content/sources.json that can’t be used', () => {
  const content = writeFolder({ 'sources.json': '{\n"jobs.csv": {"employer": 7}}' });
  const { status, stderr } = validate([], '', ROOT, { JOBS_DIR: join(content, 'jobs') });
  assert.equal(status, 2);
  assert.match(stderr, /sources\.json:2 “employer” is 7\. Write the name of the employer\./);
});

test('validate for machines writes nothing that a log takes for an order, and loses nothing', () => {
  const title = '##[command]rm ##[group] \u009b31m \u202eBaker';
  const one = writeFolder({ 'a.json': posting({ title, '##[set-output name=a]': 1 }) });
  const { stdout } = validate(['--format', 'json', one]);
  assert.doesNotMatch(stdout, /##\[|[\u007f-\u009f\u202a-\u202e]/);
  const { postings } = JSON.parse(stdout) as { postings: { problems: unknown[] }[] };
  assert.match(JSON.stringify(postings), /##?\[command\]rm/);
});

describe('validate for people', () => {
  const { status, stdout } = validate([folder]);

  test('names file, line, field, what was found and what to write', () => {
    assert.match(
      stdout,
      /board\.json\n {2}Posting at line \d+: quarantined\n {4}line \d+ quarantined\n {6}title: is missing\. Write the job's title, for example "Baker"\.\n/,
    );
    assert.match(stdout, /"Roofer" at line \d+: not eligible\n[^]*?jobLocation: is missing\./);
  });

  test('ends with an account of every posting and the most frequent problems', () => {
    assert.match(stdout, /3 postings in 2 files:\n(?: {2}\d+ [^\n]+\n){3}/);
    assert.match(stdout, /1 quarantined\n/);
    assert.match(stdout, /The most frequent problems, the worst first:\n +\d+ × /);
  });

  test('uses no colors where its output is no terminal', () => {
    assert.ok(!stdout.includes('\u001b'));
  });

  test('exits 0 while few postings are bad, and 3 with --strict', () => {
    assert.equal(status, 0);
    assert.equal(validate(['--strict', folder]).status, 3);
  });
});

test('validate prints postings by file and position, however long one takes beside the next', () => {
  const files = Array.from({ length: 40 }, (_, index) => {
    // Files of more than 64 kB are not read ahead of their turn.
    const times = [3_000, 1, 400, 1][index % 4] ?? 1;
    const words = '<p>Knead, <b>shape</b> and bake.</p>'.repeat(times);
    const titles = [`Baker ${index}`, `Roofer ${index}`];
    const postings = titles.map((title) => posting({ title, description: `${words} ${title}` }));
    return [`${String(index).padStart(2, '0')}.json`, postings] as const;
  });
  const { stdout } = validate(['--json', writeFolder(Object.fromEntries(files))]);
  const { postings } = JSON.parse(stdout) as { postings: { title: string }[] };
  assert.deepEqual(
    postings.map(({ title }) => title),
    files.flatMap(([, many]) => many.map(({ title }) => title)),
  );
});

describe('validate for machines', () => {
  test('prints one JSON object with every posting, verdict and problem', () => {
    const { stdout } = validate(['--json', folder]);
    const account = JSON.parse(stdout) as {
      postings: {
        title?: string;
        verdict: string;
        problems: { rule?: string; source?: string }[];
      }[];
      recordsRead: number;
      outcomes: Record<string, number>;
    };
    assert.equal(account.recordsRead, 3);
    assert.deepEqual(
      account.postings.map(({ title, verdict }) => [title, verdict === 'eligible']).slice(1),
      [
        [undefined, false],
        ['Roofer', false],
      ],
    );
    const sum = Object.values(account.outcomes).reduce((total, times) => total + times, 0);
    assert.equal(sum, 3);
    const rules = account.postings.flatMap(({ problems }) => problems).filter(({ rule }) => rule);
    assert.ok(rules.length > 0);
    for (const { source } of rules) assert.match(source ?? '', /^https:\/\//);
  });

  test('of nothing but one bad file is still JSON', () => {
    const bad = writeFolder({});
    writeFileSync(join(bad, 'bad.json'), '{');
    const { stdout, status } = validate(['--format', 'json', bad]);
    assert.equal((JSON.parse(stdout) as { postings: unknown[] }).postings.length, 1);
    assert.equal(status, 3);
  });

  test('prints annotations that GitHub can place', () => {
    const { stdout } = validate(['--format', 'github', 'board.json'], '', folder);
    assert.match(stdout, /^::error file=board\.json,line=\d+,title=title::title is missing\./m);
    assert.match(stdout, /^::warning file=board\.json,line=\d+,title=jobLocation::jobLocation /m);
    for (const line of stdout.split('\n').filter((text) => text.startsWith('::'))) {
      assert.match(line, /^::(?:error|warning|notice) file=[^,:]+,line=\d+,title=[^,:]+::[^\r]+$/);
    }
  });
});

describe('validate reads', () => {
  test('standard input: a document, or a posting a line', () => {
    const document = JSON.stringify([posting(), posting({ title: '' })], null, 2);
    assert.match(validate(['-'], document).stdout, /2 postings in 1 file:/);
    const lines = `${JSON.stringify(posting())}\n{broken\n${JSON.stringify(posting())}\n`;
    const { stdout } = validate(['-'], lines);
    assert.match(stdout, /3 postings in 1 file:/);
    assert.match(stdout, /standard input\n[^]*Posting at line 2: quarantined/);
  });

  test('files and folders by the names that were written', () => {
    const { stdout } = validate(['board.json', '.'], '', folder);
    assert.match(stdout, /5 postings in 3 files:/);
    assert.match(stdout, /^board\.json$/m);
  });

  test('a folder and says what else is in it', () => {
    const mixed = writeFolder({ 'a.json': posting() });
    writeFileSync(join(mixed, '\u001b[2J\n::error::a.txt'), 'Ask for the salary.');
    const line = `${mixed}/\\u001b[2J\\u000a::error::a.txt was ignored: it is of a kind that is not read.`;
    assert.ok(validate([mixed]).stdout.includes(`\n${line}\n`));
    assert.ok(validate(['--format', 'github', mixed]).stdout.includes(`\n${line}\n`));
    const { passedOver } = JSON.parse(validate(['--json', mixed]).stdout) as {
      passedOver: { path: string }[];
    };
    assert.deepEqual(
      passedOver.map(({ path }) => path),
      [join(mixed, '\u001b[2J\n::error::a.txt')],
    );
  });

  test('a folder of many other files and names the first of them', () => {
    const names = Array.from({ length: 23 }, (_, index) => `note-${index + 10}.txt`);
    const other = writeFolder({ 'a.json': posting() });
    for (const name of names) writeFileSync(join(other, name), '');
    const { stdout } = validate([other]);
    assert.equal(stdout.match(/was ignored/g)?.length, 20);
    assert.match(stdout, /note-29\.txt was ignored: .*\nand 3 more files ignored\n/);
  });

  test('files by their names in the folder of postings, as a build reports them', () => {
    const { status, stdout } = validate(['board.json'], '', ROOT, { JOBS_DIR: folder });
    assert.equal(status, 0);
    assert.match(stdout, /^\S+\/board\.json$/m);
    assert.match(stdout, /2 postings in 1 file:/);
  });
});

test('validate asked for help prints its usage, exits 0 and reads nothing', () => {
  for (const word of ['--help', '-h']) {
    const { status, stdout, stderr } = validate([word]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^Usage: npm run validate \[-- .*\]\n {2}FILE…(?:.*\n {2}--format .*){3}\n {2}--strict .*\n$/,
    );
  }
});

describe('validate used wrongly exits 2 and says how', () => {
  test('an option that npm took for itself', () => {
    const npm = { npm_config_strict: 'true', npm_lifecycle_script: 'node src/cli/validate.ts' };
    const { status, stderr } = validate([], '', folder, npm);
    assert.equal(status, 2);
    assert.match(stderr, /^npm took --strict for itself\. Write .* two hyphens: -- --strict\.\n/);
    // An option that is there was not taken; one of another script is not ours.
    assert.equal(validate(['--strict', 'baker.json'], '', folder, npm).status, 0);
    const other = { ...npm, npm_lifecycle_script: 'node deploy.js' };
    assert.equal(validate(['baker.json'], '', folder, other).status, 0);
  });

  const table: readonly [string, string[], RegExp][] = [
    ['an unknown option', ['--nonsense'], /Usage: npm run validate/],
    ['an unknown format', ['--format', 'xml'], /--format xml is not known\./],
    ['a file that is not there', ['nowhere.json'], /nowhere\.json can't be read \(ENOENT\)\./],
    [
      'a name that would steer the terminal',
      ['\u001b[31m\n::error::x.json'],
      /^\\u001b\[31m\\u000a::error::x\.json can't be read \(ENOENT\)\./,
    ],
    ['a file of another kind', ['LICENSE'], /LICENSE is of a kind that is not read/],
  ];
  for (const [name, names, message] of table) {
    test(name, () => {
      const { status, stderr } = validate(names);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }
});

test('validate finishes the corpus in seconds', { skip: withoutPostings }, () => {
  const { status, stdout } = validate([corpusPath('postings')]);
  assert.equal(status, 0);
  assert.match(stdout, /238 postings in \d+ files:/);
  assert.match(stdout, /4 quarantined/);
});
