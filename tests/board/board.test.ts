import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Board } from '../../src/board/board.ts';
import { readBoardFacts, readBoardJobs } from '../../src/board/stored-board.ts';
import { EVERYTHING_OPEN as QUERY } from '../../src/listing/query.ts';
import { isDamage } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { boardOptionsIn } from '../support/board-options.ts';
import { joinRecords } from '../support/join-records.ts';
import { place } from '../support/postings.ts';
import { recordOf, storeBoard } from '../support/stored-board.ts';

const records = [
  recordOf('a.json', 0, { title: 'Baker', identifier: '1' }),
  recordOf('a.json', 1, { title: 'Bäcker 🥖', identifier: '2' }),
  recordOf('b/c.ndjson', 0, { title: 'Roofer', identifier: '3', jobLocation: place('York', 'GB') }),
  recordOf('c.json', 0, { title: 'Baker', identifier: '1' }),
  recordOf('d.json', 0, { title: 'Roofer', identifier: '3', jobLocation: place('Leeds', 'GB') }),
  recordOf('e.json', 0, { title: 'Welder', identifier: '4', validThrough: '2026-10-31' }),
];

describe('the board of a store', () => {
  let folder: string;
  let store: Store;
  let board: Board;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placard-board-'));
    store = openStore(folder);
    board = await storeBoard(store, boardOptionsIn(folder), records);
  });
  after(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  test('has the jobs that all records together make, each by its slug', () => {
    const expected = joinRecords(records, board.moment.now, { placeName: () => 'there' });
    assert.deepEqual(
      board.rows.map(({ slug }) => slug).sort(),
      expected.map(({ job }) => job.slug).sort(),
    );
    for (const { job } of expected) {
      assert.deepEqual(board.jobOf(job.slug), JSON.parse(JSON.stringify(job)));
    }
    assert.equal(board.open.length, 3);
    assert.equal(board.rows.find(({ title }) => title === 'Roofer')?.places.length, 2);
    assert.throws(() => board.jobOf('nobody'), { message: 'There is no job nobody.' });
  });

  test('has the texts of its jobs', () => {
    const [row] = board.rows;
    assert.ok(row);
    assert.equal(String(board.textOf(board.jobOf(row.slug)).description), '<p>Text.</p>');
  });

  test('counts once what all pages of a list show', () => {
    assert.equal(board.openCounts, board.openCounts);
    const query = { ...QUERY, places: ['gb'] };
    assert.equal(board.find({ ...query, page: 2 }), board.find(query));
    assert.equal(board.find(query).length, 3);
    const choices = board.formChoicesOf(query);
    assert.equal(board.formChoicesOf({ ...query, page: 2 }), choices);
    assert.deepEqual(choices.places, board.openAreaTree);
  });

  test('has no text in its entries that Astro takes for an image', async () => {
    const hostile = '__ASTRO_IMAGE___ASTRO_IMAGE_./nope.png';
    const own = openStore(join(folder, 'hostile'));
    const stated = { title: hostile, skills: [hostile, 'Glazing'], employmentType: hostile };
    await storeBoard(own, boardOptionsIn(folder), [recordOf('a.json', 0, stated)]);
    const [job] = own.jobs.all();
    own.close();
    assert.ok(job);
    assert.match(job.entry, /"ASTRO_IMAGE___ASTRO_IMAGE_\.\/nope\.png"/);
    assert.doesNotMatch(job.entry, /"__ASTRO_IMAGE_/);
  });

  test('is refused where jobs of it are not there', () => {
    const facts = readBoardFacts(store);
    assert.ok(facts);
    assert.throws(() => readBoardJobs(store, { ...facts, jobs: 5 }), isDamage);
  });
});

describe('the site of an employer', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'placard-sites-'))));
  after(() => rmSync(folder, { recursive: true }));

  const job = (identifier: string, datePosted: string, url?: string) => {
    const hiringOrganization = { name: 'Constructor', ...(url && { url }) };
    return { title: 'Baker', identifier, datePosted, hiringOrganization };
  };
  const old = job('1', '2026-10-01', 'https://old.example/');
  const silent = job('2', '2026-11-20');
  let written = 0;
  const read = async (...postings: Record<string, unknown>[]) => {
    written += 1;
    const store = openStore(join(folder, String(written)));
    const records = postings.map((stated, index) => recordOf(`${index}.json`, 0, stated));
    const { companySites, digest } = await storeBoard(store, boardOptionsIn(folder), records);
    store.close();
    return { site: companySites.get('constructor'), digest };
  };

  test('is that of the newest open job that states one', async () => {
    const newer = job('3', '2026-11-01', 'https://new.example/');
    const closed = {
      ...job('4', '2026-11-10', 'https://gone.example/'),
      validThrough: '2026-11-15',
    };
    assert.equal((await read(old, silent, newer, closed)).site, 'https://new.example/');
    assert.equal((await read(newer, old)).site, 'https://new.example/');
    assert.equal((await read(silent)).site, undefined);
  });

  test('is shown anew where it alone changes', async () => {
    const moved = job('1', '2026-10-01', 'https://moved.example/');
    assert.notEqual((await read(moved)).digest, (await read(old)).digest);
    assert.equal((await read(old)).digest, (await read(old)).digest);
  });
});

describe('the digest of a job', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'placard-digests-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const baker = { title: 'Baker', identifier: '1' };
  const york = { ...baker, jobLocation: place('York', 'GB') };
  const soon = { ...baker, jobLocation: place('Cork', 'IE'), datePosted: '2026-12-01' };

  let written = 0;
  /** Of the one job that postings make, a file each. */
  async function digestOf(
    postings: readonly Record<string, unknown>[],
    now = boardOptionsIn('').now,
  ): Promise<string> {
    written += 1;
    const store = openStore(join(folder, String(written)));
    const own = postings.map((stated, index) => recordOf(`${index}.json`, 0, stated));
    const board = await storeBoard(store, { ...boardOptionsIn(folder), now }, own);
    const [row, ...others] = board.rows;
    assert.ok(row && others.length === 0);
    const digest = board.jobDigest(row.slug);
    store.close();
    return digest;
  }

  const changes: [string, Record<string, unknown>][] = [
    ['a place', { jobLocation: place('York', 'GB') }],
    ['a way to apply', { url: 'https://glass.example/other' }],
    ['pay', { baseSalary: { currency: 'EUR', value: { value: 9, unitText: 'HOUR' } } }],
    ['a type', { employmentType: 'PART_TIME' }],
    ['the text', { description: 'Bakes other bread.' }],
    ['a section', { qualifications: 'Has baked before.' }],
    ['an end', { validThrough: '2027-03-01' }],
    ['the key', { identifier: '2' }],
  ];
  for (const [name, change] of changes) {
    test(`changes with ${name}`, async () => {
      assert.notEqual(await digestOf([{ ...baker, ...change }]), await digestOf([baker]));
    });
  }

  test('changes when a record joins, and not when an exact copy comes', async () => {
    assert.notEqual(await digestOf([baker, york]), await digestOf([baker]));
    assert.equal(await digestOf([baker, baker]), await digestOf([baker]));
  });

  test('changes when the clock opens or closes a record', async () => {
    const later = Date.UTC(2026, 11, 2);
    assert.notEqual(await digestOf([baker, soon], later), await digestOf([baker, soon]));
    assert.equal(await digestOf([baker, york], later), await digestOf([baker, york]));
  });
});
