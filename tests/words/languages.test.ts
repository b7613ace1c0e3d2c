import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { readSettings, UsageError } from '../../src/settings/settings.ts';
import { compileWords, type Texts } from '../../src/words/compile-words.ts';
import { namesIn } from '../../src/words/compile-message.ts';
import { loadWords } from '../../src/words/in-node.ts';
import { parseWords } from '../../src/words/parse-words.ts';
import {
  type Group,
  type HeadingParts,
  MESSAGES,
  type Named,
  type Parameters,
} from '../../src/words/words.ts';
import { writeFolder } from '../support/build-site.ts';

const FOLDER = join(import.meta.dirname, '../../src/words');
const LANGUAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort();
const GROUPS = Object.keys(MESSAGES) as Group[];

const parts: fc.Arbitrary<HeadingParts> = fc
  .record(
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
      page: fc.constant('2'),
    },
    { requiredKeys: ['jobs', 'isClosed', 'isRemote', 'isPayStated'] },
  )
  .map((asked) => (asked.page === undefined ? asked : { ...asked, pageCount: '6' }));

/** Every message of a table by its path, with what is put into it. */
function messagesOf(table: object, path: readonly string[]): [string[], Parameters | Named][] {
  return Object.entries(table).flatMap(([name, entry]: [string, object]) =>
    Array.isArray(entry) || 'parts' in entry
      ? [[[...path, name], entry as Parameters | Named]]
      : messagesOf(entry, [...path, name]),
  );
}

const ALL = GROUPS.flatMap((group) => messagesOf(MESSAGES[group], [group]));

function textAt(texts: Texts, path: readonly string[]): string {
  const found = path.reduce<string | Texts | undefined>(
    (within, name) => (typeof within === 'object' ? within[name] : undefined),
    texts,
  );
  return typeof found === 'string' ? found : '';
}

const textsOf = (language: string) =>
  parseWords(readFileSync(join(FOLDER, `${language}.json`), 'utf8')).texts;

test('twelve languages are there', () => {
  assert.deepEqual(LANGUAGES, 'ar de en es fr it ja nl pl pt tr zh'.split(' '));
});

for (const language of LANGUAGES) {
  const texts = textsOf(language);
  const { listWords, pageWords, dateWords } = await loadWords(language);

  describe(`in ${language}`, () => {
    test('every message is there and can be compiled, and no other is', () => {
      const problems = GROUPS.flatMap((group) => compileWords(group, texts, language).problems);
      assert.deepEqual(problems, []);
      // The text before a date is empty where the language puts everything after it.
      const empty = ALL.filter(([path]) => textAt(texts, path).trim() === '');
      assert.ok(empty.every(([path]) => path.join('.').startsWith('page.closedOn.')));
      assert.ok(pageWords.closedOn.before + pageWords.closedOn.after !== '');
    });

    test('every message says all that is put into it', () => {
      const lost = ALL.flatMap(([path, expected]) => {
        const said = namesIn(textAt(texts, path), language);
        const names = 'parts' in expected ? expected.parts : expected;
        return names
          .map((written) => /^\w+/.exec(written)?.[0] ?? '')
          .filter((name) => !said.has(name))
          .map((name) => `${path.join('.')}: ${name}`);
      });
      assert.deepEqual(lost, []);
    });

    test('what nobody sees, such as a space that breaks no line, is written as its escape', () => {
      const written = readFileSync(join(FOLDER, `${language}.json`), 'utf8');
      assert.deepEqual(written.match(/.*[^\S\n ].*|.*\p{Cf}.*/gu) ?? [], []);
    });

    test('a number has every form of the language', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const plurals = ALL.map(([path]) => textAt(texts, path)).filter((text) =>
        text.includes('few {'),
      );
      const isRich = pluralCategories.includes('few');
      assert.equal(plurals.length > 5, isRich);
      for (const text of plurals) {
        for (const category of ['one', 'few', 'many', 'other']) {
          assert.ok(text.includes(`${category} {`), text);
        }
      }
    });

    test('a heading says everything that is asked', () => {
      fc.assert(
        fc.property(parts, (asked) => {
          const heading = listWords.heading(asked).toLowerCase();
          assert.doesNotMatch(heading, /undefined|null|false|true|\[object|, ,|[{}#]|^\s|\s$/);
          const { words, companies, places, openOn, minPay, livesIn, types } = asked;
          const { named, excluded } = asked;
          const values = [types, named, excluded];
          for (const part of [words, companies, places, openOn, minPay, livesIn, ...values]) {
            assert.ok(part === undefined || heading.includes(part.toLowerCase()), heading);
          }
          if (asked.within && asked.places) assert.ok(heading.includes('50 km'), heading);
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

    test('the last days are counted', () => {
      for (const days of [1, 2, 5, 30]) assert.notEqual(dateWords.daysLeft(days).trim(), '');
      assert.notEqual(dateWords.daysLeft(5), dateWords.daysLeft(11));
    });

    test('a site can be made', () => {
      const { words, locale } = readSettings('/board', { SITE_LOCALE: language });
      assert.equal(locale, language);
      assert.deepEqual(words, {
        language,
        files: [join(FOLDER, `${language}.json`)],
        ownFolder: '/board/content/words',
      });
    });
  });
}

test('German adjectives end as the number asks', async () => {
  const { listWords } = await loadWords('de');
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

describe('the owner’s files of words', () => {
  const WORDS_DIR = writeFolder({
    'de.json': {},
    'de-AT.json': {},
    'sv.json': {},
    'zh-TW.json': {},
    'zh.json': {},
  });
  after(() => rmSync(WORDS_DIR, { recursive: true }));
  const filesFor = (SITE_LOCALE: string) =>
    readSettings('/board', { SITE_LOCALE, WORDS_DIR }).words.files;

  test('come after those of the language, and those of a region last', () => {
    assert.deepEqual(filesFor('de-AT'), [
      join(FOLDER, 'de.json'),
      join(WORDS_DIR, 'de.json'),
      join(WORDS_DIR, 'de-AT.json'),
    ]);
    assert.deepEqual(filesFor('de-CH'), [join(FOLDER, 'de.json'), join(WORDS_DIR, 'de.json')]);
    assert.deepEqual(filesFor('fr'), [join(FOLDER, 'fr.json')]);
  });

  test('add a language, or a variant in another script', () => {
    assert.deepEqual(filesFor('sv'), [join(WORDS_DIR, 'sv.json')]);
    assert.deepEqual(filesFor('sv-FI'), [join(WORDS_DIR, 'sv.json')]);
    assert.deepEqual(filesFor('zh-TW'), [join(WORDS_DIR, 'zh-TW.json')]);
  });
});
