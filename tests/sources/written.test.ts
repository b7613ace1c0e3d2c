import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWritten as read } from '../support/read-source.ts';

const JOB = 'title: Cooper\ncompany: Stave\nlocation: Cork\n';
const yaml = (more = '') => read('job.yml', `${JOB}description: Bend staves.\n${more}`);
const markdown = (body: string, more = '') => read('job.md', `---\n${JOB}${more}---\n${body}`);

describe('values of YAML are texts as they stand', () => {
  const values: [written: string, property: string, value: unknown][] = [
    ['posted: 2026-11-02', 'datePosted', '2026-11-02'],
    ["posted: !!timestamp '2026-11-02'", 'datePosted', '2026-11-02'],
    ['posted: 2.11.2026', 'datePosted', '2026-11-02'],
    ['reference: 007', 'identifier', { '@type': 'PropertyValue', name: 'Stave', value: '007' }],
    ['skills: [no, 1.10, ~]', 'skills', 'no, 1.10, ~'],
    ['salary: {min: 20, max: 30, currency: EUR, period: hour}', 'baseSalary', PAY()],
    ['salary: 20 to 30 euros', 'baseSalary', '20 to 30 euros'],
    ['url:', 'url', undefined],
    ['x:shift: early', 'x:shift', 'early'],
    ['remote: false', 'jobLocationType', undefined],
    ['remote: true', 'jobLocationType', 'TELECOMMUTE'],
    [
      'requirements:\n  - boots: your own\n  - patience',
      'qualifications',
      '- boots: your own\n- patience',
    ],
  ];
  for (const [written, property, value] of values) {
    test(JSON.stringify(written), async () => {
      assert.deepEqual((await yaml(written)).objects[0]?.[property], value);
    });
  }
});

function PAY() {
  return {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 20, maxValue: 30, unitText: 'HOUR' },
  };
}

describe('jobs in YAML are found', () => {
  const two = (indent: string) =>
    ['A', 'B']
      .map(
        (title) =>
          `${indent}- {title: ${title}, company: Stave, url: https://a.example/${title}, description: Text}`,
      )
      .join('\n');
  const forms: Record<string, string> = {
    'in a list': two(''),
    'in a list with a name': `jobs:\n${two('  ')}`,
    'in two documents': ['A', 'B']
      .map((title) => `${JOB.replace('Cooper', title)}description: Text\n`)
      .join('---\n'),
  };
  for (const [name, content] of Object.entries(forms)) {
    test(name, async () => {
      const { objects } = await read('jobs.yaml', content);
      assert.deepEqual(
        objects.map(({ title }) => title),
        ['A', 'B'],
      );
    });
  }

  test('each with its lines', async () => {
    const { postings } = await read(
      'jobs.yaml',
      `jobs:\n${two('  ')}\n  - title: C\n    company: Stave\n    deadline: 2027-01-01\n    description: Text`,
    );
    assert.deepEqual(
      postings.map(({ line }) => line),
      [2, 3, 4],
    );
    assert.deepEqual(postings[2]?.originOf('validThrough'), { name: 'deadline', line: 6 });
  });

  test('where one of many is bad, the others too', async () => {
    const { objects } = await read(
      'jobs.yaml',
      `${two('')}\n- company: Stave\n  description: Text`,
    );
    assert.deepEqual(
      objects.map(({ title }) => title),
      ['A', 'B', undefined],
    );
  });

  test('and those without any text are quarantined as one', async () => {
    const { objects, failures } = await read('jobs.yml', `${JOB}url: https://a.example\n`);
    assert.deepEqual([objects, failures.length], [[], 1]);
    assert.match(failures[0]?.reason ?? '', /Its posting has no description\. Write “description”/);
  });
});

