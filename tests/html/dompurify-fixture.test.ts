// DOMPurify's own payloads, configuration and expected output, on our pair of versions. A DOM that parses
// differently, or a release that removes less, is noticed here first.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import { withoutHostileInput } from '../support/corpus.ts';
import { readPurifierFixture } from './corpus.ts';

/** Payloads with a different output here, and why that is harmless. */
const DIFFERENCES: readonly { payload: string; output: string; reason: string }[] = [
  {
    payload:
      '<isindex x="javascript:" onmouseover="alert(1)" label="variation of bypass by @giutro">',
    output: '',
    reason:
      'parsers of today make no form of <isindex>: it is an unknown element, and more goes than is expected',
  },
  {
    payload: '<isindex src="javascript:" onmouseover="alert(1)" label="bypass by @giutro" />',
    output: '',
    reason:
      'parsers of today make no form of <isindex>: it is an unknown element, and more goes than is expected',
  },
  {
    payload: '<selectedcontent></selectedcontent>',
    output: '',
    reason:
      'it was a way around the sanitizer once, so releases since remove it: more goes than is expected',
  },
];

describe("DOMPurify's own fixture", { skip: withoutHostileInput }, () => {
  const purifier = createPurifier(new JSDOM('').window);
  const fixture = readPurifierFixture();
  const differing = fixture.filter(
    ({ payload, accepted }) => !accepted.includes(purifier.sanitize(payload)),
  );

  test('is there, and would notice a sanitizer that does nothing', () => {
    assert.ok(fixture.length > 200, `${fixture.length} payloads`);
    const untouched = fixture.filter(({ payload, accepted }) => accepted.includes(payload));
    assert.ok(untouched.length < fixture.length / 4, `${untouched.length} need no cleaning`);
  });

  test('gives what its makers expect, but for the differences that are named', () => {
    const named = new Set(DIFFERENCES.map(({ payload }) => payload));
    const unnamed = differing
      .filter(({ payload }) => !named.has(payload))
      .map(({ payload, accepted }) => ({
        payload,
        accepted,
        output: purifier.sanitize(payload),
      }));
    assert.deepEqual(unnamed, []);
  });

  for (const { payload, output, reason } of DIFFERENCES) {
    test(`still differs in ${payload.slice(0, 40)}: ${reason}`, () => {
      assert.ok(
        differing.some((difference) => difference.payload === payload),
        'The fixture no longer has it or it differs no longer: take it off the list.',
      );
      assert.equal(purifier.sanitize(payload), output);
    });
  }
});
