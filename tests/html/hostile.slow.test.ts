import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import { decodeDescription } from '../../src/html/decode.ts';
import { createDescriber, type Describer, DescriptionRefused } from '../../src/html/description.ts';
import { withoutHostileInput } from '../support/corpus.ts';
import { readPayloads } from './corpus.ts';
import { findViolations } from './violations.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

describe('hostile payloads', { skip: withoutHostileInput }, async () => {
  const plainOrSanitized = await createDescriber();
  const sanitized = await createDescriber({ readPlain: () => undefined });
  const payloads = readPayloads();

  test(`none of ${payloads.length} gets through`, () => {
    for (const payload of payloads) {
      assert.deepEqual(findViolations(htmlOf(payload)), [], payload);
      assert.deepEqual(findViolations(htmlOf(`<p>Weld.</p>${payload}`)), [], payload);
    }
  });

  test('each becomes the same when DOMPurify reads them all', () => {
    for (const payload of payloads) {
      const unsafe = `<p>Weld.</p>${payload}`;
      assert.equal(htmlOf(unsafe), htmlOf(unsafe, sanitized), payload);
    }
  });

  for (const level of [1, 2, 3]) {
    test(`none gets through when escaped ${level} times`, () => {
      for (const [index, payload] of payloads.entries()) {
        const raw = `<p>Weld.</p>${payload}`;
        const unsafe = escapeTimes(raw, level);
        // What decodes to the unescaped payload is covered by the test above; only a part is repeated.
        if (decodeDescription(unsafe).content === raw && index % 10 > 0) continue;
        assert.deepEqual(findViolations(htmlOf(unsafe)), [], payload);
        assert.deepEqual(findViolations(htmlOf(escapeTimes(payload, level))), [], payload);
      }
    });
  }

  test('the detector fires when the policy is broken on purpose', () => {
    const purifier = createPurifier(new JSDOM('').window);
    const broken = { ADD_TAGS: ['iframe', 'script'], ADD_ATTR: ['onerror', 'onclick'] };
    const sample = payloads.filter((_, index) => index % 10 === 0);
    const fired = sample.filter(
      (payload) => findViolations(purifier.sanitize(payload, broken)).length > 0,
    );
    assert.ok(fired.length > sample.length / 10, `It fired on ${fired.length}.`);
  });

  function htmlOf(unsafe: string, describer: Describer = plainOrSanitized): string {
    try {
      return describer.toDescription(unsafe).html;
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
      '<ol start=-1></ol>',
    ],
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
