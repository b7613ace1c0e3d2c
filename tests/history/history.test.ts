import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type HistoryLine,
  parseHistory,
  type PastFacts,
  toText,
} from '../../src/history/history-line.ts';
import { textToAppend } from '../../src/history/history-file.ts';
import { toHistory } from '../../src/history/history.ts';
import { linesOfDay } from '../../src/history/remember.ts';
import { changeOf } from '../../src/history/past-facts.ts';

const GLAZIER = {
  title: 'Glazier',
  employer: 'Pane & Putty',
  places: ['gb/eng/leeds'],
  types: ['FULL_TIME'],
  text: '1:aaaa',
};
const [ONE, TWO, THREE] = ['1111111111', '2222222222', '3333333333'] as const;

/** Lines after a first day on which another job was there already. */
function historyOf(lines: readonly HistoryLine[], today = '2026-12-31') {
  const start: HistoryLine = {
    date: '2026-01-01',
    id: 'eeeeeeeeee',
    event: 'added',
    facts: { title: 'Baker' },
  };
  return toHistory([start, ...lines], today);
}

function added(id: string, date: string, facts: object = {}): HistoryLine {
  return { date, id, event: 'added', facts: { ...GLAZIER, ...facts } };
}

function changed(id: string, date: string, facts: HistoryLine['facts']): HistoryLine {
  return { date, id, event: 'changed', facts };
}

function removed(id: string, date: string): HistoryLine {
  return { date, id, event: 'removed', facts: {} };
}

describe('what a history says of a job', () => {
  const cases: [string, HistoryLine['facts'], HistoryLine['facts'], string][] = [
    ['an end that is moved', { closes: '2026-06-01' }, { closes: '2026-07-01' }, 'endMoved'],
    ['an end where there was none', {}, { closes: '2026-07-01' }, 'endAdded'],
    ['an end that is taken back', { closes: '2026-06-01' }, { closes: null }, 'endRemoved'],
    ['pay that is stated now', {}, { pay: 'EUR 40000 YEAR' }, 'payAdded'],
    ['other pay', { pay: 'EUR 40000 YEAR' }, { pay: 'EUR 45000 YEAR' }, 'payChanged'],
    ['pay that is stated no more', { pay: 'EUR 40000 YEAR' }, { pay: null }, 'payRemoved'],
    ['another text', {}, { text: '1:bbbb' }, 'textEdited'],
    ['another place', {}, { places: ['gb/eng/york'] }, 'placesChanged'],
    ['remote work', {}, { remote: true }, 'placesChanged'],
    ['another type', {}, { types: ['PART_TIME'] }, 'typesChanged'],
  ];
  for (const [name, before, change, kind] of cases) {
    test(`tells ${name}`, () => {
      const history = historyOf([
        added(ONE, '2026-03-03', before),
        changed(ONE, '2026-04-09', change),
      ]).of(ONE);
      assert.deepEqual(history?.changes, [{ day: '2026-04-09', kinds: [kind] }]);
      assert.equal(history.firstSeen, '2026-03-03');
      assert.equal(history.changed, '2026-04-09');
      assert.equal(history.cardChanged, kind === 'textEdited' ? '2026-03-03' : '2026-04-09');
    });
  }

  test('does not know since when a job is there that was there when it began', () => {
    const history = toHistory([added(ONE, '2026-03-03')], '2026-12-31').of(ONE);
    assert.equal(history?.isFromStart, true);
    assert.equal(history.changed, undefined);
  });

  test('takes texts that other software compared for no edited ones', () => {
    const lines = [added(ONE, '2026-03-03'), changed(ONE, '2026-04-09', { text: '2:cccc' })];
    const history = historyOf(lines).of(ONE);
    assert.deepEqual([history?.changes, history?.changed], [[], '2026-03-03']);
  });

  test('tells that it was away, and what is different since', () => {
    const back: HistoryLine = {
      ...added(ONE, '2026-05-02', { pay: 'GBP 20 HOUR' }),
      event: 'returned',
    };
    const lines = [added(ONE, '2026-03-03'), removed(ONE, '2026-04-09'), back];
    assert.deepEqual(historyOf(lines).of(ONE)?.changes, [
      { day: '2026-04-09', kinds: ['removed'] },
      { day: '2026-05-02', kinds: ['returned', 'payAdded'] },
    ]);
  });

  test('says once what two machines saw', () => {
    const lines = [
      added(ONE, '2026-03-03'),
      added(ONE, '2026-03-03'),
      removed(ONE, '2026-04-09'),
      removed(ONE, '2026-04-09'),
    ];
    assert.deepEqual(historyOf(lines).of(ONE)?.changes, [
      { day: '2026-04-09', kinds: ['removed'] },
    ]);
  });
});

