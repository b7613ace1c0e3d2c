// Servers on loopback that misbehave: what comes of each fetch, and that the file of before is whole after all of them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  answers,
  asked,
  fetchOnce,
  GOOD,
  otherAddress,
  posting,
  send,
  type Answer,
  type Setting,
} from './loopback.ts';

describe('a file that is fetched', () => {
  test('is there whole, with the number of its postings', async () => {
    const { outcome, text, files } = await fetchOnce(send(GOOD), { file: 'feeds/jobs.json' });
    assert.deepEqual(outcome, {
      path: 'feeds/jobs.json',
      kind: 'fetched',
      postings: 2,
      added: 2,
      gone: 0,
    });
    assert.deepEqual([text, files], [GOOD, ['jobs.json']]);
  });

  test('is told what is new in it, and what is gone', async () => {
    const old = JSON.stringify([posting('B'), posting('C'), posting('D')]);
    const { outcome } = await fetchOnce(send(GOOD), { before: old });
    assert.deepEqual(outcome, {
      path: 'jobs.json',
      kind: 'fetched',
      postings: 2,
      added: 1,
      gone: 2,
    });
  });

  test('may be packed', async () => {
    const { text } = await fetchOnce(send(gzipSync(GOOD), { 'content-encoding': 'gzip' }));
    assert.equal(text, GOOD);
  });

  test('is not sent again where it has not changed', async () => {
    const answer: Answer = (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? undefined : GOOD);
    };
    const { board } = await fetchOnce(answer);
    const again = await fetchOnce(answer, { board });
    assert.deepEqual([again.outcome.kind, again.text], ['unchanged', GOOD]);
    // A file that somebody has changed is fetched anew.
    const changed = await fetchOnce(answer, { board, before: '[]' });
    assert.deepEqual([changed.outcome.kind, changed.text], ['fetched', GOOD]);
  });

  test('may be an empty list of a known kind', async () => {
    const { outcome } = await fetchOnce(send('{"jobs": []}'), { before: GOOD });
    assert.deepEqual(outcome, {
      path: 'jobs.json',
      kind: 'fetched',
      postings: 0,
      added: 0,
      gone: 2,
    });
  });

  test('may be behind a redirect of its own server', async () => {
    answers.set('/new', send(GOOD));
    const { outcome } = await fetchOnce(send('', { location: '/new' }, 302));
    assert.equal(outcome.kind, 'fetched');
  });
});

describe('a fetch that fails says why, and the file of before stays whole', () => {
  const failing: [name: string, answer: () => Answer, reason: RegExp, setting?: Setting][] = [
    ['404', () => send('', {}, 404), /^was answered with 404 Not Found\.$/],
    ['500', () => send('', {}, 500), /^was answered with 500/],
    ['304 that was not asked for', () => send('', {}, 304), /^was answered with 304/],
    ['no answer', () => () => undefined, /^said nothing for 1 seconds\.$/],
    [
      'half an answer, then nothing',
      () => (_, response) => void response.writeHead(200, { 'content-length': '999' }).write('[{'),
      /^said nothing for/,
    ],
    [
      'one byte at a time',
      () => (_, response) => {
        const timer = setInterval(() => response.write('['), 50);
        response.on('close', () => clearInterval(timer));
      },
      /^took more than/,
    ],
    [
      'half a body',
      () => (_, response) => {
        response.writeHead(200, { 'content-length': '9999' });
        response.write(GOOD, () => response.destroy());
      },
      /^broke off before its end\.$/,
    ],
    [
      'a redirect to a private address',
      () => send('', { location: otherAddress() }, 302),
      /^was sent on to http:\/\/127\.0\.0\.1:\d+, which is without https or of a private network/,
    ],
    [
      'a redirect to a private address over https',
      () => send('', { location: 'https://10.0.0.1/jobs' }, 302),
      /^was sent on to https:\/\/10\.0\.0\.1, which/,
    ],
    [
      'a redirect to the name of a private address',
      () => send('', { location: 'https://localhost/jobs' }, 302),
      /^was sent on to https:\/\/localhost, which/,
    ],
    [
      'a redirect to a file',
      () => send('', { location: 'file:///etc/passwd' }, 302),
      /^was sent on to file:\/\/, which/,
    ],
    ['redirects without end', () => send('', { location: '/jobs' }, 302), /sent on more than 3/],
    [
      '2 GB',
      () => (_, response) =>
        void response.writeHead(200, { 'content-length': '2147483648' }).write('['),
      /^is larger than 1 MB/,
    ],
    [
      'a body that lies about its length',
      () => (_, response) => void response.writeHead(200).end(`[${' '.repeat(2_000_000)}]`),
      /^is larger than 1 MB/,
    ],
    [
      'a bomb',
      () => send(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
      /^is larger than 1 MB/,
    ],
    [
      'what is not packed as it says',
      () => send('plain', { 'content-encoding': 'gzip' }),
      /^failed/,
    ],
    ['HTML for JSON', () => send('<!doctype html><title>Log in</title>'), /^is not JSON/],
    ['JSON of other things', () => send('{"error": "no such account"}'), /^is JSON with “error”/],
    ['a list cut off', () => send(GOOD.slice(0, -5)), /^is not JSON/],
    ['a feed cut off', () => send('<source><job><title>A'), /cut off/, { file: 'jobs.xml' }],
    [
      'a kind that is not read',
      () => send(GOOD),
      /^has a name that ends in none/,
      { file: 'a.exe' },
    ],
    [
      'a key that is not there',
      () => send(GOOD),
      /^needs the variable STAVE_KEY of the environment/,
      { feed: { headers: { Authorization: 'Bearer $STAVE_KEY' } } },
    ],
    [
      'http without leave',
      () => send(GOOD),
      /^is not fetched over https/,
      { feed: { isPrivate: false } },
    ],
    [
      'a private address without leave',
      () => send(GOOD),
      /^has an address of a private network/,
      { feed: { isPrivate: false, url: 'https://127.0.0.1/jobs' } },
    ],
    [
      'a name of a private address without leave',
      () => send(GOOD),
      /^has an address of a private network/,
      { feed: { isPrivate: false, url: 'https://localhost/jobs' } },
    ],
    [
      'a port where nobody listens',
      () => send(GOOD),
      /^refused the connection/,
      { feed: { url: 'http://127.0.0.1:9/jobs' } },
    ],
  ];
  for (const [name, answer, reason, setting] of failing) {
    test(name, async () => {
      const { outcome, text, files } = await fetchOnce(answer(), {
        before: 'of before',
        ...setting,
      });
      assert.equal(outcome.kind, 'failed');
      assert.match(outcome.reason, reason);
      assert.deepEqual(
        [text, outcome.isKept, files],
        ['of before', true, [setting?.file ?? 'jobs.json']],
      );
    });
  }
});

test('a key goes to the address that its owner has named, and nowhere else', async () => {
  const feed = { headers: { Authorization: 'Bearer $STAVE_KEY' } };
  const environment = { STAVE_KEY: 'secret-of-stave' };
  asked.length = 0;
  await fetchOnce(send(GOOD), { feed, environment });
  assert.equal(asked[0]?.headers.authorization, 'Bearer secret-of-stave');
  asked.length = 0;
  const { outcome } = await fetchOnce(send('', { location: otherAddress() }, 302), {
    feed,
    environment,
  });
  assert.equal(asked.length, 1);
  assert.doesNotMatch(JSON.stringify(outcome), /secret/);
});
