import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toDistinctDigits, toPathSegment, toSlugPart } from '../../src/job/slug.ts';

const a = (count: number) => 'a'.repeat(count);
const b = (count: number) => 'b'.repeat(count);

describe('the readable part of an address', () => {
  const cases: readonly [string, string, string][] = [
    ['is in small letters with hyphens between words', 'Night BAKER (m/w/d)', 'night-baker-m-w-d'],
    ['joins what an apostrophe parts', "Chef's & Driver’s Mate", 'chefs-drivers-mate'],
    ['has no hyphen at its ends', ' -- Baker! ', 'baker'],
    ['spells other scripts in Latin letters', 'Bäcker Пекарь', 'backer-pekar'],
    [
      'keeps letters that Latin ones can’t tell',
      '看護師（正社員）, Node.js',
      '看護師-正社員-node-js',
    ],
    ['keeps them with their marks', 'พนักงานขาย лес', 'พนักงานขาย-les'],
    ['joins a letter and its mark', 'か\u3099 e\u0301', 'が-e'],
    ['is as long as 180 characters of an encoded address', '百'.repeat(30), '百'.repeat(20)],
    [
      'is cut between words of such letters',
      `${'百'.repeat(15)} ${'千'.repeat(15)}`,
      '百'.repeat(15),
    ],
    ['never cuts a letter in two', `a${'𠮷'.repeat(20)}`, `a${'𠮷'.repeat(14)}`],
    ['keeps nothing of what cannot be spelled', '../..\\%00', '00'],
    ['may be empty', '!?', ''],
    ['holds 60 characters', a(60), a(60)],
    ['is whole where it fits', `${a(40)} ${b(5)}`, `${a(40)}-${b(5)}`],
    ['is whole where it just fits', `${a(40)} ${b(19)}`, `${a(40)}-${b(19)}`],
    ['cuts a longer word', a(61), a(60)],
    ['is cut between words', `${a(40)} ${b(40)}`, a(40)],
    [
      'is cut before the word that is too much',
      `${a(20)} ${b(20)} ${a(20)} ${b(20)}`,
      `${a(20)}-${b(20)}`,
    ],
    ['keeps a last word that just fits', `${a(29)} ${b(30)} c`, `${a(29)}-${b(30)}`],
    ['is cut inside a word where half of it would go', `${a(30)} ${b(60)}`, `${a(30)}-${b(29)}`],
    ['is cut between words above the half', `${a(31)} ${b(60)}`, a(31)],
    ['does not depend on what a text says after 240 characters', `${'!'.repeat(240)}a`, ''],
    ['depends on all before', `${'!'.repeat(239)}a`, 'a'],
  ];
  for (const [title, text, part] of cases) {
    test(title, () => assert.equal(toSlugPart(text), part));
  }
});

describe('the digits of addresses', () => {
  const hash = (start: string, rest: string) => start + rest.repeat(64).slice(start.length, 64);

  test('are the first ten of each hash', () => {
    const hashes = [hash('0123456789ab', 'c'), hash('1123456789ab', 'c')];
    assert.deepEqual(toDistinctDigits(hashes), ['0123456789', '1123456789']);
  });

  test('are more for those whose ten an earlier one has, as many as tell them apart', () => {
    const hashes = ['aa', 'bb', 'bbc', 'd'].map((rest) => hash(`0123456789${rest}`, '0'));
    assert.deepEqual(toDistinctDigits(hashes), [
      '0123456789',
      '0123456789bb',
      '0123456789bbc0',
      '0123456789d0',
    ]);
  });
});

describe('the path of an area or a company', () => {
  test('is its readable name', () => assert.equal(toPathSegment('Três Corações'), 'tres-coracoes'));

  test('is none that the site or a file system keeps for itself', () => {
    for (const name of ['Page', 'con', 'PRN', 'aux', 'Nul', 'com1', 'LPT9']) {
      assert.equal(toPathSegment(name), `${name.toLowerCase()}-area`);
    }
  });

  test('is left alone where it only looks like one of those', () => {
    for (const name of ['pages', 'console', 'com', 'com10', 'lptx', 'dotcom1']) {
      assert.equal(toPathSegment(name), name);
    }
  });

  test('is short, never empty, and another one for another name, where nothing can be spelled', () => {
    const paths = ['!!!', '???', ''].map(toPathSegment);
    for (const path of paths) assert.match(path, /^x-[0-9a-f]{8}$/);
    assert.equal(new Set(paths).size, 3);
  });
});
