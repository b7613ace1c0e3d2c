// A year of a board that changes every few days, read each day and built whole five times: its history says what was done
// to it, and nothing else.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { rememberHistory } from '../../src/astro/remember-history.ts';
import { createDescriber } from '../../src/html/description.ts';
import { createDescribe } from '../../src/intake/describe.ts';
import { createReadRecord } from '../../src/intake/read-record.ts';
import type { CreatePool } from '../../src/intake/update-records.ts';
import { readBoard } from '../../src/board/read-board.ts';
import { parseHistory } from '../../src/history/history-line.ts';
import { toHistory } from '../../src/history/history.ts';
import { readingVersion } from '../../src/intake/code-version.ts';
import { listBoardFiles } from '../../src/intake/board-files.ts';
import { site } from '../../src/site.ts';
import { hashOf } from '../../src/job/slug.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { buildSite, cacheOf, writeFolder } from '../support/build-site.ts';
import { posting } from '../support/postings.ts';
import { createRandom } from '../support/random.ts';

const ROOT = join(import.meta.dirname, '../..');
const DAYS = 365;
const START = Date.UTC(2025, 0, 1, 12);
const DAY = 24 * 60 * 60 * 1000;
const BUILT = new Set([0, 99, 150, 263, 364]);
const SEED = 11;

interface Post {
  file: string;
  id: string;
  stated: Record<string, unknown>;
}

/** Reads on this thread as the others do, with one sanitizer for the whole year. */
const describer = await createDescriber();
const readHere: CreatePool = (_options, { onTexts } = {}) => ({
  expect: () => undefined,
  readRecord: createReadRecord({
    timeZone: 'UTC',
    locale: 'en',
    describe: createDescribe(
      describer,
      {
        keyOf: hashOf,
        get: () => undefined,
        put: (key, { format: _, ...text }) => onTexts?.([{ key, ...text }]),
      },
      new Map(),
      { begin: () => undefined, end: () => undefined },
    ),
  }),
  close: () => Promise.resolve(),
});

describe('a year of a board', () => {
  const folder = writeFolder({});
  const jobsDir = join(folder, 'jobs');
  const cache = mkdtempSync(join(tmpdir(), 'placard-board-'));
  const path = join(folder, 'history.ndjson');
  const random = createRandom(SEED);
  const posts: Post[] = [];
  const done: string[] = [];
  let count = 0;
  mkdirSync(jobsDir);
  after(() => {
    for (const made of [folder, cache, cacheOf(jobsDir)])
      rmSync(made, { recursive: true, force: true });
  });

  test(
    'says every change, removal and new post, and nothing else',
    { timeout: 600_000 },
    async () => {
      for (let day = 0; day < DAYS; day += 1) {
        const now = START + day * DAY;
        const date = new Date(now).toISOString().slice(0, 10);
        if (day === 0) for (let index = 0; index < 12; index += 1) add(date, `Trade ${index}`);
        else changeSomething(date);
        // The cache knows nothing that the history does not.
        if (day % 10 === 9)
          for (const made of [cache, cacheOf(jobsDir)])
            rmSync(made, { recursive: true, force: true });
        if (BUILT.has(day)) build(now);
        else await read(now);
      }
      const lines = parseHistory(readFileSync(path, 'utf8'), 'history');
      const said = lines
        .filter(({ event }) => event !== 'software')
        .map(({ date, id, event, facts }) =>
          [date, id, event, ...(event === 'changed' ? Object.keys(facts) : [])].join(' '),
        );
      assert.deepEqual(said.sort(), done.sort());
      assert.ok(done.length > 150, `only ${done.length} things happened`);

      const history = toHistory(lines, '2026-01-01');
      const again = posts.map(({ id }) => history.of(id)?.posted?.times ?? 1);
      assert.deepEqual(
        again,
        posts.map(({ stated }) => stated['times'] ?? 1),
      );
    },
  );

  /** The `times` of a post says how often its title was posted, and is nothing that is read. */
  function add(date: string, title: string, times = 1): void {
    count += 1;
    const identifier = `r${count}`;
    const id = hashOf(JSON.stringify(['Pane & Putty', identifier, title])).slice(0, 10);
    const stated = {
      ...{
        title,
        identifier,
        times,
        url: undefined,
        datePosted: '2024-12-20',
        validThrough: '2026-06-30',
      },
      description: `<p>${title} of old houses, post ${count}, in Leeds and around.</p>`,
    };
    const post = { file: `${identifier}.json`, id, stated };
    posts.push(post);
    write(post);
    done.push(`${date} ${id} added`);
  }

  function write({ file, stated }: Post): void {
    writeFileSync(join(jobsDir, file), JSON.stringify(posting({ ...stated, times: undefined })));
  }

  function remove(date: string): Post {
    const [post] = posts.splice(pick(posts.length), 1) as [Post];
    unlinkSync(join(jobsDir, post.file));
    done.push(`${date} ${post.id} removed`);
    return post;
  }

  function change(
    date: string,
    fact: string,
    property: string,
    value: (old: unknown) => unknown,
  ): void {
    const post = posts[pick(posts.length)]!;
    post.stated[property] = value(post.stated[property]);
    write(post);
    done.push(`${date} ${post.id} changed ${fact}`);
  }

  function changeSomething(date: string): void {
    const kind = pick(12);
    if (kind === 0) add(date, `Trade ${count}`);
    else if (kind === 1 && posts.length > 8) remove(date);
    else if (kind === 2) {
      const { stated } = remove(date);
      add(date, String(stated['title']), Number(stated['times']) + 1);
    } else if (kind === 3) {
      change(date, 'text', 'description', (old) => `${String(old)}<p>Added on ${date}.</p>`);
    } else if (kind === 4) {
      change(date, 'closes', 'validThrough', (old) => dayAfter(String(old)));
    } else if (kind === 5)
      change(date, 'pay', 'baseSalary', (old) =>
        old === undefined ? salary(pick(9_000)) : undefined,
      );
    // The same words set out otherwise are no change.
    else if (kind === 6) {
      const post = posts[pick(posts.length)]!;
      writeFileSync(
        join(jobsDir, post.file),
        `\n${JSON.stringify(posting({ ...post.stated, times: undefined }), null, 2)}`,
      );
    }
  }

  function pick(under: number): number {
    return Math.floor(random() * under);
  }

  async function read(now: number): Promise<void> {
    const software = readingVersion(ROOT, [site.timeZone, site.locale]);
    const options = { ...boardOptionsIn(cache), now, remember: true, readingVersion: software };
    await readBoard(options, listBoardFiles(jobsDir), { createPool: readHere });
    rememberHistory({ cacheDir: cache, jobsDir });
  }

  function build(now: number): void {
    const words = ['--remember', '--allow-shrink'];
    const site = buildSite(jobsDir, { words, clock: now / 1000, environment: { TZ: 'UTC' } });
    assert.equal(site.code, 0, site.stderr);
    assert.match(site.stdout, /history\.ndjson: (?:nothing is new|one line added|\d+ lines added)/);
    rmSync(join(site.outDir, '..'), { recursive: true });
  }
});

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

function salary(above: number): unknown {
  const value = { '@type': 'QuantitativeValue', value: 20_000 + above, unitText: 'YEAR' };
  return { '@type': 'MonetaryAmount', currency: 'GBP', value };
}
