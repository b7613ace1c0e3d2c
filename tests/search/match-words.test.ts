import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { matchWords, meantWords } from '../../src/search/match-words.ts';
import { isWithin } from '../../src/search/spelling.ts';
import { splitWords } from '../../src/search/split-words.ts';
import { indexWords, splitFields } from '../../src/search/word-index.ts';
import { startsOf } from '../../src/listing/columns.ts';
import { fromWordShards, toWordShards } from '../../src/search/word-shard.ts';

const JOBS = [
  { title: 'Structural Welder', employer: 'Heron', places: ['Tacoma'], skills: ['TIG'] },
  { title: 'Night baker', employer: 'Welder & Sons', places: ['Köln', 'Germany'], skills: [] },
  { title: 'C++ Engineer', employer: 'Sheaf', places: ['Łódź'], skills: ['welding'] },
  { title: 'C# Engineer', employer: 'Sheaf', places: ['東京都'], skills: ['.NET'] },
  { title: '夜勤の看護師', employer: 'Ember', places: [], skills: [] },
];
const field = (weight: number, textsOf: (job: (typeof JOBS)[number]) => string[]) => {
  const texts = JOBS.map(textsOf);
  const values = Int32Array.from(texts.flat().keys());
  return {
    weight,
    texts: texts.flat(),
    of: { starts: startsOf(texts.map((own) => own.length)), values },
  };
};
const split = splitFields([
  field(8, ({ title }) => [title]),
  field(4, ({ employer }) => [employer]),
  field(3, ({ places }) => places),
  field(3, ({ skills }) => skills),
]);
const index = indexWords(split, JOBS.length);
const search = (typed: string) => {
  const scores = matchWords(typed, () => index, JOBS.length);
  return [...scores.keys()]
    .filter((job) => scores[job] !== 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
};

describe('a search for words', () => {
  const table: readonly [string, string, number[]][] = [
    ['finds a word whatever its case', 'WELDER', [0, 1]],
    ['ranks titles over employers over skills', 'weld', [0, 1, 2]],
    ['finds what begins so', 'engin', [2, 3]],
    ['wants every word', 'welder tacoma', [0]],
    ['wants every word, wherever it stands', 'sheaf welding', [2]],
    ['forgives a slip', 'enginer', [2, 3]],
    ['forgives two letters in the wrong order', 'wleder', [0, 1]],
    ['forgives two slips in a long word', 'structrural wedler', [0]],
    ['forgives a slip before the word is typed to its end', 'stroctu', [0]],
    ['does not guess at short words', 'tog', []],
    ['needs no accents', 'koln lodz', []],
    ['needs no accents in one', 'koln', [1]],
    ['needs no Polish keyboard', 'lodz', [2]],
    ['tells C++ and C# apart', 'c++', [2]],
    ['tells C# and C++ apart', 'c#', [3]],
    ['knows names that begin with a dot', '.net', [3]],
    ['finds inside words of scripts without spaces', '看護', [4]],
    ['finds such a place by its beginning', '東京', [3]],
    ['finds nothing where nothing is alike', 'astronaut', []],
  ];
  for (const [name, typed, jobs] of table) {
    test(name, () => assert.deepEqual(search(typed), jobs));
    test(`${name}, with an index of the meant words alone`, () => {
      const meantAlone = (word: string) =>
        indexWords(split, JOBS.length, meantWords(word, split.words).keys());
      assert.deepEqual(
        matchWords(typed, meantAlone, JOBS.length),
        matchWords(typed, () => index, JOBS.length),
      );
    });
  }

  test('finds every job by every word of it', () => {
    JOBS.forEach((job, number) => {
      for (const word of splitWords(`${job.title} ${job.employer} ${job.places.join(' ')}`)) {
        assert.ok(search(word).includes(number), word);
      }
    });
  });

  test('finds the same in pieces of the index', () => {
    const whole = fromWordShards([...toWordShards(index).values()]);
    assert.deepEqual(whole.words, index.words);
    assert.deepEqual([...whole.jobs], [...index.jobs]);
    assert.deepEqual([...whole.weights], [...index.weights]);
  });
});

describe('slips', () => {
  /** The definition, slowly: what one slip makes of a word. */
  const oneSlip = (word: string, letters: string): Set<string> => {
    const made = new Set([word]);
    for (let at = 0; at <= word.length; at += 1) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      made.add(before + after.slice(1));
      if (after.length > 1) made.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
      for (const letter of letters) {
        made.add(before + letter + after);
        made.add(before + letter + after.slice(1));
      }
    }
    return made;
  };

  test('are counted as the definition counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(isWithin(1, a, b), oneSlip(a, 'abc').has(b));
      }),
    );
  });

  test('two of them may stand far apart', () => {
    assert.ok(isWithin(2, 'xbcdefghijklmnopqrsty', 'abcdefghijklmnopqrstz'));
    assert.ok(!isWithin(2, 'xbcdefghixklmnopqrsty', 'abcdefghijklmnopqrstz'));
  });
});
