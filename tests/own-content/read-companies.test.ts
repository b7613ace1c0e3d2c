// What an owner writes of employers: the fields, and what is said of each mistake.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ownNotes } from '../../src/own-content/own-notes.ts';
import { readCompanies } from '../../src/own-content/read-companies.ts';

const roots: string[] = [];

function project(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'placard-companies-'));
  roots.push(root);
  const companiesDir = join(root, 'content/companies');
  mkdirSync(companiesDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(companiesDir, name), text);
  return { root, companiesDir };
}

function read(files: Readonly<Record<string, string>>) {
  const { root, companiesDir } = project(files);
  return readCompanies(companiesDir, root);
}

describe('texts on employers', () => {
  after(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });

  test('have the employer’s address as their name, and need no fields', () => {
    const { texts, problems } = read({
      'crumb.md': '---\nwebsite: https://crumb.example/\ndescription: Bakers\n---\nWe bake.\n',
      'three-sheaves.md': 'Four ovens.\n\n```sh\n# no heading\n```\n\n## History\n',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      texts.map(({ id, fields }) => [id, fields]),
      [
        ['crumb', { website: 'https://crumb.example/', description: 'Bakers' }],
        ['three-sheaves', {}],
      ],
    );
  });

  const mistakes: readonly [string, string, string][] = [
    [
      'an address without its beginning',
      '---\nwebsite: crumb.example\n---\n',
      'content/companies/crumb.md:2\n  website: is "crumb.example". Write the whole address, for example website: https://three-sheaves.example/.',
    ],
    [
      'an unknown field',
      '---\nsite: https://crumb.example\n---\n',
      'content/companies/crumb.md:2\n  site: is no field of an employer. Its fields are website and description.',
    ],
    [
      'a heading of the first level',
      '---\nwebsite: https://crumb.example\n---\nWords.\n\n# Crumb\n',
      'content/companies/crumb.md:6\n  The file has a heading of the first level, which the page has already. Begin it with ##.',
    ],
  ];
  for (const [what, text, expected] of mistakes) {
    test(`are told with their line where they have ${what}`, () => {
      assert.deepEqual(read({ 'crumb.md': text }).problems, [expected]);
    });
  }

  test('of no employer are told, with the one that is meant', () => {
    const { root, companiesDir } = project({ 'crum.md': 'We bake.', 'crumb.md': 'We bake.' });
    assert.deepEqual(
      ownNotes(root, { companiesDir }, () => ({ 'company:crumb': 'Crumb' })),
      [
        'content/companies/crum.md is shown nowhere: no employer of the board has the address /companies/crum/. Did you mean crumb.md?',
      ],
    );
  });
});
