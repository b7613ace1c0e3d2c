// The comparison with DOMPurify would notice a wrong row of the grammar: each is made wrong in turn.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainHtml, type ElementRule, type Grammar } from '../../../src/html/plain-html/grammar.ts';
import { createPlainHtmlReader } from '../../../src/html/plain-html/read-plain-html.ts';
import { createSanitizer } from '../../../src/html/sanitize.ts';
import { compare } from './compare.ts';
import { findDifference } from './find-difference.ts';

const INPUTS = 60_000;
const sanitizer = createSanitizer();
const grammarWith = (change: Partial<Grammar>): Grammar => ({ ...plainHtml, ...change });

async function isFoundOut(grammar: Grammar): Promise<void> {
  const found = await findDifference(createPlainHtmlReader(grammar), { seed: 2, inputs: INPUTS });
  assert.ok(found.difference, 'no difference was found');
}

const BLOCK: ElementRule = { begins: 'block', holds: 'blocks' };
/** With X as the element's name. */
const USES = [
  '<X>a</X>',
  '<X>\na</X>',
  '<X><p>a</X>b',
  '<p>a<X>b</X></p>',
  '<X>a<X>b',
  '<div><X>a<div>b</X>',
  '<X><div>a</div></X>',
  '<X>a</X>&lt;<b>c</b>',
];

describe('a grammar is found out whose row is wrong:', () => {
  for (const name of 'table td pre select textarea title script template dd option form button nobr svg body'.split(
    ' ',
  )) {
    test(`<${name}> as a block`, () => {
      const elements = new Map([...plainHtml.elements, [name, BLOCK]]);
      const read = createPlainHtmlReader(grammarWith({ elements }));
      const compared = USES.map((use) => compare(use.replaceAll('X', name), read, sanitizer));
      assert.ok(compared.some((comparison) => typeof comparison === 'object'));
    });
  }

  for (const [name, rule] of plainHtml.elements) {
    for (const [what, weaker] of weakerThan(rule)) {
      const elements = new Map([...plainHtml.elements, [name, weaker]]);
      test(`<${name}> ${what}`, () => isFoundOut(grammarWith({ elements })));
    }
  }

  for (const [row, [from, to]] of plainHtml.numbers.entries()) {
    for (const code of [from - 1, to + 1]) {
      test(`the number ${code}`, () => {
        const numbers = plainHtml.numbers.with(row, [Math.min(from, code), Math.max(to, code)]);
        const read = createPlainHtmlReader(grammarWith({ numbers }));
        assert.throws(() => {
          assert.equal(compare(`<p>a&#${code};</p>`, read, sanitizer), 'same');
        });
      });
    }
  }

  for (const character of ['\0', '\f', '\r']) {
    test(`${JSON.stringify(character)} as a character like others`, () => {
      const others = ['\0', '\f', '\r'].filter((other) => other !== character).join('');
      return isFoundOut(grammarWith({ changedCharacters: new RegExp(`[${others}]`) }));
    });
  }

  for (const name of plainHtml.noticedAttributes) {
    const noticedAttributes = new Set(
      [...plainHtml.noticedAttributes].filter((other) => other !== name),
    );
    test(`${name} as an attribute like others`, () =>
      isFoundOut(grammarWith({ noticedAttributes })));
  }

  for (const address of [/^/, /^(?:https?:\/\/|mailto:)[^"]+$/, /^[!#-%'-;=?-~]*$/]) {
    test(`${address.source} as an address`, () => isFoundOut(grammarWith({ address })));
  }
});

function* weakerThan(rule: ElementRule): Generator<[string, ElementRule]> {
  const { begins, holds, mayOmitEnd, isUnwrapped } = rule;
  const { mayOmitEnd: _omitted, ...always } = rule;
  yield ['with its content alone', { ...rule, isUnwrapped: !isUnwrapped }];
  if (begins === 'block') yield ['in a line', { ...rule, begins: 'line' }];
  if (holds === 'nothing') yield ['with content', { ...rule, holds: 'blocks' }];
  else if (!isUnwrapped) yield ['without content', { ...rule, holds: 'nothing' }];
  if (mayOmitEnd === 'entry') yield ['with an end tag always', always];
  else if (holds === 'blocks') yield ['without its end tag', { ...rule, mayOmitEnd: 'entry' }];
}
