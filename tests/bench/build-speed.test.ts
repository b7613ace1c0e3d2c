import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { generatePostings } from './generate-postings.ts';
import { measureRun } from './measure-run.ts';
import { replaceResults } from './performance-page.ts';
import {
  changePostingFiles,
  FIRST_INSTANT,
  LATER_INSTANT,
  linkPostingFiles,
  writePostingFiles,
} from './posting-files.ts';
import { formatRatio, type Measurement, medianOf, toTable } from './results-table.ts';
import { checkJobPages, countWritten } from './written-site.ts';

const work = mkdtempSync(join(tmpdir(), 'placard-bench-test-'));
after(() => rmSync(work, { recursive: true, force: true }));

function measurement(seconds: number): Measurement {
  return { seconds, cpuSeconds: 2 * seconds, peakBytes: 3e8, files: 12, bytes: 4_500_000 };
}

describe('the results of a bench', () => {
  test('are the middle run, or the mean of the two in the middle', () => {
    assert.equal(medianOf([9, 1, 4]), 4);
    assert.equal(medianOf([10, 1, 4, 9]), 6.5);
    assert.equal(medianOf([7]), 7);
    assert.ok(Number.isNaN(medianOf([])));
  });

  test('say how many times as long as a peer a contestant takes, and nothing without the peer', () => {
    assert.equal(formatRatio(3, 2), '1.50 ×');
    assert.equal(formatRatio(1, 80), '0.0125 ×');
    assert.equal(formatRatio(1200, 2), '600 ×');
    assert.equal(formatRatio(3, undefined), '–');
  });

  test('are a row a contestant, with medians and ratios of medians', () => {
    const table = toTable(
      new Map([
        ['placard-cold', [measurement(30), measurement(10), measurement(12)]],
        ['hugo', [measurement(3), measurement(4), measurement(90)]],
        ['astro', undefined],
        ['copy', [{ ...measurement(2), peakBytes: 0, bytes: 134 }]],
      ]),
    );
    const [heads, , placard, hugo, astro, copy] = table.split('\n');
    assert.match(heads ?? '', /^\| contestant \| time .* \| to hugo \| to eleventy \|$/);
    assert.equal(
      placard,
      '| placard-cold | 12.0 s | 10.0–30.0 s | 24.0 s | 300 MB | 12 | 4.50 MB | 3.00 × | – |',
    );
    assert.match(hugo ?? '', /\| 1\.00 × \| – \|$/);
    assert.equal(astro, '| astro | failed | – | – | – | – | – | – | – |');
    assert.match(copy ?? '', /\| – \| 12 \| 0\.134 kB \|/);
    const widths = table.split('\n').map((row) => row.split('|').length);
    assert.equal(new Set(widths).size, 1);
  });

  test('take the place of the last ones, and leave the prose around them', () => {
    const page = 'Before.\n\n<!-- results -->\n\nold\n\n<!-- /results -->\n\nAfter.\n';
    const replaced = replaceResults(page, 'new');
    assert.equal(replaced, 'Before.\n\n<!-- results -->\n\nnew\n\n<!-- /results -->\n\nAfter.\n');
    assert.equal(replaceResults(replaced, 'new'), replaced);
    assert.throws(() => replaceResults('Prose alone.', 'new'), /no place for results/);
  });
});

