import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSettings, UsageError } from '../../src/settings/settings.ts';
import type { DateWords, HeadingParts, ListWords, PageWords } from '../../src/words/words.ts';

const FOLDER = join(import.meta.dirname, '../../src/words');
const LANGUAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && name !== 'words.ts')
  .map((name) => name.replace('.ts', ''));

interface Language {
  listWords: ListWords;
  pageWords: PageWords;
}

const parts: fc.Arbitrary<HeadingParts> = fc.record(
  {
    jobs: fc
      .constantFrom(0, 1, 2, 3, 11, 100, 1234)
      .map((count) => ({ count, text: String(count) })),
    isClosed: fc.boolean(),
    isRemote: fc.boolean(),
    isPayStated: fc.boolean(),
    words: fc.constant('“W”'),
    companies: fc.constant('COMPANY'),
    places: fc.constant('PLACE'),
    within: fc.constant('50 KM'),
    closingWithinDays: fc.constant(7),
    openOn: fc.constant('THE DAY'),
    minPay: fc.constant('€40'),
    postedWithinDays: fc.constantFrom(1, 3, 30),
    livesIn: fc.constant('COUNTRY'),
    types: fc.constant('TYPE'),
    named: fc.constant('SKILL'),
    excluded: fc.constant('UNWANTED'),
    page: fc.constant({ number: '2', of: '6' }),
  },
  { requiredKeys: ['jobs', 'isClosed', 'isRemote', 'isPayStated'] },
);

/** Every text of a table; functions are called with plain words. */
function textsOf(table: object): string[] {
  return Object.values(table).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsOf(value) : [];
  });
}

/** The names of all messages, "texts.skills", with what each is. */
function namesOf(table: object): string[] {
  return Object.entries(table)
    .flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? namesOf(value).map((below) => `${name}.${below}`)
        : [`${name}: ${typeof value}`],
    )
    .sort();
}

test('twelve languages are there', () => {
  assert.deepEqual(LANGUAGES.sort(), 'ar de en es fr it ja nl pl pt tr zh'.split(' '));
});

for (const name of LANGUAGES) {
  const { listWords, pageWords } = (await import(`../../src/words/${name}.ts`)) as Language;
  const { dateWords } = (await import(`../../src/words/dates/${name}.ts`)) as {
    dateWords: DateWords;
  };

  describe(`in ${name}`, () => {
    test('a heading says everything that is asked', () => {
      fc.assert(
        fc.property(parts, (asked) => {
          const heading = listWords.heading(asked).toLowerCase();
          assert.doesNotMatch(heading, /undefined|null|false|true|\[object|, ,|^\s|\s$/);
          const { words, companies, places, openOn, minPay, livesIn, types } = asked;
          const { named, excluded } = asked;
          const values = [types, named, excluded];
          for (const part of [words, companies, places, openOn, minPay, livesIn, ...values]) {
            assert.ok(part === undefined || heading.includes(part.toLowerCase()), heading);
          }
          if (asked.within && places) assert.ok(heading.includes('50 km'), heading);
          if (asked.jobs.count > 2) assert.ok(heading.includes(asked.jobs.text), heading);
          if (asked.page) assert.match(heading, /2.*6|6.*2/);
        }),
      );
    });

    test('one job and several are told apart from none', () => {
      const said = [0, 1, 3].map((count) => listWords.jobs({ count, text: String(count) }));
      assert.equal(new Set(said).size, 3);
    });

    test('a filter that goes stands in quotes once', () => {
      const quoted = listWords.quoted('FILTER');
      const [open = '', close = ''] = quoted.split('FILTER');
      const said = listWords.without(quoted);
      assert.equal(said.split(open.trim()).length, 2, said);
      assert.equal(said.split(close.trim()).length, 2, said);
    });

    test('every message of English is there, and no other', async () => {
      const english = (await import('../../src/words/en.ts')) as Language;
      assert.deepEqual(namesOf(listWords), namesOf(english.listWords));
      assert.deepEqual(namesOf(pageWords), namesOf(english.pageWords));
      assert.deepEqual(Object.keys(dateWords), ['closes', 'closedOn', 'daysLeft', 'lastDay']);
    });

    test('no text is empty', () => {
      // The text before a date is empty where the language puts everything after it.
      const { closedOn, ...rest } = pageWords;
      assert.ok(closedOn.before + closedOn.after !== '');
      for (const text of textsOf({ listWords, rest, dateWords })) assert.notEqual(text.trim(), '');
    });

    test('the last days are counted', () => {
      for (const days of [1, 2, 5, 30]) assert.notEqual(dateWords.daysLeft(days).trim(), '');
      assert.notEqual(dateWords.daysLeft(5), dateWords.daysLeft(11));
    });

    test('a site can be made', () => {
      const { words, locale } = readSettings('/board', { SITE_LOCALE: name });
      assert.equal(locale, name);
      assert.equal(words.all, `/board/src/words/${name}.ts`);
    });
  });
}

test('German adjectives end as the number asks', async () => {
  const { listWords } = (await import('../../src/words/de.ts')) as Language;
  const headings = [0, 1, 2].map((count) =>
    listWords.heading({
      jobs: { count, text: String(count) },
      isClosed: true,
      isRemote: true,
      isPayStated: false,
    }),
  );
  assert.deepEqual(headings, [
    'Keine beendeten ortsunabhängigen Jobs',
    '1 beendeter ortsunabhängiger Job',
    '2 beendete ortsunabhängige Jobs',
  ]);
});

test('a language without words is refused, and the ones there are named', () => {
  assert.throws(
    () => readSettings('/board', { SITE_LOCALE: 'tlh' }),
    (error) =>
      error instanceof UsageError && LANGUAGES.every((name) => error.message.includes(name)),
  );
});

test('a language is not written in a script that its words are not in', () => {
  for (const tag of ['zh-TW', 'zh-Hant', 'en-Arab']) {
    assert.throws(() => readSettings('/board', { SITE_LOCALE: tag }), UsageError, tag);
  }
  for (const tag of ['zh-CN', 'zh-SG', 'zh-Hans', 'pt-PT']) {
    assert.equal(readSettings('/board', { SITE_LOCALE: tag }).locale, tag);
  }
});
