import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles, type PostingFile } from '../../src/intake/files.ts';
import type { SourceFacts } from '../../src/sources/source.ts';
import { createXmlRepair } from '../../src/sources/xml/repair-xml.ts';
import { writeFolder } from '../support/build-site.ts';
import { readSource } from '../support/read-source.ts';

function fileOf(content: string | Uint8Array, facts: SourceFacts = {}): PostingFile {
  const folder = writeFolder({});
  writeFileSync(join(folder, 'jobs.xml'), content);
  const [file] = listFiles(folder).files;
  assert.ok(file);
  return { ...file, facts };
}

const job = (title: string, more = '') =>
  `<job><title>${title}</title><url>https://stave.example/${title}</url><description>Bend staves.</description>${more}</job>`;
const titles = ({ objects }: Awaited<ReturnType<typeof readSource>>) =>
  objects.map(({ title }) => title);

describe('XML that is broken gives one sentence with its place, and no posting', () => {
  const broken: [string, string | Uint8Array, number, RegExp][] = [
    [
      'cut off',
      `<source>\n${job('A')}\n<job><title>B`,
      3,
      /the file ends inside an element .*cut off/,
    ],
    ['empty', '', 1, /not well-formed/],
    [
      'with an element that ends too soon',
      `<source>\n<job><title>A</job></source>`,
      2,
      /at column \d+ /,
    ],
    ['with something after the root', `<source>${job('A')}</source>\n<more/>`, 2, /only one root/],
    [
      'a billion laughs',
      '<!DOCTYPE s [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>\n<source><job><title>&b;</title></job></source>',
      1,
      /entities are declared, which are not read/,
    ],
    [
      'an entity of another file',
      '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<source>&a;</source>',
      1,
      /entities are declared/,
    ],
    ['nested without end', '<a>'.repeat(200), 1, /nested more than 100 levels deep/],
    [
      'not in its encoding',
      Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28]),
      1,
      /is not UTF-8: after line 1/,
    ],
    [
      'in an unknown encoding',
      '<?xml version="1.0" encoding="x-none"?><source/>',
      1,
      /x-none, which is not known/,
    ],
    ['HTML', '<!doctype html><title>Jobs</title><p>One<p>Two', 1, /is not well-formed XML/],
  ];
  for (const [name, content, line, reason] of broken) {
    test(name, async () => {
      const read = await readSource(fileOf(content));
      assert.deepEqual(read.objects, []);
      assert.equal(read.failures.length, 1);
      assert.equal(read.failures[0]?.line, line);
      assert.match(read.failures[0].reason, reason);
    });
  }
});

test('a job that is too long is quarantined alone, at its line', async () => {
  const long = job('B', `<body>${'x'.repeat(1_200_000)}</body>`);
  const read = await readSource(fileOf(`<source>\n${job('A')}\n${long}\n${job('C')}</source>`));
  assert.deepEqual(titles(read), ['A', 'C']);
  assert.deepEqual(
    read.failures.map(({ line }) => line),
    [3],
  );
});

