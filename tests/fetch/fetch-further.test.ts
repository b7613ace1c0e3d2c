// Lists that come in pages, and lists whose texts are in replies of their own.

import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { answers, asked, fetchOnce, send } from './loopback.ts';

const listed = (id: string) => ({
  id,
  name: `Cooper ${id}`,
  releasedDate: '2026-11-02T09:00:00Z',
  company: { name: 'Stave' },
});
const page = (offset: number, ids: readonly string[], totalFound = 3) =>
  JSON.stringify({ offset, limit: 2, totalFound, content: ids.map(listed) });
const detail = (id: string) =>
  JSON.stringify({
    ...listed(id),
    jobAd: { sections: { jobDescription: { title: 'Work', text: `Bend staves ${id}.` } } },
  });

beforeEach(() => {
  answers.clear();
  asked.length = 0;
  answers.set('/jobs?offset=2', send(page(2, ['c'])));
  for (const id of ['a', 'b', 'c']) answers.set(`/jobs/${id}`, send(detail(id)));
});
const fetchList = (before = 'of before') => fetchOnce(send(page(0, ['a', 'b'])), { before });

describe('a list in pages, without texts', () => {
  test('is fetched with all its pages and the reply of each job', async () => {
    const { outcome, text, files } = await fetchList();
    assert.deepEqual(outcome, {
      path: 'jobs.json',
      kind: 'fetched',
      postings: 3,
      added: 3,
      gone: 0,
    });
    const read = JSON.parse(text ?? '') as { id: string; jobAd: unknown }[];
    assert.deepEqual(
      read.map(({ id, jobAd }) => [id, jobAd !== undefined]),
      [
        ['a', true],
        ['b', true],
        ['c', true],
      ],
    );
    assert.deepEqual(files, ['jobs.json']);
    assert.equal(asked.length, 5);
  });

  test('lacks a job that is gone meanwhile', async () => {
    answers.set('/jobs/b', send('', {}, 404));
    const { outcome } = await fetchList();
    assert.deepEqual(outcome, {
      path: 'jobs.json',
      kind: 'fetched',
      postings: 2,
      added: 2,
      gone: 0,
    });
  });

  test('is fetched whole or not at all', async () => {
    answers.set('/jobs/b', send('', {}, 500));
    const { outcome, text, files } = await fetchList();
    assert.equal(outcome.kind, 'failed');
    assert.match(outcome.reason, /^was answered with 500/);
    assert.deepEqual([text, files], ['of before', ['jobs.json']]);
  });

  test('is not fetched where a page is none', async () => {
    answers.set('/jobs?offset=2', send('<title>Log in</title>'));
    const { outcome, text } = await fetchList();
    assert.equal(outcome.kind, 'failed');
    assert.match(outcome.reason, /further page that is not JSON/);
    assert.equal(text, 'of before');
  });

  test('ends where its pages lead in a circle', async () => {
    answers.set('/jobs?offset=2', send(page(0, ['a', 'b'])));
    const { outcome } = await fetchList();
    assert.equal(outcome.kind === 'fetched' && outcome.postings, 2);
  });

  test('has no more replies than a fetch may ask for', async () => {
    const ids = Array.from({ length: 2_001 }, (_, index) => String(index));
    const { outcome } = await fetchOnce(send(page(0, ids, 2_001)), { before: 'of before' });
    assert.equal(outcome.kind, 'failed');
    assert.match(outcome.reason, /^has more than 2,000 replies/);
    assert.equal(asked.length, 1);
  });
});

test('the reply of a job of BambooHR is asked for where its list names it', async () => {
  const job = { jobOpeningName: 'Cooper', jobOpeningShareUrl: 'https://stave.example/1' };
  const reply = { result: { jobOpening: { ...job, description: 'Bend staves.' } } };
  answers.set('/careers/7/detail', send(JSON.stringify(reply)));
  const list = { result: [{ id: '7', jobOpeningName: 'Cooper' }] };
  const { outcome } = await fetchOnce(send(JSON.stringify(list)));
  assert.equal(outcome.kind === 'fetched' && outcome.postings, 1);
});
