import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { placeSuggestions } from '../../src/browser/place-suggestions.ts';
import { placeTerms } from '../../src/browser/place-terms.ts';
import { isRemoteWord } from '../../src/browser/remote-words.ts';
import { suggest } from '../../src/browser/suggestions.ts';
import { areaAliases } from '../../src/job/place/area-aliases.ts';
import { NO_SYNONYMS, type Synonyms } from '../../src/search/analysis/synonyms.ts';

const names = {
  de: 'Germany',
  'de/be': 'Berlin',
  'de/be/berlin': 'Berlin',
  'us/ny': 'New York',
  'us/ny/new-york': 'New York',
};
const valuesFor = (counts: [string, number][]) =>
  placeSuggestions(new Map(counts), names).map(({ value }) => value);

test('a city that is all there is of an area of its name is suggested once', () => {
  assert.deepEqual(
    valuesFor([
      ['de', 9],
      ['de/be', 4],
      ['de/be/berlin', 4],
    ]),
    ['de', 'de/be'],
  );
});

test('a city that shares its name with a larger area is suggested beside it', () => {
  assert.deepEqual(
    valuesFor([
      ['us/ny', 5],
      ['us/ny/new-york', 4],
    ]),
    ['us/ny', 'us/ny/new-york'],
  );
});

test('a city that is suggested by its area is known by its own names and postal codes', () => {
  const all = placeSuggestions(
    new Map([
      ['us/ny', 4],
      ['us/ny/new-york', 4],
      ['de', 9],
      ['de/be', 3],
      ['de/be/berlin', 3],
    ]),
    names,
    placeTerms(
      names,
      { 'us/ny': ['NY'], 'us/ny/new-york': ['NYC'] },
      { names: { 'de/be/berlin': ['Берлин'] }, codes: { 'de/be/berlin': ['10115'] } },
    ),
  );
  for (const [typed, meant] of [
    ['NY', 'us/ny'],
    ['NYC', 'us/ny'],
    ['Берлин', 'de/be'],
    ['10115', 'de/be'],
    ['Berlin 10115', 'de/be'],
  ] as const) {
    const [first] = suggest(typed, all);
    assert.deepEqual([first?.value, first?.isSure], [meant, true], typed);
  }
});

const BOARD: Record<string, [name: string, jobs: number]> = {
  us: ['United States', 60],
  'us/ny': ['New York', 20],
  'us/ny/new-york': ['New York', 18],
  'us/tx': ['Texas', 8],
  'us/tx/paris': ['Paris', 2],
  'us/in': ['Indiana', 3],
  'us/dc': ['District of Columbia', 4],
  'us/dc/washington': ['Washington', 4],
  'us/mo': ['Missouri', 1],
  'us/mo/st-louis': ['St. Louis', 1],
  gb: ['United Kingdom', 30],
  'gb/eng': ['England', 24],
  'gb/eng/leeds': ['Leeds', 6],
  ua: ['Ukraine', 2],
  de: ['Germany', 40],
  'de/by': ['Bavaria', 12],
  'de/he': ['Hesse', 5],
  'de/he/frankfurt-am-main': ['Frankfurt am Main', 4],
  'de/nw': ['North Rhine-Westphalia', 6],
  'de/nw/koln': ['Köln', 5],
  fr: ['France', 12],
  'fr/idf': ['Île-de-France', 8],
  'fr/idf/paris': ['Paris', 7],
  hk: ['Hong Kong', 2],
};
const boardNames = Object.fromEntries(Object.entries(BOARD).map(([path, [name]]) => [path, name]));
const candidates = placeSuggestions(
  new Map(Object.entries(BOARD).map(([path, [, jobs]]) => [path, jobs])),
  boardNames,
  placeTerms(
    boardNames,
    Object.fromEntries(
      Object.entries(boardNames).map(([path, name]) => [path, areaAliases(path, name)]),
    ),
    {
      names: { 'de/by': ['Бавария'], 'fr/idf/paris': ['巴黎'] },
      codes: {
        'gb/eng/leeds': ['LS1', 'LS27'],
        'us/tx/paris': ['75460'],
        'fr/idf/paris': ['75011'],
      },
    },
  ),
);