test('the encoding that a file declares is its own', async () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?><source>${job('Böttcher')}</source>`;
  assert.deepEqual(titles(await readSource(fileOf(Buffer.from(text, 'latin1')))), ['Böttcher']);
  const wide = Buffer.from(`\ufeff<source>${job('Böttcher')}</source>`, 'utf16le');
  assert.deepEqual(titles(await readSource(fileOf(wide))), ['Böttcher']);
});

test('a bare & is read as it is meant, and told with its place', async () => {
  const read = await readSource(
    fileOf(
      `<source>\n${job('Stave & Hoop; Play&Plug')}${job('B', '<x><![CDATA[a & b]]></x>')}</source>`,
    ),
  );
  assert.deepEqual(titles(read), ['Stave & Hoop; Play&Plug', 'B']);
  assert.equal(read.warnings[0]?.line, 2);
  assert.match(read.warnings[0].reason, /at column 19, 4 in all/);
});

test('a repair is the same wherever the text is cut into pieces', () => {
  const text = '<a b="1&2">&amp;&nbsp;&<![CDATA[&nbsp;]]>&#38;<!-- & -->&x</a>&';
  const whole = createXmlRepair();
  const expected = whole.write(text) + whole.end();
  assert.equal(
    expected,
    '<a b="1&amp;2">&amp;&#160;&amp;<![CDATA[&nbsp;]]>&#38;<!-- & -->&amp;x</a>&amp;',
  );
  for (let size = 1; size < 8; size += 1) {
    const repair = createXmlRepair();
    let read = '';
    for (let at = 0; at < text.length; at += size) read += repair.write(text.slice(at, at + size));
    read += repair.end();
    assert.equal(read, expected, `in pieces of ${size}`);
    assert.deepEqual(repair.repairs(), whole.repairs());
  }
});

describe('a plain feed', () => {
  const rss =
    '<rss version="2.0"><channel><title>Posts</title><link>https://stave.example</link><item><title>Cooper - Stave &amp; Hoop</title><link>https://stave.example/1</link><guid isPermaLink="false">1</guid><dc:creator xmlns:dc="x">A person</dc:creator><description><p>Bend <b>staves</b> &amp; hoops.</p></description></item></channel></rss>';
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Posts</title><entry><id>tag:1</id><title>Cooper</title><published>2026-11-02T09:00:00Z</published><updated>2026-11-20T09:00:00Z</updated><link rel="self" href="https://stave.example/1.atom"/><link href="https://stave.example/1"/><content type="html">&lt;p&gt;Bend staves.&lt;/p&gt;</content></entry></feed>';

  test('is left alone, and the owner is told how to say that it is about jobs', async () => {
    for (const feed of [rss, atom]) {
      const read = await readSource(fileOf(feed));
      assert.deepEqual([read.objects, read.failures], [[], []]);
      assert.match(
        read.leftAlone ?? '',
        /^an? (?:RSS|Atom) feed that does not say .*"isJobFeed": true/,
      );
    }
  });

  test('is read where the owner says so, and nothing is split or guessed', async () => {
    const [item] = (await readSource(fileOf(rss, { isJobFeed: true, employer: 'Stave' }))).objects;
    assert.deepEqual(item, {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Cooper - Stave & Hoop',
      description: '<p>Bend <b>staves</b> &amp; hoops.</p>',
      url: 'https://stave.example/1',
      hiringOrganization: { '@type': 'Organization', name: 'Stave' },
      identifier: { '@type': 'PropertyValue', name: 'Stave', value: '1' },
    });
    const [entry] = (await readSource(fileOf(atom, { isJobFeed: true }))).objects;
    assert.deepEqual(
      [entry?.['url'], entry?.['datePosted'], entry?.['description']],
      ['https://stave.example/1', '2026-11-02T09:00:00Z', '<p>Bend staves.</p>'],
    );
  });
});

test('a page of positions needs the account that only its owner knows', async () => {
  const text =
    '<jobDescriptions><jobDescription><name>Work</name><value>Bend.</value></jobDescription></jobDescriptions>';
  const xml = `<workzag-jobs><position><id>41</id><name>Cooper</name>${text}</position></workzag-jobs>`;
  const [unknown] = (await readSource(fileOf(xml))).objects;
  assert.equal(unknown?.['url'], undefined);
  const [known] = (await readSource(fileOf(xml, { account: 'stave' }))).objects;
  assert.equal(known?.['url'], 'https://stave.jobs.personio.de/job/41');
});

test('jobs none of which has a text are quarantined as one, and with one text each by itself', async () => {
  const job = (id: number, text = '') =>
    `<job><title>Job ${id}</title><url>https://stave.example/${id}</url>${text}</job>`;
  const without = await readSource(fileOf(`<jobs>\n${job(1)}\n${job(2)}</jobs>`));
  assert.deepEqual([without.objects, without.failures.length], [[], 1]);
  assert.equal(without.failures[0]?.line, 2);
  assert.match(without.failures[0].reason, /^is read as XML of jobs\. None of its 2 postings/);
  const some = await readSource(
    fileOf(`<jobs>${job(1)}${job(2, '<description>Bend.</description>')}${job(3)}</jobs>`),
  );
  assert.deepEqual(
    [some.objects.map(({ title }) => title), some.failures],
    [['Job 1', 'Job 2', 'Job 3'], []],
  );
});

describe('XML that is no list of jobs is left alone', () => {
  const others: [string, string, RegExp][] = [
    [
      'jobs of a scheduler',
      '<joblist><job><id>1</id><name>backup</name></job></joblist>',
      /root <joblist>/,
    ],
    ['jobs without an address', '<jobs><job><name>backup</name></job></jobs>', /root <jobs>/],
    ['a sitemap', '<urlset><url><loc>https://stave.example/</loc></url></urlset>', /^a sitemap$/],
  ];
  for (const [name, content, reason] of others) {
    test(name, async () => {
      const read = await readSource(fileOf(content));
      assert.deepEqual([read.objects, read.failures], [[], []]);
      assert.match(read.leftAlone ?? '', reason);
    });
  }
  test('and an empty list of positions is a board without a job', async () => {
    const read = await readSource(fileOf('<workzag-jobs/>'));
    assert.deepEqual([read.names, read.leftAlone], [['Personio positions'], undefined]);
  });
});
