// Employers' logos in public/logos/: which are shown, and what is said of the others.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readLogos } from '../../src/own-content/logos.ts';
import { ownNotes } from '../../src/own-content/own-notes.ts';

const SVG = '<?xml version="1.0"?>\n<!-- Crumb -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';
const PNG = Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1');
const WEBP = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1');
const NAMES = {
  'gb/leeds': 'Leeds',
  'company:crumb': 'Crumb',
  'company:three-sheaves': 'Three Sheaves',
  'team:ovens': 'Ovens',
};

const roots: string[] = [];

/** Makes a project with these logos. */
function project(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), 'placard-logos-'));
  roots.push(root);
  mkdirSync(join(root, 'public/logos'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(root, 'public/logos', name), content);
  }
  return root;
}

const logosOf = (files: Readonly<Record<string, string | Buffer>>) =>
  readLogos(join(project(files), 'public'));

const notesOf = (root: string) =>
  ownNotes(root, { companiesDir: join(root, 'content/companies') }, () => NAMES);

describe('logos', () => {
  after(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });

  test('are SVG, PNG and WebP files, each of the employer whose address it has', () => {
    const { files, problems } = logosOf({
      'crumb.svg': SVG,
      'three-sheaves.png': PNG,
      '麺麭.webp': WEBP,
      '.DS_Store': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.fromEntries(files), {
      crumb: 'crumb.svg',
      'three-sheaves': 'three-sheaves.png',
      麺麭: '麺麭.webp',
    });
  });

  test('are none where there is no folder', () => {
    const { files, problems } = readLogos('/nowhere');
    assert.deepEqual([files.size, problems], [0, []]);
  });

  const others: readonly [string, string | Buffer, string][] = [
    [
      'crumb.jpg',
      '\xff\xd8\xff',
      'is no SVG, PNG or WebP file. Save it as one of them, for example as crumb.png.',
    ],
    ['crumb.png', SVG, 'holds SVG and is called .png. Rename it to crumb.svg.'],
    [
      'crumb.svg',
      '<!doctype html><p>not found</p>',
      'holds no SVG, PNG or WebP image, whatever it is called. Save the image again as SVG.',
    ],
    [
      'crumb.webp',
      Buffer.concat([WEBP, Buffer.alloc(60_000)]),
      'has 61 kB. Make it smaller than 50 kB: it is shown no larger than 56 pixels, twenty times in a list.',
    ],
  ];
  for (const [file, content, reason] of others) {
    test(`are not made of ${file} that ${reason.split('.')[0]}`, () => {
      const { files, problems } = logosOf({ [file]: content });
      assert.equal(files.size, 0);
      assert.deepEqual(problems, [{ file, reason }]);
    });
  }

  test('are one an employer, the SVG before others', () => {
    const { files, problems } = logosOf({ 'crumb.png': PNG, 'crumb.svg': SVG });
    assert.equal(files.get('crumb'), 'crumb.svg');
    assert.deepEqual(problems, [
      {
        file: 'crumb.png',
        reason: 'is left out, since there is crumb.svg too. Delete one of them.',
      },
    ]);
  });

  test('of no employer are told, with the one that is meant', () => {
    const root = project({
      'crumbs.svg': SVG,
      'three.svg': SVG,
      'threesheaves.png': PNG,
      'zoo.svg': SVG,
      'three-sheaves.jpg': '',
    });
    const nowhere = (name: string) =>
      `is shown nowhere: no employer of the board has the address /companies/${name}/.`;
    assert.deepEqual(notesOf(root), [
      'public/logos/three-sheaves.jpg is no SVG, PNG or WebP file. Save it as one of them, for example as three-sheaves.png.',
      `public/logos/crumbs.svg ${nowhere('crumbs')} Did you mean crumb.svg?`,
      `public/logos/three.svg ${nowhere('three')} Did you mean three-sheaves.svg?`,
      `public/logos/zoo.svg ${nowhere('zoo')} Name it by the last part of the address of an employer, or delete it.`,
      `public/logos/threesheaves.png ${nowhere('threesheaves')} Did you mean three-sheaves.png?`,
    ]);
  });

  test('that match are not told', () => {
    assert.deepEqual(notesOf(project({ 'crumb.svg': SVG })), []);
  });

  test('where there are none, nor texts, need no names of the board', () => {
    const readNames = () => assert.fail('the names were read');
    const companiesDir = '/nowhere';
    assert.deepEqual(ownNotes(project({}), { companiesDir }, readNames), []);
    assert.throws(() => ownNotes(project({ 'crumb.svg': SVG }), { companiesDir }, readNames));
  });

  test('of no employer that are many are counted', () => {
    const files = Array.from({ length: 8 }, (_, index) => [`zoo-${index}.svg`, SVG] as const);
    const notes = notesOf(project(Object.fromEntries(files)));
    assert.equal(notes.length, 6);
    assert.equal(notes.at(-1), 'and 3 more like the last one');
  });
});
