import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import { OutdatedData } from '../../src/search/texts/score-texts.ts';
import { row } from '../support/rows.ts';
import { openSearchBoard } from '../support/search-board.ts';
import { ask, engine, find, MOMENT, NOW } from '../support/searched-jobs.ts';

describe('a list of best matches has two parts', () => {
  test('first what titles and facts say, then what only texts mention', async () => {
    const { rows, words } = await ask('data engineer');
    assert.equal(words?.inFields, 3);
    assert.equal(rows.length, 4);
  });

  test('of which the first is the same before the texts are there', async () => {
    const query = { ...EVERYTHING_OPEN, words: 'kubernetes' };
    const first = await engine.search(query, MOMENT, 100, 'fields');
    assert.equal(first.words?.isPartial, true);
    const { rows } = await ask('kubernetes');
    assert.deepEqual(
      rows.slice(0, first.rows.length).map(({ slug }) => slug),
      first.rows.map(({ slug }) => slug),
    );
    assert.ok(rows.length > first.rows.length);
  });

  test('but any other order is one list', async () => {
    const query: Query = { ...EVERYTHING_OPEN, words: 'kubernetes', order: 'newest' };
    const { rows, words } = await engine.search(query, MOMENT, 100, 'fields');
    assert.equal(words?.isPartial, false);
    assert.equal(rows.length, 2);
  });

  test('and counts are those of both', async () => {
    const { counts } = await engine.countValues({ ...EVERYTHING_OPEN, words: 'teilzeit' }, MOMENT);
    assert.equal(counts.facets['type']?.get('part-time'), 1);
    assert.equal(counts.validity.open, 2);
  });
});

describe('a place among the words', () => {
  test('is where the jobs are', async () => {
    const { rows, words } = await ask('jobs in Tacoma');
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['Structural Welder'],
    );
    assert.deepEqual(
      words?.places.map((place) => place.words),
      [['tacoma']],
    );
  });

  test('is known by its names in other languages', async () => {
    assert.deepEqual(await find('baker in Bayern'), ['baker']);
    assert.deepEqual(await find('タコマ'), ['welder']);
    assert.deepEqual(await find('bayern'), ['baker']);
    assert.deepEqual((await ask('night bayern')).words?.places[0]?.words, ['bayern']);
  });

  test('is looked up in them only where one may be meant, or nothing is found', async () => {
    const read: string[] = [];
    const board = openSearchBoard(
      [row('a-0123456789', ['de/by'], '2026-11-20', undefined, { title: 'Bayern baker' })],
      {
        builtAt: NOW,
        names: { de: 'Germany', 'de/by': 'Bavaria' },
        namesElsewhere: { 'de/by': ['Bayern', 'Baviera'] },
        onRead: (name) => read.push(name),
      },
    );
    const search = (words: string) => board.search({ ...EVERYTHING_OPEN, words }, MOMENT, 20);
    assert.equal((await search('bayern')).words?.places.length, 0);
    assert.ok(!read.includes('places'));
    assert.equal((await search('baker baviera')).total, 1);
    assert.ok(read.includes('places'));
    assert.equal((await search('astronaut')).total, 0);
  });

  test('is found by its name without umlauts', async () => {
    assert.deepEqual(await find('baker muenchen'), ['baker']);
  });

  test('is looked for in titles and employers too, where nothing says that it is a place', async () => {
    assert.deepEqual(new Set(await find('tacoma')), new Set(['welder', 'sre']));
  });

  test('is no place in quotes', async () => {
    assert.deepEqual((await ask('"tacoma"')).words?.places, []);
  });

  test('is not found by a part of another name', async () => {
    assert.deepEqual(await find('京都'), []);
    assert.deepEqual(await find('東京'), ['csharp']);
  });
});

describe('a word that no job has', () => {
  test('is mended and reported', async () => {
    const { rows, words } = await ask('strutcural');
    assert.deepEqual(
      rows.map(({ title }) => title),
      ['Structural Welder'],
    );
    assert.deepEqual(words?.mended, [{ typed: 'strutcural', shown: 'structural', isSaid: false }]);
  });

  test('is never changed in quotes', async () => {
    const { rows, words } = await ask('"strutcural"');
    assert.deepEqual([rows.length, words?.mended], [0, []]);
  });

  test('is not mended where a text has it', async () => {
    assert.deepEqual((await ask('rust')).words?.mended, []);
  });

  test('is not taken for a word of other meaning', async () => {
    for (const word of ['tog', 'trusts', 'analysis']) {
      assert.deepEqual((await ask(word)).words?.mended, [], word);
    }
  });
});

test('without its texts a search finds what titles and facts say, and says that they are missing', async () => {
  let isOffline = true;
  const board = openSearchBoard(
    [row('a-0123456789', [], '2026-11-20', undefined, { title: 'Baker' }), row('b-0123456789', [])],
    {
      builtAt: NOW,
      textOf: (_, index) => (index === 1 ? 'Help the baker.' : ''),
      onRead: (name) => {
        if (isOffline && name.startsWith('text')) throw new Error('No connection.');
      },
    },
  );
  const query = { ...EVERYTHING_OPEN, words: 'baker' };
  const found = await board.search(query, MOMENT, 20);
  assert.equal(found.total, 1);
  assert.equal(found.words?.areTextsMissing, true);
  isOffline = false;
  assert.equal((await board.search(query, MOMENT, 20)).total, 2);
});

describe('without what else places are called', () => {
  const openWithout = (error: () => Error | undefined) =>
    openSearchBoard([row('a-0123456789', ['de/by'], '2026-11-20', undefined, { title: 'Baker' })], {
      builtAt: NOW,
      names: { de: 'Germany', 'de/by': 'Bavaria' },
      namesElsewhere: { 'de/by': ['Bayern'] },
      onRead: (name) => {
        const thrown = name === 'places' ? error() : undefined;
        if (thrown) throw thrown;
      },
    });
  const query = { ...EVERYTHING_OPEN, words: 'bayern' };

  test('a search says what it found, each time, until they can be read', async () => {
    let isOffline = true;
    const board = openWithout(() => (isOffline ? new Error('No connection.') : undefined));
    for (const time of ['first', 'second']) {
      const { total, words } = await board.search(query, MOMENT, 20);
      assert.deepEqual([total, words?.areTextsMissing], [0, false], time);
    }
    isOffline = false;
    assert.equal((await board.search(query, MOMENT, 20)).total, 1);
  });

  test('it says that its data is outdated where they are gone', async () => {
    const board = openWithout(() => new OutdatedData('They are gone.'));
    await assert.rejects(board.search(query, MOMENT, 20), OutdatedData);
  });
});
