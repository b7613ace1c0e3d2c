// An issue becomes a pull request: the command that reads it, and the workflow's own commands with GitHub's replaced.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { NOON } from '../support/build-site.ts';
import { readWorkflow } from '../support/read-workflow.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIELDS = {
  Title: 'Baker',
  Company: 'Three Sheaves',
  Location: 'Leeds',
  Country: 'United Kingdom',
  Remote: 'No',
  'Employment type': 'Full-time',
  Salary: 'GBP 29,000 to 33,000 a year',
  Deadline: '2027-01-31',
  'Apply link': 'https://three-sheaves.example/baker',
};
const TEXT = `Bake bread from four in the morning. ${'You knead, prove, score and bake. '.repeat(8)}`;

function toBody(fields: Record<string, string>, text = TEXT): string {
  return Object.entries({ ...fields, Description: text })
    .map(([label, value]) => `### ${label}\n\n${value}`)
    .join('\n\n');
}

function post(body: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'placard-post-'));
  const event = join(folder, 'event.json');
  const issue = { number: 42, updated_at: '2026-11-23T09:00:00Z', body };
  writeFileSync(event, JSON.stringify({ action: 'labeled', issue }));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/post-job.ts', event, '--into', join(folder, 'post')],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, JOBS_DIR: '', SOURCE_DATE_EPOCH: String(NOON) },
    },
  );
  const read = (name: string) => {
    const path = join(folder, 'post', name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const outcome = { status, path: stdout, stderr, comment: read('comment.md') };
  const json = read('posting.json');
  rmSync(folder, { recursive: true });
  return {
    ...outcome,
    json,
    posting: JSON.parse(json || 'null') as Record<string, unknown> | null,
  };
}

describe('an issue of the form', () => {
  test('becomes a posting of the day on which it was approved, in a file of its number', () => {
    const { status, path, posting, comment, stderr } = post(toBody(FIELDS));
    assert.equal(status, 0, stderr);
    assert.equal(path, 'content/jobs/issue-42.json\n');
    assert.equal(posting?.['title'], 'Baker');
    assert.equal(posting['datePosted'], '2026-11-23');
    assert.equal(posting['url'], 'https://three-sheaves.example/baker');
    assert.match(comment, /^The job can be posted\b/);
  });

  test('that lacks what a posting must have is not posted, and its author is told what to write', () => {
    const { status, path, posting, comment } = post(toBody({ ...FIELDS, Title: '' }, ''));
    assert.deepEqual([status, path, posting], [3, '', null]);
    assert.match(comment, /^The job can’t be posted yet\. Edit the first comment:/);
    assert.match(comment, /^title: is missing\. .*The heading for it is “title”\.$/m);
    assert.match(comment, /^description: is missing\./m);
    assert.match(comment, /ask for the label “approved” again\.\n$/);
  });

  test('whose last day has passed is not posted', () => {
    const { status, comment } = post(toBody({ ...FIELDS, Deadline: '2026-11-01' }));
    assert.equal(status, 3);
    assert.match(comment, /^The job can’t be posted: its last day has passed\./);
  });

  for (const body of ['Hello', '', null, '### Steps\n\nx']) {
    test(`is not seen in ${JSON.stringify(body)}`, () => {
      const { status, comment, posting } = post(body);
      assert.deepEqual([status, posting], [3, null]);
      assert.match(comment, /^This is not an issue of the form “Post a job”/);
    });
  }

  test('says nothing of itself that the form does not ask', () => {
    const { posting, comment } = post(toBody({ 'x:featured': 'yes', ...FIELDS }));
    assert.equal(posting?.['x:featured'], undefined);
    assert.doesNotMatch(comment, /x:featured/);
  });

  test('shows what it quotes as text alone: nobody is mentioned, nothing is loaded, no block ends', () => {
    const salary = '@everyone ![x](https://evil.example/x.png) ````';
    const { comment } = post(toBody({ ...FIELDS, Salary: `${salary}\n\n\`\`\`\`\n\n@all` }));
    const [before = '', ...after] = comment.split(/^````(?:text)?$/m);
    assert.equal(after.length, 2, comment);
    assert.doesNotMatch(before + (after[1] ?? ''), /@|https?:/);
    assert.match(after[0] ?? '', /@everyone/);
  });

  test('shows reviewers the characters that nobody sees', () => {
    const { json } = post(toBody({ ...FIELDS, Company: 'Three\u202e Sheaves\u200b' }));
    assert.match(json, /"name": "Three\\u202e Sheaves\\u200b"/);
    assert.equal(json.split('\n').length > 10, true);
  });

  test('is asked for what the board publishes, under names that it knows, the text last', () => {
    const form = parse(
      readFileSync(join(ROOT, '.github/ISSUE_TEMPLATE/post-a-job.yml'), 'utf8'),
    ) as { body: { attributes: { label: string } }[] };
    const labels = form.body.map(({ attributes }) => attributes.label);
    const known = Object.keys({ ...FIELDS, 'Company website': '', Description: '' });
    assert.deepEqual([...labels].sort(), known.sort());
    assert.equal(labels.at(-1), 'Description');
    const { comment } = post(
      toBody({ ...FIELDS, 'Company website': 'https://three-sheaves.example' }),
    );
    assert.doesNotMatch(comment, /not read/);
  });
});

test('only the label has an issue read, and its text is in no command', () => {
  const text = readFileSync(join(ROOT, '.github/workflows/post-a-job.yml'), 'utf8');
  assert.match(text, /if: github\.event\.label\.name == 'approved'/);
  assert.doesNotMatch(text, /event\.issue\.(?:body|title|user)/);
  assert.ok(readWorkflow('.github/workflows/post-a-job.yml').jobs['propose']);
});
