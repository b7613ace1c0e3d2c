import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compileMessage, MessageError } from '../../src/words/compile-message.ts';
import type { Named, Parameters } from '../../src/words/words.ts';

/** What a message says in a language of what is put into it. */
async function say(
  message: string,
  expected: Parameters | Named,
  values: readonly unknown[],
  language = 'en',
): Promise<unknown> {
  const source = `const plural=new Intl.PluralRules("${language}");export default ${compileMessage(message, expected, language)};`;
  const { default: said } = (await import(
    `data:text/javascript,${encodeURIComponent(source)}`
  )) as { default: unknown };
  return typeof said === 'function' ? (said as (...all: unknown[]) => unknown)(...values) : said;
}

const three = { count: 3, text: '3' };
const one = { count: 1, text: '1' };

const SAID: readonly [
  what: string,
  message: string,
  expected: Parameters | Named,
  values: readonly unknown[],
  said: string,
  language?: string,
][] = [
  ['a text as it stands', 'Save', [], [], 'Save'],
  ['signs that code would read', 'a`b\\c$ "d"', [], [], 'a`b\\c$ "d"'],
  ['braces in quotes', "'{'{a}'}' $'{'a'}'", ['a'], ['x'], '{x} ${a}'],
  ['what is put in', 'Jobs in {place}', ['place'], ['Leeds'], 'Jobs in Leeds'],
  ['what is put in beside signs of code', '`{place}\\n$', ['place'], ['Leeds'], '`Leeds\\n$'],
  ['an apostrophe', "l’offre d’{a} l'été", ['a'], ['x'], "l’offre d’x l'été"],
  ['the other order', '{b} {a}', ['a', 'b'], ['1', '2'], '2 1'],
  ['one', '{jobs, plural, one {# job} other {# jobs}}', ['jobs: counted'], [one], '1 job'],
  ['several', '{jobs, plural, one {# job} other {# jobs}}', ['jobs: counted'], [three], '3 jobs'],
  ['an exact number', '{n, plural, =3 {three} other {#}}', ['n: number'], [3], 'three'],
  [
    'an exact one',
    '{n, plural, one {one} =1 {just one} other {#}}',
    ['n: number'],
    [1],
    'just one',
  ],
  ['two in French as several', '{n, plural, one {un} other {#}}', ['n: number'], [2], '2', 'fr'],
  ['none in French as one', '{n, plural, one {un} other {#}}', ['n: number'], [0], 'un', 'fr'],
  ['two in Arabic', '{n, plural, two {x} few {y} other {#}}', ['n: number'], [2], 'x', 'ar'],
  ['103 in Arabic', '{n, plural, two {x} few {y} other {#}}', ['n: number'], [103], 'y', 'ar'],
  ['what is so', '{is, select, true {yes} other {no}}', ['is: boolean'], [true], 'yes'],
  ['what is not so', '{is, select, true {yes} other {no}}', ['is: boolean'], [false], 'no'],
  ['what is absent', 'a{b, select, none {} other { {b}}}', { parts: ['b?'] }, [{}], 'a'],
  ['what is there', 'a{b, select, none {} other { {b}}}', { parts: ['b?'] }, [{ b: 'x' }], 'a x'],
  ['small letters', '{a, lowercase}', ['a'], ['Full-time'], 'full-time'],
];

describe('a message says', () => {
  for (const [what, message, expected, values, said, language] of SAID) {
    test(what, async () => assert.equal(await say(message, expected, values, language), said));
  }
});

const REFUSED: readonly [message: string, expected: Parameters, reason: string][] = [
  ['Jobs in {plaec}', ['place'], 'names {plaec}. What is put into this message is {place}.'],
  ['Save {it}', [], 'names {it}. Nothing is put into this message: write it without braces.'],
  [
    '{a, plural, one {x} other {y}}',
    ['a'],
    'has the plural of {a}, which is no number. Write {a}.',
  ],
  [
    '{n, plural, one {x}}',
    ['n: number'],
    'has no case "other" of {n}. Write one for whatever is left.',
  ],
  [
    '{is, select, yes {x} other {y}}',
    ['is: boolean'],
    'has a case "yes" of {is}, which never comes. Write the cases "true" and "other".',
  ],
  [
    '{n, selectordinal, one {x} other {y}}',
    ['n: number'],
    'has {n} as "selectordinal", which is not known here. Write {n}, or the plural of a number.',
  ],
  [
    '{day, date}',
    ['day'],
    'has {day} as "date", which is not known here. Write {day}, or the plural of a number.',
  ],
];

describe('a message is refused, with what to write, where it', () => {
  for (const [message, expected, reason] of REFUSED) {
    test(reason, () => {
      assert.throws(
        () => compileMessage(message, expected, 'en'),
        (error) => error instanceof MessageError && error.message === reason,
      );
    });
  }

  test('has a case that its language has not', () => {
    assert.throws(
      () => compileMessage('{n, plural, few {x} other {y}}', ['n: number'], 'en'),
      /is no message: The plural case few is not valid in this locale\. .*the cases of "en" are one, other\.$/,
    );
  });

  test('has a brace that nothing closes', () => {
    assert.throws(() => compileMessage('Jobs in {place', ['place'], 'en'), /is no message: /);
  });
});
