import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EVERYTHING_OPEN, type Query } from '../../src/listing/query.ts';
import type { JobRow } from '../../src/listing/row.ts';
import { row } from '../support/rows.ts';
import { openSearchBoard } from '../support/search-board.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const MOMENT = { now: NOW, today: '2026-11-23', closingSoonDays: 7 };
const NAMES = {
  us: 'United States',
  'us/wa': 'Washington',
  'us/wa/tacoma': 'Tacoma',
  de: 'Germany',
  'de/by': 'Bavaria',
  'de/by/muenchen': 'München',
  pl: 'Poland',
  'pl/lodz': 'Łódź',
  jp: 'Japan',
  'jp/tokyo': '東京都',
};

/** A job of the table: its title, what else its row states, and what its text says. */
type TestJob = [title: string, facts: Partial<JobRow>, text?: string];

const JOBS: Readonly<Record<string, TestJob>> = {
  welder: ['Structural Welder', { employer: 'Heron', places: ['us/wa/tacoma'], skills: ['TIG'] }],
  baker: ['Night baker', { employer: 'Welder & Sons', places: ['de/by/muenchen'] }],
  cpp: ['C++ Engineer', { employer: 'Sheaf', places: ['pl/lodz'], skills: ['welding'] }],
  csharp: ['C# Engineer', { employer: 'Sheaf', places: ['jp/tokyo'], skills: ['.NET'] }],
  nurse: ['夜勤の看護師', { employer: 'Ember', wordsIn: 'ja' }],
  driver: ['Straßenbahnfahrer (m/w/d)', { employer: 'Stadtwerke Crumb', wordsIn: 'de' }],
  saleswoman: ['Verkäuferin', { wordsIn: 'de', types: ['PART_TIME'] }],
  coder: ['Software-Entwicklerin', { wordsIn: 'de' }, 'Arbeit mit Kubernetes und Rust.'],
  sre: ['Site Reliability Engineer', { employer: 'New Tacoma Tools', remote: true }],
  cluster: ['Platform Engineer', {}, 'You keep our k8s clusters healthy with senior colleagues.'],
  senior: ['Senior Data Engineer', { employer: 'Loaf' }],
  data: ['Data Engineer', { employer: 'Crumb', skills: ['Python'] }],
  other: ['Engineer for Data', { employer: 'Crust' }],
  analyst: ['Data Analyst', {}, 'Part-time data engineer duties in a trust.'],
  trusty: ['Trust Officer', { employer: 'Oak' }],
  trusted: ['Trust Clerk', { employer: 'Elm' }],
  trainee: ['Stage Manager', { wordsIn: 'en' }],
  stage: ['Stage en boulangerie', { wordsIn: 'fr' }],
  chef: ['Infirmière de nuit', { wordsIn: 'fr' }],
  anywhere: ['Translator', { livesIn: ['*'], remote: true }],
  letter: ['C Developer', {}],
  teacher: ['معلم رياضيات', { wordsIn: 'ar' }],
};
const SLUGS = Object.keys(JOBS);

const engine = openSearchBoard(
  SLUGS.map((slug, index) => {
    const [title, { wordsIn = 'en', ...facts }] = JOBS[slug]!;
    const day = new Date(NOW - index * 86_400_000).toISOString().slice(0, 10);
    return row(`${slug}-0123456789`, facts.places ?? [], day, undefined, {
      title,
      wordsIn,
      ...(facts.employer !== undefined && { company: `at-${index}` }),
      ...facts,
    });
  }),
  { builtAt: NOW, names: NAMES, textOf: (_, index) => JOBS[SLUGS[index]!]![2] ?? '' },
);

const ask = (words: string, more: Partial<Query> = {}) =>
  engine.search({ ...EVERYTHING_OPEN, words, ...more }, MOMENT, 100);
const find = async (words: string) =>
  (await ask(words)).rows.map(({ slug }) => slug.replace(/-0123456789$/, ''));

