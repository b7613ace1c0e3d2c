import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWritten } from '../support/read-source.ts';

const FIELDS = { Title: 'Cooper', Company: 'Stave', Country: 'Ireland', Deadline: '2027-01-31' };
const toBody = (fields: Record<string, string>, text = 'Bend staves.') =>
  Object.entries({ ...fields, Description: text })
    .map(([label, value]) => `### ${label}\n\n${value}`)
    .join('\n\n');
const read = (body: string) => readWritten('issue.md', body);
const readOne = async (body: string) => (await read(body)).objects[0] ?? {};

describe('an issue form of GitHub', () => {
  test('is read by its headings, with lines that end in any way', async () => {
    const body = toBody(FIELDS);
    for (const written of [body, body.replaceAll('\n', '\r\n'), `\ufeff\n\n${body}`]) {
      const { names, objects, warnings } = await read(written);
      assert.deepEqual([names, warnings], [['GitHub issue form'], []]);
      const { title, validThrough, description } = objects[0] ?? {};
      assert.deepEqual(
        [title, validThrough, description],
        ['Cooper', '2027-01-31', '<p>Bend staves.</p>'],
      );
    }
  });

  test('has nothing where a field was left empty', async () => {
    const { baseSalary, description } = await readOne(
      toBody({ ...FIELDS, Salary: '_No response_' }, '_No response_'),
    );
    assert.deepEqual([baseSalary, description], [undefined, undefined]);
  });

  test('gives everything below its last heading to the text', async () => {
    const { title, description } = await readOne(
      toBody(FIELDS, 'Bend.\n\n### Title\n\nDirector\n\n```\n### Company\n```'),
    );
    assert.equal(title, 'Cooper');
    assert.match(
      JSON.stringify(description),
      /<h3>Title<\/h3>\\n<p>Director<\/p>\\n<pre>.*### Company/,
    );
  });

  test('takes no heading and no value from what GitHub does not show', async () => {
    const hidden = 'Cooper <!-- not\n\n### Company\n\nElsewhere\n\n### Salary\n\n1 EUR -->\n';
    const { title, hiringOrganization, baseSalary } = await readOne(
      toBody({ ...FIELDS, Title: hidden }),
    );
    assert.deepEqual(
      [title, hiringOrganization, baseSalary],
      ['Cooper', { '@type': 'Organization', name: 'Stave' }, undefined],
    );
    // A comment without an end hides all that follows: there is no text then, and so no form.
    const { objects } = await read(toBody({ ...FIELDS, Title: 'Cooper <!-- ' }));
    assert.deepEqual(objects, []);
  });

  test('keeps the first of two values, and tells of the other', async () => {
    const body = `### Title\n\nCooper\n\n### Title\n\nDirector\n\n${toBody({ Company: 'Stave' })}`;
    const { objects, warnings } = await read(body);
    assert.equal(objects[0]?.['title'], 'Cooper');
    assert.match(warnings[0]?.reason ?? '', /^has names that are not read: “Title \(again/);
    assert.equal(warnings[0]?.line, 5);
  });

  test('has its headings named in what is said of them', async () => {
    const { postings } = await read(toBody({ ...FIELDS, Deadline: 'soon' }));
    assert.deepEqual(postings[0]?.originOf('validThrough'), { name: 'Deadline', line: 13 });
    assert.equal(postings[0]?.adviceFor?.('title', false), 'The heading for it is “title”.');
  });

  for (const [what, body] of [
    ['a text with other headings', '### Install\n\nnpm ci\n\n### Description\n\nA tool.'],
    ['a text without a heading for the employer', '### Title\n\nA\n\n### Description\n\nB'],
    ['a heading further down', `Hello.\n\n${toBody(FIELDS)}`],
    ['nothing', ''],
  ] as const) {
    test(`is not seen in ${what}`, async () => {
      const { objects, leftAlone } = await read(body);
      assert.deepEqual([objects, leftAlone], [[], 'a text without front matter']);
    });
  }

  test('with names of everything that an object has is read like any other', async () => {
    const { objects } = await read(
      toBody({ ...FIELDS, __proto__x: 'a', constructor: 'b', toString: 'c', '__proto__ ': 'd' }),
    );
    assert.equal(objects[0]?.['title'], 'Cooper');
  });

  test('of the largest size takes a moment', async () => {
    const started = performance.now();
    for (const part of ['### Title\n', '<!--', '-->', '### ', '`', '<!-- -->\n### a\n']) {
      await read(toBody({ Title: part.repeat(65_536 / part.length), Company: 'Stave' }));
    }
    assert.ok(performance.now() - started < 3_000);
  });
});
