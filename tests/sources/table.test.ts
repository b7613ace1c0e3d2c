import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listFiles, type PostingFile } from '../../src/intake/files.ts';
import type { SourceFacts } from '../../src/sources/source.ts';
import { writeFolder } from '../support/build-site.ts';
import { readSource } from '../support/read-source.ts';

function fileOf(content: string, facts: SourceFacts = {}): PostingFile {
  const folder = writeFolder({});
  writeFileSync(join(folder, 'jobs.csv'), content);
  const [file] = listFiles(folder).files;
  assert.ok(file);
  return { ...file, facts };
}

const HEADER = 'Title,Company,Location,Posted,Description';
const row = (title: string, posted = '2026-11-02') => `${title},Stave,Cork,${posted},Bend staves.`;
const tableOf = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
type Read = Awaited<ReturnType<typeof readSource>>;
const titles = ({ objects }: Read) => objects.map(({ title }) => title);
const all = (read: Read, property: string) => read.objects.map((object) => object[property]);

describe('a day and a month are told apart by the whole column', () => {
  test('where a part above twelve proves the order', async () => {
    const monthFirst = await readSource(
      fileOf(tableOf(row('A', '05/06/2026'), row('B', '12/15/2026'))),
    );
    assert.deepEqual(all(monthFirst, 'datePosted'), ['2026-05-06', '2026-12-15']);
    const dayFirst = await readSource(
      fileOf(tableOf(row('A', '05/06/2026'), row('B', '15-12-2026'))),
    );
    assert.deepEqual(all(dayFirst, 'datePosted'), ['2026-06-05', '2026-12-15']);
  });
  test('and nowhere else', async () => {
    for (const other of ['07/08/2026', '13/13/2026']) {
      const read = await readSource(fileOf(tableOf(row('A', '05/06/2026'), row('B', other))));
      assert.deepEqual(all(read, 'datePosted'), ['05/06/2026', other]);
    }
  });
});

describe('a place', () => {
  const placesOf = async (header: string, cells: string, facts = {}) => {
    const read = await readSource(
      fileOf(`Job title,Description,${header}\nCooper,Bend staves.,${cells}\n`, facts),
    );
    return [read.objects[0]?.['jobLocation'], read.objects[0]?.['jobLocationType']];
  };
  const place = (address: object) => ({
    '@type': 'Place',
    address: { '@type': 'PostalAddress', ...address },
  });
  test('of a town and a country is one', async () => {
    assert.deepEqual(await placesOf('Location,Country', 'Cork,IE'), [
      place({ addressLocality: 'Cork', addressCountry: 'IE' }),
      undefined,
    ]);
  });
  test('with a comma is not taken apart', async () => {
    assert.deepEqual(await placesOf('Location,Country', '"Austin, TX",US'), [
      'Austin, TX, US',
      undefined,
    ]);
  });
  test('that contradicts another column is the text', async () => {
    assert.deepEqual(await placesOf('Location,City', '"Cork, Ireland",Berlin'), [
      'Cork, Ireland',
      undefined,
    ]);
  });
  test('is remote only where the column says so', async () => {
    const ways = ['Yes', 'TRUE', 'x', 'Fully remote', 'Hybrid', 'no', 'On-site', ''];
    const found = await Promise.all(
      ways.map(async (way) => (await placesOf('Place,Remote?', `Cork,${way}`))[1]),
    );
    assert.deepEqual(found, [...Array<string>(4).fill('TELECOMMUTE'), ...Array<undefined>(4)]);
  });
});

test('columns that are not read are named, once for the table', async () => {
  const content = `${HEADER},Platform,Role\n${row('A')},web,Lead\n${row('B')},web,\n`;
  const read = await readSource(fileOf(content));
  assert.equal(read.warnings.length, 2);
  assert.match(read.warnings[0]?.reason ?? '', /a second column for the same, .*“Role”/);
  assert.match(read.warnings[1]?.reason ?? '', /not read: “Platform”\. .*“x:”/);
});

test('what a column holds is the owner’s to state', async () => {
  const content = 'What,Who,When,Words\nCooper,Stave,2026-11-02,Bend staves.\n';
  assert.match((await readSource(fileOf(content))).leftAlone ?? '', /the columns “What”, “Who”/);
  const columns = {
    what: 'title',
    who: 'hiringOrganization',
    when: 'datePosted',
    words: 'description',
  };
  const read = await readSource(fileOf(content, { columns }));
  assert.deepEqual([titles(read), all(read, 'datePosted')], [['Cooper'], ['2026-11-02']]);
});

test('a header that comes again, and a job that is not for readers, are passed over', async () => {
  const content = `${HEADER},Status\n${row('A')},open\n${HEADER},Status\n${row('B')},Draft\n`;
  const read = await readSource(fileOf(content));
  assert.deepEqual(titles(read), ['A']);
});

describe('a table of other things is left alone, by the names of its columns', () => {
  const others = [
    'id,name,schedule,command,location\n1,backup,0 3 * * *,/bin/backup,eu\n',
    'title,type,director,country,release_year,description\nA,Movie,B,US,1999,A story.\n',
    'First name,Last name,Title,Company,Location,Description\nA,B,Engineer,Stave,Cork,Old friend.\n',
    'title,url,date,body\nA post,https://a.example,2026-01-01,Words.\n',
    'Title,Author,Publisher,Price,Description\nA,B,C,9,Words\n',
    'just words\nand more words\n',
    '',
  ];
  for (const content of others) {
    test(JSON.stringify(content.split('\n')[0]), async () => {
      const read = await readSource(fileOf(content));
      assert.deepEqual([read.objects, read.failures], [[], []]);
      assert.match(read.leftAlone ?? '', /^(?:a table with the columns|no table|an empty file$)/);
    });
  }
});

test('a table without a column of descriptions is quarantined as one', async () => {
  const read = await readSource(fileOf('Title,Company,Location\nA,Stave,Cork\nB,Stave,Cork\n'));
  assert.deepEqual([read.objects, read.failures.length], [[], 1]);
  assert.match(read.failures[0]?.reason ?? '', /none of its 2 postings .*Add a column “descript/);
});

test('formulas are words, and a name like that of a built-in property is one too', async () => {
  const content = `${HEADER},__proto__,constructor\n=1+1,Stave,Cork,,"=HYPERLINK(""x"")",a,b\n`;
  const read = await readSource(fileOf(content));
  assert.deepEqual([titles(read), all(read, 'description')], [['=1+1'], ['=HYPERLINK("x")']]);
});

test('what JobSpy calls remote is doubted, since it reads that out of words', async () => {
  const table = (remote: string) =>
    `site,job_url,title,company,is_remote,description\nindeed,https://a.example/1,Cooper,Stave,${remote},Bend staves.\n`;
  const fieldsOf = async (remote: string) => {
    const { postings } = await readSource(fileOf(table(remote)));
    return postings[0]?.problems.map(({ field }) => field);
  };
  assert.deepEqual(await fieldsOf('True'), ['jobLocationType']);
  assert.deepEqual(await fieldsOf('False'), []);
});
