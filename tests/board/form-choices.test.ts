import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFormChoices } from '../../src/board/form-choices.ts';
import type { FacetCounts } from '../../src/listing/facet-counts.ts';
import { areaTree } from '../../src/listing/areas.ts';

const NAMES = {
  gb: 'United Kingdom',
  'gb/leeds': 'Leeds',
  'gb/york': 'York',
  jp: 'Japan',
  'company:a1': 'Zeal',
  'company:b2': 'Yarn',
  'company:c3': 'Xenia',
  'company:d4': 'Wool',
  'company:e5': 'Vale',
  'company:f6': 'Umber',
  'company:g7': 'Tarn',
  'company:h8': 'Slate',
};
const OPEN_PLACES = new Map([
  ['gb', 3],
  ['gb/leeds', 2],
  ['gb/york', 1],
  ['jp', 5],
]);
const TREE = areaTree(OPEN_PLACES, NAMES);
const formChoices = createFormChoices({
  openCounts: { facets: {} },
  openAreaTree: TREE,
  areaNames: NAMES,
});
const NOTHING = { places: [], facets: {}, excluded: {}, livesIn: [] };

function counts(counted: Partial<FacetCounts>): FacetCounts {
  const none = new Map<never, number>();
  return {
    places: OPEN_PLACES,
    livesIn: none,
    facets: {},
    ...counted,
  } as FacetCounts;
}

describe('the choices of a list’s form', () => {
  const company = new Map([
    ['a1', 1],
    ['b2', 0],
    ['c3', 1],
    ['d4', 0],
    ['e5', 7],
    ['f6', 0],
    ['g7', 0],
    ['h8', 0],
  ]);
  const shownCompanies = (checked: string[]) => {
    const asked = { ...NOTHING, facets: { company: checked } };
    const { shown, rest } = formChoices(asked, counts({ facets: { company } })).facets['company']!;
    return [shown.map(({ label, count }) => `${label} ${count}`), rest];
  };

  test('have the six fullest employers, by name where they have as many jobs, and say how many more there are', () => {
    assert.deepEqual(shownCompanies([]), [
      ['Vale 7', 'Xenia 1', 'Zeal 1', 'Slate 0', 'Tarn 0', 'Umber 0'],
      2,
    ]);
  });

  test('have those that are asked for too, in their place', () => {
    assert.deepEqual(shownCompanies(['b2']), [
      ['Vale 7', 'Xenia 1', 'Zeal 1', 'Slate 0', 'Tarn 0', 'Umber 0', 'Yarn 0'],
      1,
    ]);
    assert.deepEqual(shownCompanies(['e5', 'nobody'])[1], 2);
  });

  test('are the same where a list has as many jobs of each employer as the board', () => {
    const ofBoard = createFormChoices({
      openCounts: { facets: { company } },
      openAreaTree: TREE,
      areaNames: NAMES,
    });
    const asked = { ...NOTHING, facets: { company: ['b2'] } };
    assert.deepEqual(
      ofBoard(asked, counts({ facets: { company } })),
      formChoices(asked, counts({ facets: { company } })),
    );
  });

  test('have countries by the names of the board, else of the language', () => {
    const livesIn = new Map([
      ['us', 0],
      ['jp', 4],
      ['fr', 0],
      ['gb', 4],
    ]);
    const { shown } = formChoices(NOTHING, counts({ livesIn })).livesIn;
    assert.deepEqual(
      shown.map(({ label }) => label),
      ['Japan', 'United Kingdom', 'France', 'United States'],
    );
  });

  test('have the outermost places in the order of their own counts, and know which hold others', () => {
    const places = new Map([
      ['gb', 1],
      ['jp', 0],
    ]);
    const chosen = formChoices(NOTHING, counts({ places })).places;
    assert.deepEqual(
      chosen.map(({ name, count, children }) => [name, count, children.length > 0]),
      [
        ['United Kingdom', 1, true],
        ['Japan', 0, false],
      ],
    );
  });

  test('have every place of the board where a place is asked for', () => {
    const { places } = formChoices({ ...NOTHING, places: ['gb'] }, counts({}));
    assert.deepEqual(places, TREE);
  });
});

test('a form has no group of a facet that the board has not', () => {
  const mode = new Map([
    ['hybrid', 2],
    ['remote', 0],
  ]);
  const { facets } = formChoices(NOTHING, counts({ facets: { mode } }));
  assert.deepEqual(Object.keys(facets), ['mode']);
  assert.deepEqual(
    facets['mode']?.shown.map(({ value, count }) => [value, count]),
    [
      ['remote', 0],
      ['hybrid', 2],
    ],
  );
});
