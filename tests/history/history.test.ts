import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HistoryLine } from '../../src/history/history-line.ts';
import { toHistory } from '../../src/history/history.ts';
import { added, changed, historyOf, ONE, removed, THREE, TWO } from './lines.ts';

describe('what a history says of a job', () => {
  const cases: [string, HistoryLine['facts'], HistoryLine['facts'], string][] = [
    ['an end that is moved', { closes: '2026-06-01' }, { closes: '2026-07-01' }, 'endMoved'],
    ['an end where there was none', {}, { closes: '2026-07-01' }, 'endAdded'],
    ['an end that is taken back', { closes: '2026-06-01' }, { closes: null }, 'endRemoved'],
    ['pay that is stated now', {}, { pay: 'EUR 40000 YEAR' }, 'payAdded'],
    ['other pay', { pay: 'EUR 40000 YEAR' }, { pay: 'EUR 45000 YEAR' }, 'payChanged'],
    ['pay that is stated no more', { pay: 'EUR 40000 YEAR' }, { pay: null }, 'payRemoved'],
    ['another text', {}, { text: '1:bbbb' }, 'textEdited'],
    ['another employer', {}, { employer: 'Sash & Sill' }, 'employerChanged'],
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
    });
  }

  test('does not know since when a job is there that was there when it began', () => {
    const history = toHistory([added(ONE, '2026-03-03')], '2026-12-31').of(ONE);
    assert.equal(history?.isFromStart, true);
    assert.equal(history.changed, undefined);
  });

  test('takes what other software reads otherwise for no change, and what changes after that for one', () => {
    const reread: HistoryLine = {
      ...changed(ONE, '2026-04-09', { places: ['gb/eng/leeds-city'] }),
      event: 'reread',
    };
    const lines = [added(ONE, '2026-03-03'), reread];
    assert.deepEqual(historyOf(lines).of(ONE)?.changes, []);
    const later = [...lines, changed(ONE, '2026-04-09', { pay: 'GBP 20 HOUR' })];
    assert.deepEqual(historyOf(later).of(ONE)?.changes, [
      { day: '2026-04-09', kinds: ['payAdded'] },
    ]);
  });

  test('says of a day what was different at its end', () => {
    const there = changed(ONE, '2026-04-09', { title: 'Glazier, nights' });
    const back = changed(ONE, '2026-04-09', { title: 'Glazier' });
    assert.deepEqual(historyOf([added(ONE, '2026-03-03'), there, back]).of(ONE)?.changes, []);
  });

  test('does not say of a job that reached its end that it was removed', () => {
    const lines = [added(ONE, '2026-03-03', { closes: '2026-03-31' }), removed(ONE, '2026-06-01')];
    const history = historyOf(lines);
    assert.deepEqual(history.of(ONE)?.changes, []);
    assert.equal(history.lists.get('places/gb/'), '2026-04-01');
  });

  test('does not count as new what had reached its end when it was first seen', () => {
    const history = historyOf([added(ONE, '2026-03-03', { closes: '2026-02-01' })]);
    assert.deepEqual([history.changes, [...history.lists]], [[], []]);
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

  for (const [name, first] of Object.entries({
    'whose end was moved': [
      added(ONE, '2026-03-03', { closes: '2026-03-31' }),
      changed(ONE, '2026-03-20', { closes: '2026-06-30' }),
    ],
    'that was away for a day': [
      added(ONE, '2026-03-03'),
      removed(ONE, '2026-03-10'),
      { ...added(ONE, '2026-03-11'), event: 'returned' as const },
    ],
    'on its last day': [added(ONE, '2026-03-03', { closes: '2026-04-01' })],
  })) {
    test(`is no other one while the first is there, ${name}`, () => {
      assert.equal(again({}, first), undefined);
    });
  }

  test('counts with one that had another title at first', () => {
    const first = [
      added(ONE, '2026-03-03', { title: 'Window fitter' }),
      changed(ONE, '2026-03-10', { title: 'Glazier' }),
      removed(ONE, '2026-03-20'),
    ];
    assert.deepEqual(again({}, first), { times: 2, since: '2026-03-03' });
  });

  test('is not counted where an employer posts it in bulk, which takes no time either', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const id = index.toString(16).padStart(10, '0');
      const day = `2026-03-${String(1 + (index % 28)).padStart(2, '0')}`;
      return added(id, day, { closes: day });
    }).sort((a, b) => (a.date < b.date ? -1 : 1));
    const history = historyOf(lines);
    for (const { id } of lines) assert.equal(history.of(id)?.posted, undefined);
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
