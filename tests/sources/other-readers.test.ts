// Each sample under the endings of all other kinds of files: what is read of it is right, or nothing is.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles, READ_ENDINGS } from '../../src/intake/files.ts';
import { writeFolder } from '../support/build-site.ts';
import { readSource, readWritten } from '../support/read-source.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sources');
const samples = listFiles(FOLDER).files.filter(({ path }) => !path.startsWith('expected/'));
const titleOf = ({ title }: { title?: unknown }) => String(title);

describe('a sample under another ending gives no job that it does not hold', () => {
  for (const { path, absolutePath } of samples) {
    test(path, async () => {
      const folder = writeFolder({});
      const content = readFileSync(absolutePath);
      for (const ending of READ_ENDINGS) writeFileSync(join(folder, `a${ending}`), content);
      const own = await readSource(
        listFiles(FOLDER).files.find((file) => file.path === path) ?? assert.fail(),
      );
      const titles = new Set(own.objects.map(titleOf));
      for (const file of listFiles(folder).files) {
        const { objects, names, failures, leftAlone } = await readSource(file);
        assert.deepEqual(
          // What has no title is quarantined.
          objects.filter(({ title }) => title !== undefined && !titles.has(titleOf({ title }))),
          [],
          file.path,
        );
        const isTold = names.length > 0 || failures.length > 0 || leftAlone !== undefined;
        assert.ok(isTold, `${path} as ${file.path} is read as nothing, and nothing is said`);
      }
    });
  }
});

/** Files that lie about in projects, on disks and in our own output. */
const OTHERS: Readonly<Record<string, string>> = {
  'package.json': '{"name": "a", "version": "1.0.0", "description": "b", "scripts": {}}',
  'tsconfig.json': '{"compilerOptions": {"strict": true}}',
  'feed.json':
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Blog", "items": [{"id": "1", "title": "Post", "content_text": "Words", "url": "https://a.example/1"}]}',
  'search.json': '{"places": [["Cork", 1]], "words": ["cooper"]}',
  'people.json': '[{"name": "A", "title": "Cooper", "company": "Stave"}]',
  'sitemap.xml':
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url></urlset>',
  'feed.atom':
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Jobs</title><entry><id>1</id><title>Cooper</title><link href="https://a.example/1"/><content>Words</content></entry></feed>',
  'pom.xml': '<project><name>a</name><url>https://a.example</url></project>',
  'hudson.xml': '<hudson><jobs><job><name>build</name></job></jobs></hudson>',
  'index.html':
    '<!doctype html><title>Jobs</title><h1>Cooper</h1><p>Stave &amp; Hoop, Cork. Apply by mail.</p>',
  'event.html': '<script type="application/ld+json">{"@type": "Event", "name": "Fair"}</script>',
  'CHANGELOG.md': '# Changelog\n\n## 1.0.0\n',
  'post.md': '---\ntitle: We hire\nauthor: A\ndate: 2026-11-02\ntags: [jobs]\n---\nWords.\n',
  'about.md': '---\ntitle: About\nlayout: page\ncompany: Stave\n---\nWords.\n',
  'ci.yml':
    'name: CI\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
  'openapi.yaml':
    'openapi: 3.0.0\ninfo:\n  title: Jobs\n  description: Words\n  contact: {email: a@b.example, url: https://a.example}\n',
  'resume.yml':
    'work:\n  - {position: Cooper, company: Stave, startDate: 2011, endDate: 2015, summary: Bent staves}\n',
  'team.csv':
    'First name,Last name,Job title,Company,Location,Email\nA,B,Cooper,Stave,Cork,a@b.example\n',
  'speakers.yml':
    '- {name: A B, title: Master Cooper, company: Stave, url: https://a.example, description: Bends staves.}\n',
  'team.json':
    '[{"name": "A B", "role": "Cooper", "company": "Stave", "url": "https://a.example", "bio": "Words"}]',
  'without-employer.json':
    '[{"title": "Cooper", "description": "Bend.", "location": "Cork", "type": "full-time"}]',
  'readme.md': '# Jobs\n\nNote: put jobs here.\nFormat: Markdown\n\nWords.\n',
  'teamtailor-api.json':
    '{"data": [{"id": "1", "type": "jobs", "attributes": {"title": "Cooper"}, "links": {"careersite-job-url": "https://a.example/1"}}]}',
  'directory.rss':
    '<rss version="2.0"><channel><link>https://guide.example</link><item><title>Coopers</title><link>https://guide.example/1</link><company>Stave</company><location>Cork</location><description>Barrels</description></item></channel></rss>',
  'products.rss':
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><item><title>Pen</title><link>https://a.example/1</link><description>Writes</description><g:id>1</g:id><g:price>1 EUR</g:price></item></channel></rss>',
  'contacts.csv': 'Name,Title,Company,Location,Email\nA B,Cooper,Stave,Cork,a@b.example\n',
  'films.csv': 'title,type,country,release_year,description\nA,Movie,US,1999,Story\n',
  'sales.tsv': 'id\tdate\tcompany\tamount\n1\t2026-01-01\tStave\t7\n',
  'words.csv': 'one\ntwo\n',
};

test('jobs that name no employer are told so, and so is an API that is not read', async () => {
  const told = async (name: string) =>
    (await readWritten(name, OTHERS[name] ?? '')).leftAlone ?? '';
  assert.match(await told('without-employer.json'), /names no employer.*content\/sources\.json/);
  assert.match(await told('teamtailor-api.json'), /Save https:.*\/jobs\.json instead/);
});

describe('a file of other things is left alone, and named', () => {
  for (const [name, content] of Object.entries(OTHERS)) {
    test(name, async () => {
      const folder = writeFolder({});
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), content);
      const [file] = listFiles(folder).files;
      assert.ok(file);
      const { objects, names, failures, leftAlone } = await readSource(file);
      assert.deepEqual([objects, names, failures], [[], [], []]);
      assert.ok((leftAlone ?? '').length > 5);
    });
  }
});
