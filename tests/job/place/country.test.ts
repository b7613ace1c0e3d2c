import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { iso31661 } from 'iso-3166';
import { countryName, toCountryCode, toSureCountryCode } from '../../../src/job/place/country.ts';
import { foldName } from '../../../src/job/fold.ts';
import { toRegion } from '../../../src/job/place/region.ts';

describe('a country is known by any of its names', () => {
  const table: readonly [string, string][] = [
    ['de', 'DE'],
    [' DE ', 'DE'],
    ['DEU', 'DE'],
    ['gbr', 'GB'],
    ['Germany', 'DE'],
    ['GERMANY', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['ألمانيا', 'DE'],
    ['ドイツ', 'DE'],
    ['日本', 'JP'],
    ['اليابان', 'JP'],
    ['المملكة العربية السعودية', 'SA'],
    ['السعودية', 'SA'],
    ['الإمارات', 'AE'],
    ['भारत', 'IN'],
    ['टोंगा', 'TO'],
    ['대한민국', 'KR'],
    ['España', 'ES'],
    ['Cote d’Ivoire', 'CI'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['U.S.', 'US'],
    ['U.S.A.', 'US'],
    ['USA', 'US'],
    ['United States of America', 'US'],
    ['England', 'GB'],
    ['Viet Nam', 'VN'],
    ['Czech Republic', 'CZ'],
    ['Úc', 'AU'],
  ];
  for (const [name, code] of table) test(name, () => assert.equal(toCountryCode(name), code));
});

describe('what is no country is none', () => {
  for (const name of [
    '',
    'EMEA',
    'Worldwide',
    'EU',
    'XX',
    'UC',
    'ZZZ',
    'Bavaria',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ]) {
    test(JSON.stringify(name), () => assert.equal(toCountryCode(name), undefined));
  }
});

test('every country of ISO 3166-1 is known by both codes and its English name', () => {
  for (const { alpha2, alpha3 } of iso31661) {
    assert.equal(toCountryCode(alpha2), alpha2);
    assert.equal(toCountryCode(alpha3), alpha2);
    assert.equal(toCountryCode(countryName(alpha2, 'en')), alpha2);
  }
});

describe('without an address around it, a name that may be a region is no country', () => {
  const table: readonly [string, string | undefined][] = [
    ['CA', undefined],
    ['DE', undefined],
    ['IN', undefined],
    ['SK', undefined],
    ['SA', undefined],
    ['Georgia', undefined],
    ['FR', 'FR'],
    ['Canada', 'CA'],
    ['CAN', 'CA'],
    ['USA', 'US'],
    ['Puerto Rico', 'PR'],
    ['Germany', 'DE'],
  ];
  for (const [name, code] of table) {
    test(`${name}: ${code ?? 'none'}`, () => assert.equal(toSureCountryCode(name), code));
  }
});

describe('a region is known by code or by name', () => {
  const table: readonly [string, string, string | undefined][] = [
    ['US', 'WA', 'Washington'],
    ['US', 'wa', 'Washington'],
    ['US', 'US-WA', 'Washington'],
    ['US', 'Washington', 'Washington'],
    ['US', 'MA', 'Massachusetts'],
    ['AU', 'NSW', 'New South Wales'],
    ['CA', 'Québec', 'Quebec'],
    ['DE', 'WA', undefined],
    ['US', 'Atlantis', undefined],
    ['US', '', undefined],
    ['US', 'constructor', undefined],
    ['XX', 'WA', undefined],
  ];
  for (const [country, written, name] of table) {
    test(`${written} in ${country}: ${name ?? 'none'}`, () => {
      assert.equal(toRegion(country, written)?.name, name);
    });
  }
});

describe('names are compared', () => {
  const same: readonly [string, string][] = [
    ['Île-de-France', 'ile de france'],
    ['São Paulo', 'SAO PAULO'],
    ['Москва́', 'москва'],
    ['أبو ظبي', 'ابو ظبي'],
    ['St. John’s', "st john's"],
  ];
  for (const [a, b] of same) {
    test(`${a} is ${b}`, () => assert.equal(foldName(a), foldName(b)));
  }

  const different: readonly [string, string][] = [
    ['かき', 'かぎ'],
    ['कल', 'काल'],
    ['टोगो', 'टोंगा'],
    ['York', 'New York'],
  ];
  for (const [a, b] of different) {
    test(`${a} is not ${b}`, () => assert.notEqual(foldName(a), foldName(b)));
  }
});