describe('Markdown with front matter', () => {
  test('has its text below, and HTML in it stays HTML', async () => {
    const { objects, names } = await markdown(
      '# Work\n\nBend *staves*\nall day.\n\n<ul><li>One</ul>\n',
    );
    assert.deepEqual(names, ['Markdown with front matter']);
    assert.equal(
      objects[0]?.['description'],
      '<h1>Work</h1>\n<p>Bend <em>staves</em>\nall day.</p>\n<ul><li>One</ul>',
    );
  });

  test('is read under the name of a page, too', async () => {
    const { names, objects } = await read('job.html', `---\n${JOB}---\nBend staves.`);
    assert.deepEqual([names.length, objects[0]?.['title']], [1, 'Cooper']);
  });

  test('has lines of the file, also with those of Windows', async () => {
    const { postings } = await read(
      'job.md',
      `---\n${JOB}closes: soon\n---\n\nBend.`.replaceAll('\n', '\r\n'),
    );
    assert.deepEqual(postings[0]?.originOf('validThrough'), { name: 'closes', line: 5 });
    assert.deepEqual(postings[0].originOf('description'), { name: 'the text', line: 7 });
  });

  test('is not read where it is a draft', async () => {
    const { objects, failures } = await markdown('Bend.', 'draft: true\n');
    assert.deepEqual([objects, failures], [[], []]);
  });

  test('has a date by convention, and a date that says more before it', async () => {
    assert.equal(
      (await markdown('Bend.', 'date: 2026-11-02\n')).objects[0]?.['datePosted'],
      '2026-11-02',
    );
    const { objects } = await markdown('Bend.', 'date: 2026-11-02\npublishDate: 2026-11-03\n');
    assert.equal(objects[0]?.['datePosted'], '2026-11-03');
  });

  test('tells of names that are not read, and of words of a template', async () => {
    const { warnings } = await markdown(
      'Bend.\n\n{% include apply.html %}',
      'layout: job\nmood: good\n',
    );
    assert.deepEqual(
      warnings.map(({ line }) => line),
      [6, 10],
    );
    assert.match(warnings[0]?.reason ?? '', /names that are not read: “mood”\. .*“x:”/);
    assert.match(warnings[1]?.reason ?? '', /words of a template/);
  });

  test('in TOML is told its faults by line and column', async () => {
    const { failures } = await read('job.md', '+++\ntitle = "Cooper"\ncompany = \n+++\nBend.');
    assert.equal(failures[0]?.line, 3);
    assert.match(failures[0].reason, /^is not TOML: at column \d+ invalid value/);
  });

  test('that never ends is told, where it states a title', async () => {
    const unclosed = await read('job.md', '---\ntitle: Cooper\ncompany: Stave\n\nBend.');
    assert.match(unclosed.failures[0]?.reason ?? '', /^begins with facts that have no end\. Write/);
    const ruled = await read('notes.md', '---\n\nNotes of the day.');
    assert.deepEqual([ruled.failures, ruled.leftAlone], [[], 'a text without front matter']);
  });

  test('may name no employer where its owner states one', async () => {
    const content = '---\ntitle: Cooper\ndate: 2026-11-02\n---\nBend staves.';
    assert.match((await read('job.md', content)).leftAlone ?? '', /title and no employer/);
    const { objects } = await read('job.md', content, { employer: 'Stave' });
    assert.deepEqual(objects[0]?.['hiringOrganization'], {
      '@type': 'Organization',
      name: 'Stave',
    });
  });
});

describe('what is written of other things is left alone', () => {
  const others: [name: string, content: string][] = [
    ['README.md', '# Jobs\n\nPut jobs here.'],
    ['post.md', '---\ntitle: News\ndate: 2026-11-02\n---\nWords.'],
    ['rule.md', '---\n\nWords between rules.\n\n---\n'],
    ['cv.yml', '- {title: Cooper, company: Stave, description: Bent staves.}'],
    [
      'cv.yml',
      '- {position: Cooper, company: Stave, location: Cork, startDate: 2011, endDate: 2015, description: Bent.}',
    ],
    [
      'people.yml',
      '- {first name: A, last name: B, title: Cooper, company: Stave, email: a@b.example}',
    ],
    ['compose.yml', 'services:\n  web:\n    image: x\n'],
    ['jobs.yml', 'jobs:\n  build:\n    runs-on: ubuntu\n    steps: []\n'],
    ['empty.yml', ''],
    ['list.yml', '- one\n- two\n'],
  ];
  for (const [name, content] of others) {
    test(`${name}: ${JSON.stringify(content.slice(0, 40))}`, async () => {
      const { objects, failures, leftAlone } = await read(name, content);
      assert.deepEqual([objects, failures], [[], []]);
      assert.match(leftAlone ?? '', /^an? .*text/);
    });
  }
});