describe('a title that is posted again', () => {
  const again = (
    second: object,
    first: readonly HistoryLine[] = [added(ONE, '2026-03-03'), removed(ONE, '2026-04-01')],
  ) => historyOf([...first, added(TWO, '2026-04-01', second)]).of(TWO)?.posted;

  test('is counted with those before it, whatever its identifier', () => {
    assert.deepEqual(again({ title: 'GLAZIER' }), { times: 2, since: '2026-03-03' });
    const third = historyOf([
      added(ONE, '2026-03-03', { closes: '2026-03-31' }),
      added(TWO, '2026-05-01'),
      removed(TWO, '2026-06-01'),
      added(THREE, '2026-07-01'),
    ]).of(THREE);
    assert.deepEqual(third?.posted, { times: 3, since: '2026-03-03' });
  });

  test('is no other one while the first is still there', () => {
    assert.equal(again({}, [added(ONE, '2026-03-03')]), undefined);
  });

  for (const [name, other] of Object.entries({
    'of another employer': { employer: 'Sash & Sill' },
    'at another place': { places: ['gb/eng/york'] },
    'of another name': { title: 'Glazier, nights' },
  })) {
    test(`is a job of its own where it is ${name}`, () => assert.equal(again(other), undefined));
  }
});

describe('the lists', () => {
  const daysOf = (lines: readonly HistoryLine[]) => Object.fromEntries(historyOf(lines).lists);
  const MARCH = Object.fromEntries(
    ['', 'places/gb/', 'places/gb/eng/', 'places/gb/eng/leeds/', 'types/full-time/']
      .concat(['companies/', 'companies/pane-putty/'])
      .map((path) => [path, '2026-03-03']),
  );

  test('move when a job comes, and not when its text alone is edited', () => {
    const lines = [added(ONE, '2026-03-03'), changed(ONE, '2026-04-09', { text: '1:bbbb' })];
    assert.deepEqual(daysOf(lines), MARCH);
  });

  test('move when it leaves, the ones that it left too', () => {
    const lines = [
      added(ONE, '2026-03-03'),
      changed(ONE, '2026-04-09', { places: ['gb/eng/york'] }),
    ];
    const days = daysOf([...lines, removed(ONE, '2026-05-01')]);
    assert.equal(days['places/gb/eng/leeds/'], '2026-04-09');
    assert.equal(days['places/gb/eng/york/'], '2026-05-01');
    assert.equal(days[''], '2026-05-01');
  });

  test('move on the day after its last one', () => {
    const lines = [added(ONE, '2026-03-03', { closes: '2026-04-30' })];
    assert.equal(Object.fromEntries(historyOf(lines, '2026-05-01').lists)[''], '2026-05-01');
    assert.equal(Object.fromEntries(historyOf(lines, '2026-04-30').lists)[''], '2026-03-03');
  });
});

describe('a day that is remembered', () => {
  test('has a line for what came, changed and left, and none for what stayed', () => {
    const known = historyOf([added(ONE, '2026-03-03'), added(TWO, '2026-03-03')]).jobs;
    const present = new Map<string, PastFacts>([
      [ONE, { ...GLAZIER, pay: 'GBP 20 HOUR' }],
      [THREE, GLAZIER],
      ['eeeeeeeeee', { title: 'Baker' }],
    ]);
    assert.deepEqual(linesOfDay(known, present, '2026-04-09'), [
      changed(ONE, '2026-04-09', { pay: 'GBP 20 HOUR' }),
      removed(TWO, '2026-04-09'),
      added(THREE, '2026-04-09'),
    ]);
  });

  test('says null of what is stated no more', () => {
    assert.deepEqual(changeOf({ title: 'Baker', pay: 'EUR 9 HOUR' }, { title: 'Baker' }), {
      pay: null,
    });
  });
});

describe('the file of a history', () => {
  test('is read as it was written, also where its last line has no end', () => {
    const lines = [added(ONE, '2026-03-03'), changed(ONE, '2026-04-09', { pay: null })];
    const text = lines.map(toText).join('');
    assert.deepEqual(parseHistory(text, 'h'), lines);
    const [first = ''] = text.split('\n');
    assert.deepEqual(parseHistory(first + textToAppend(first, lines.slice(1)), 'h'), lines);
  });

  test('may have its days in any order, as after a merge', () => {
    const [march, april] = [added(ONE, '2026-03-03'), removed(ONE, '2026-04-09')];
    assert.deepEqual(parseHistory(toText(april) + toText(march), 'h'), [march, april]);
  });

  for (const [line, fault] of [
    ['<<<<<<< HEAD', 'is no JSON'],
    ['[1]', 'is no object'],
    ['{"date":"3 March"}', 'has no “date” such as "2026-12-31"'],
    ['{"date":"2026-03-03","id":"../x"}', 'has no “id” of ten hex digits'],
    [
      '{"date":"2026-03-03","id":"1111111111","event":"gone"}',
      'has no “event”: added, changed, removed, returned',
    ],
    [
      '{"date":"2026-03-03","id":"1111111111","event":"added","places":"gb"}',
      'has a “places” that is no value of its kind',
    ],
    [
      '{"date":"2026-03-03","id":"1111111111","event":"added","pay":null}',
      'has a “pay” that is no value of its kind',
    ],
  ] as const) {
    test(`names the line that ${fault}`, () => {
      assert.throws(() => parseHistory(`\n${line}`, 'content/history.ndjson'), {
        name: 'WrongHistory',
        message: `content/history.ndjson:2 ${fault}. Only npm run build -- --remember writes this file: take its last whole version from your repository, or delete the line.`,
      });
    });
  }
});
