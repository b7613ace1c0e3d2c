// The owner's own pages: their addresses, their fields, and what is said of each mistake.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readPages } from '../../src/own-content/read-pages.ts';

const folders: string[] = [];

/** Reads the pages of a project with these files. */
function pagesOf(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'placard-pages-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return readPages(join(root, 'content/pages'), root);
}

const problemsOf = (text: string) => pagesOf({ 'content/pages/about.md': text }).problems;
const TITLED = '---\ntitle: About\n---\nWords.\n';

describe('pages in Markdown', () => {
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  test('have the path of their file as their address, and every field that is written', () => {
    const { texts, problems } = pagesOf({
      'content/pages/about.md': TITLED,
      'content/pages/legal/imprint.md':
        '---\ntitle: "Imprint: who we are"\nlink: footer\nnoindex: true\norder: -2\nlang: de-at\ndescription: Us\n---\nText\n',
      'content/pages/legal/index.md': '+++\ntitle = "Legal"\n+++\n',
      'content/pages/採用.md': TITLED,
      'content/pages/_draft.md': 'not yet',
      'content/pages/team.png': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      texts.map(({ id, fields }) => [id, fields]),
      [
        ['about', { title: 'About' }],
        [
          'legal/imprint',
          {
            title: 'Imprint: who we are',
            link: 'footer',
            noindex: true,
            order: -2,
            lang: 'de-AT',
            description: 'Us',
          },
        ],
        ['legal', { title: 'Legal' }],
        ['採用', { title: 'About' }],
      ],
    );
    assert.equal(texts[0]?.body, 'Words.\n');
  });

  test('are none where there is no folder', () => {
    assert.deepEqual(pagesOf({}), { texts: [], problems: [] });
  });

  const mistakes: readonly [string, string, string][] = [
    [
      'no title',
      '---\nlink: footer\n---\nWords.\n',
      "content/pages/about.md:2\n  title: is missing. Write the page's heading, for example title: Imprint.",
    ],
    [
      'an empty title',
      '---\ntitle:\n---\n',
      "content/pages/about.md:2\n  title: is empty. Write the page's heading, for example title: Imprint.",
    ],
    [
      'no fields at all',
      '# About us\n',
      "content/pages/about.md:1\n  title: is missing. Write the page's heading, for example title: Imprint. Above it and below it stands a line of three hyphens, ---, before the text.",
    ],
    [
      'another place for the link',
      '---\ntitle: About\nlink: top\n---\n',
      'content/pages/about.md:3\n  link: is "top". Write header, footer or none, for example link: footer.',
    ],
    [
      'a field that is typed wrong',
      '---\ntitle: About\nno-index: true\n---\n',
      'content/pages/about.md:3\n  no-index: is no field of a page. Did you mean “noindex”?',
    ],
    [
      'a field of another generator',
      '---\ntitle: About\nlayout: page\n---\n',
      'content/pages/about.md:3\n  layout: is no field of a page. Its fields are title, description, link, noindex, order and lang.',
    ],
    [
      'a list in place of a text',
      '---\ntitle: [a, b]\n---\n',
      "content/pages/about.md:2\n  title: is no single text. Write the page's heading, for example title: Imprint.",
    ],
    [
      'no number, no truth and no language',
      '---\ntitle: About\norder: first\nnoindex: no\nlang: Deutsch!\n---\n',
      [
        'content/pages/about.md:3\n  order: is "first". Write a whole number, for example order: 1.',
        'content/pages/about.md:4\n  noindex: is "no". Write true or false, for example noindex: true.',
        'content/pages/about.md:5\n  lang: is "Deutsch!". Write a BCP 47 tag, for example lang: de.',
      ].join('\n'),
    ],
  ];
  for (const [what, text, expected] of mistakes) {
    test(`are told with their line where they have ${what}`, () => {
      assert.equal(problemsOf(text).join('\n'), expected);
    });
  }

  test('are told where YAML can’t be read', () => {
    const [problem = ''] = problemsOf('---\ntitle: About: us: all\n---\n');
    assert.match(problem, /^content\/pages\/about\.md:2\n {2}The file is not YAML: /);
  });

  const taken: readonly [string, Readonly<Record<string, string>>, string][] = [
    [
      "Placard's own",
      { 'content/pages/jobs.md': TITLED },
      "content/pages/jobs.md\n  The file would have the address /jobs/, and /jobs/ has the jobs' own pages. Rename the file.",
    ],
    [
      'of what changed on the board',
      { 'content/pages/changes.md': TITLED },
      'content/pages/changes.md\n  The file would have the address /changes/, and /changes/ has what changed on the board. Rename the file.',
    ],
    [
      'below one of Placard’s own',
      { 'content/pages/companies/crumb.md': TITLED },
      'content/pages/companies/crumb.md\n  The file would have the address /companies/crumb/, and /companies/ has the companies and their lists. Rename the file or its folder.',
    ],
    [
      'of a facet’s lists',
      { 'content/pages/industries.md': TITLED },
      'content/pages/industries.md\n  The file would have the address /industries/, and /industries/ has the lists by industry. Rename the file.',
    ],
    [
      'of the front page',
      { 'content/pages/index.md': TITLED },
      'content/pages/index.md\n  The file would have the address of the front page, /. What stands above its list is hero in src/site.ts. Rename the file.',
    ],
    [
      'of another page of the owner’s',
      { 'content/pages/about.md': TITLED, 'src/pages/about.astro': '' },
      'content/pages/about.md\n  The file would have the address /about/, which is that of src/pages/about.astro. Rename one of them, or delete it.',
    ],
    [
      'of another file beside it',
      { 'content/pages/legal.md': TITLED, 'content/pages/legal/index.md': TITLED },
      'content/pages/legal/index.md\n  The file would have the address /legal/, which is that of content/pages/legal.md. Rename one of them.',
    ],
    [
      'that no address can be',
      { 'content/pages/About Us.md': TITLED },
      'content/pages/About Us.md\n  The file can have no address: its path becomes that of the page, which has small letters, digits and hyphens. Rename it to about-us.md.',
    ],
  ];
  for (const [which, files, expected] of taken) {
    test(`are refused by name where they would have an address ${which}`, () => {
      assert.deepEqual(pagesOf(files).problems, [expected]);
    });
  }

  test('are asked for as Markdown where they are something else', () => {
    assert.deepEqual(pagesOf({ 'content/pages/about.html': '' }).problems, [
      'content/pages/about.html\n  The file is not Markdown, and no page is made of it. Write it as about.md, or as an .astro page in src/pages/.',
    ]);
  });
});