/** `!` after a place that is applied, `?` after one that is only offered. */
const MEANT: readonly [typed: string, first: string][] = [
  ['UK', 'gb!'],
  ['u.k.', 'gb!'],
  ['Great Britain', 'gb!'],
  ['England', 'gb/eng!'],
  ['USA', 'us!'],
  ['U.S.A.', 'us!'],
  ['America', 'us!'],
  ['Deutschland', 'de!'],
  ['allemagne', 'de!'],
  ['DEU', 'de!'],
  ['ドイツ', 'de!'],
  ['Bayern', 'de/by!'],
  ['NRW', 'de/nw!'],
  ['Koeln', 'de/nw/koln!'],
  ['Frankfurt', 'de/he/frankfurt-am-main!'],
  ['Frankfurt a.M.', 'de/he/frankfurt-am-main!'],
  ['Hong Kong', 'hk!'],
  ['香港', 'hk!'],
  ['NY', 'us/ny!'],
  ['NYC', 'us/ny/new-york!'],
  ['New York, NY', 'us/ny/new-york!'],
  ['New York, New York', 'us/ny/new-york!'],
  ['New York, NY, USA', 'us/ny/new-york!'],
  ['Washington, D.C.', 'us/dc/washington!'],
  ['Saint Louis', 'us/mo/st-louis!'],
  ['Paris', 'fr/idf/paris!'],
  ['Paris, TX', 'us/tx/paris!'],
  ['Paris, Texas', 'us/tx/paris!'],
  ['Texas Paris', 'us/tx/paris!'],
  ['paris france', 'fr/idf/paris!'],
  ['leeds uk', 'gb/eng/leeds!'],
  ['Lee', 'gb/eng/leeds!'],
  ['бавария', 'de/by!'],
  ['巴黎', 'fr/idf/paris!'],
  ['LS1 4AB', 'gb/eng/leeds!'],
  ['ls27', 'gb/eng/leeds!'],
  ['75460-1234', 'us/tx/paris!'],
  ['75011', 'fr/idf/paris!'],
  // Its place is stated, whatever the code.
  ['99999 Paris', 'fr/idf/paris!'],
  // The same first signs are near.
  ['75012', 'fr/idf/paris?'],
  ['10115', 'none'],
  // A similar name is never applied.
  ['Ledes', 'gb/eng/leeds?'],
  ['Germny', 'de?'],
  ['Deutschl', 'de?'],
  ['York', 'us/ny?'],
  ['Leeds, Yorkshire', 'gb/eng/leeds?'],
  ['Leeds (hybrid)', 'gb/eng/leeds?'],
  ['Atlantis, UK', 'none'],
  ['Kingdom', 'gb?'],
  // The name of a country without jobs is not completed to that of a region.
  ['India', 'us/in?'],
  ['Atlantis', 'none'],
  ['remote', 'none'],
  ['', 'none'],
  ['?!', 'none'],
];

describe('what was typed as a place means', () => {
  for (const [typed, expected] of MEANT) {
    test(`“${typed}”: ${expected}`, () => {
      const [first] = suggest(typed, candidates);
      const found = first && `${first.value}${first.isSure ? '!' : '?'}`;
      assert.equal(found ?? 'none', expected);
    });
  }

  test('the United Kingdom no more than Ukraine where the board has but Ukraine', () => {
    const [first] = suggest(
      'UK',
      candidates.filter(({ value }) => !value.startsWith('gb')),
    );
    assert.deepEqual([first?.value, first?.isSure], ['ua', false]);
  });

  test('remote work in any of the site’s languages', () => {
    const synonyms = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../content/synonyms.json'), 'utf8'),
    ) as Synonyms;
    const typed = 'Remote|home office|Ortsunabhängig|Télétravail|a distancia|remoto|da remoto';
    const elsewhere = 'op afstand|praca zdalna|uzaktan|远程|リモート|在宅勤務|عن بُعد';
    for (const word of `${typed}|${elsewhere}`.split('|')) {
      assert.ok(isRemoteWord(word, synonyms), word);
    }
    for (const word of ['', 'Remoteville', 'Leeds']) {
      assert.ok(!isRemoteWord(word, synonyms), word);
    }
    assert.ok(isRemoteWord('Remote', NO_SYNONYMS));
  });
});