describe('a search for words', () => {
  const table: readonly [string, string, string[]][] = [
    ['finds a word whatever its case', 'STRUCTURAL', ['welder']],
    ['finds what begins so where no job has the word', 'struct', ['welder']],
    ['finds whole words of one letter alone', 'c', ['letter']],
    ['ranks titles over employers', 'welder', ['welder', 'baker']],
    ['wants every word, wherever it stands', 'sheaf welding', ['cpp']],
    ['finds the singular by the plural', 'welders tacoma', ['welder']],
    ['finds the plural of a skill that has none', 'pythons', ['data']],
    ['finds women by the word for men', 'Verkäufer', ['saleswoman']],
    ['finds what is written without umlauts', 'verkaeufer', ['saleswoman']],
    ['finds inside compounds of languages that have them', 'fahrer', ['driver']],
    ['finds nothing inside English words', 'rust', ['coder']],
    ['finds two words by one', 'Softwareentwickler', ['coder']],
    ['finds other genders in French', 'infirmier', ['chef']],
    ['finds a word behind its article in Arabic', 'المعلم', ['teacher']],
    ['finds inside words of scripts without spaces', '看護', ['nurse']],
    ['needs no accents', 'lodz engineer', ['cpp']],
    ['tells C++ and C# apart', 'c++', ['cpp']],
    ['tells C# and C++ apart', 'c#', ['csharp']],
    ['knows names that begin with a dot', '.net', ['csharp']],
    ['knows spellings that mean the same', 'k8s', ['coder', 'cluster']],
    ['knows them in several words', 'SRE', ['sre']],
    ['leaves out words that every search could have', 'data analyst jobs', ['analyst']],
    ['searches them where nothing else is asked', 'jobs', []],
    [
      'finds a type of employment, before what only mentions it',
      'Teilzeit',
      ['saleswoman', 'analyst'],
    ],
    ['finds remote work by what people call it', 'work from home', ['sre', 'anywhere']],
    ['finds who may live anywhere', 'worldwide', ['anywhere']],
    ['keeps a spelling to its language', 'internship', ['stage']],
    ['and finds the word itself in all', 'stage', ['trainee', 'stage']],
    ['finds nothing where nothing is alike', 'astronaut', []],
    [
      'stands titles with the words side by side first',
      'data engineer',
      ['data', 'senior', 'other', 'analyst'],
    ],
    ['wants a phrase as it stands', '"data engineer"', ['data', 'senior', 'analyst']],
    ['leaves a phrase out', '-"data engineer" data', ['analyst', 'other']],
    ['leaves a word out', 'data engineer -senior', ['data', 'other', 'analyst']],
    ['leaves a word out by its other spellings', 'data engineer -sr', ['data', 'other', 'analyst']],
    ['leaves nothing out by a hyphen inside a word', 'Software-Entwicklerin', ['coder']],
    ['finds either of two', 'baker OR analyst', ['baker', 'analyst']],
    ['finds either of two by a bar', 'baker | analyst', ['baker', 'analyst']],
    ['takes "or" for a word', 'baker or analyst', []],
    ['finds an employer by its whole name first', 'stadtwerke crumb', ['driver']],
    ['is not broken by an open quote', '"night baker', ['baker']],
    ['is not broken by signs', '"" - | OR -- ((', []],
    ['is not broken by an exclusion of all', '-data -engineer -trust', []],
  ];
  for (const [name, typed, slugs] of table) {
    test(name, async () => {
      const found = await find(typed);
      if (name.includes('exclusion of all')) assert.ok(found.length > 5 && !found.includes('data'));
      else assert.deepEqual(found, slugs);
    });
  }

  test('finds every job by every word of its title', async () => {
    for (const [slug, [title]] of Object.entries(JOBS)) {
      for (const word of title.match(/[\p{L}\p{M}]{3,}/gu) ?? []) {
        assert.ok((await find(word)).includes(slug), `${word} of ${slug}`);
      }
    }
  });
});

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