describe('the postings of a bench', () => {
  const descriptions = [
    ...generatePostings(3_000, FIRST_INSTANT * 1000, { descriptions: 'html' }),
  ].map((posting) => String(posting['description']));

  test('have descriptions as long as real ones', () => {
    const lengths = descriptions.map((text) => text.length);
    const median = medianOf(lengths);
    assert.ok(median >= 3_400 && median <= 4_200, `median ${median}`);
    assert.ok(Math.max(...lengths) <= 22_000, `longest ${Math.max(...lengths)}`);
    assert.ok(Math.max(...lengths) >= 15_000, `longest ${Math.max(...lengths)}`);
  });

  test('repeat each other as often as real ones', () => {
    const share = 1 - new Set(descriptions).size / descriptions.length;
    assert.ok(share >= 0.35 && share <= 0.39, `share ${share}`);
  });

  test('are HTML with headings, paragraphs and lists, or the same kind of HTML escaped', () => {
    const all = descriptions.join('');
    for (const tag of ['<h2>', '<p>', '<ul>', '<li>']) assert.ok(all.includes(tag), tag);
    const [escaped] = [...generatePostings(1, FIRST_INSTANT * 1000)];
    assert.match(String(escaped?.['description']), /^&lt;p&gt;&lt;strong&gt;/);
  });

  test('are the same at every run', () => {
    const [first, second] = ['first', 'second'].map((name) => {
      const { jobs } = writePostingFiles(100, join(work, name));
      return readdirSync(jobs).map((file) => [file, readFileSync(join(jobs, file), 'utf8')]);
    });
    assert.equal(first?.length, 100);
    assert.deepEqual(first, second);
  });

  test('are all open at first, and one in a hundred has closed when only the clock went on', () => {
    const { jobs } = writePostingFiles(300, join(work, 'clock'));
    const ends = readdirSync(jobs).map((name) => {
      const stated = JSON.parse(readFileSync(join(jobs, name), 'utf8')) as { validThrough: string };
      return Date.parse(`${stated.validThrough}T23:59:59Z`) / 1000;
    });
    assert.equal(ends.filter((end) => end < FIRST_INSTANT).length, 0);
    assert.equal(ends.filter((end) => end < LATER_INSTANT).length, 3);
  });

  test('change, go and come one in a hundred, and the other contestants’ files stay as they are', () => {
    const { jobs, added } = writePostingFiles(200, join(work, 'change'));
    const read = (folder: string) =>
      new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const before = read(jobs);
    const linked = join(work, 'change/linked');
    linkPostingFiles(jobs, linked);
    changePostingFiles(linked, added);
    const now = read(linked);
    assert.equal(now.size, 200);
    assert.equal([...before.keys()].filter((name) => !now.has(name)).length, 2);
    assert.equal([...now.keys()].filter((name) => !before.has(name)).length, 2);
    const changed = [...now].filter(([name, text]) => before.get(name) !== text);
    assert.equal(changed.length, 4);
    assert.deepEqual(read(jobs), before);
  });
});

describe('a measured run', () => {
  const log = join(work, 'run.log');

  test('counts the time and the memory of processes below the command', async () => {
    const busy =
      'const kept = Buffer.alloc(2e8, 1); for (const end = Date.now() + 600; Date.now() < end; ); kept.at(0)';
    const shell = `"${process.execPath}" -e '${busy}'; true`;
    const cost = await measureRun({ words: ['bash', '-c', shell], cwd: work }, log);
    assert.ok(cost.cpuSeconds >= 0.1 && cost.cpuSeconds < 20, `${cost.cpuSeconds} s`);
    assert.ok(cost.seconds >= 0.6, `${cost.seconds} s`);
    assert.ok(cost.peakBytes >= 2e8 && cost.peakBytes < 1e9, `${cost.peakBytes} bytes`);
  });

  test('fails with the last words of the command', async () => {
    const command = { words: ['bash', '-c', 'echo no flour left; exit 3'], cwd: work };
    await assert.rejects(measureRun(command, log), /failed:\nno flour left/);
  });
});

describe('a finished site', () => {
  const page = `<h1>Baker</h1><script type="application/ld+json">{"@type":"JobPosting","title":"Baker"}</script><ul>${'<li>Bake.</li>'.repeat(5)}</ul>`;
  const write = (name: string, text: string) => {
    mkdirSync(join(work, name, '..'), { recursive: true });
    writeFileSync(join(work, name), text);
  };

  test('has a whole page for each posting, or the bench says what is missing', () => {
    const folder = join(work, 'site');
    write('site/index.html', '<ul></ul>');
    write('site/jobs/baker/index.html', page);
    checkJobPages(folder, 1);
    assert.deepEqual(countWritten(folder), { files: 2, bytes: 9 + page.length });
    assert.throws(() => checkJobPages(folder, 2), /1 job pages for 2 postings/);
    write('site/jobs/cook/index.html', page.replace('JobPosting', 'Thing'));
    assert.throws(() => checkJobPages(folder, 2), /cook\/index\.html has no JobPosting/);
    write('site/jobs/cook/index.html', page.replaceAll('<li>', ''));
    assert.throws(() => checkJobPages(folder, 2), /lacks its title or its description/);
  });
});
