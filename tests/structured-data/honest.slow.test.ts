import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { decode } from 'he';
import { toCountryCode } from '../../src/job/place/country.ts';
import { EMPLOYMENT_HEADS } from '../../src/job/employment-words.ts';
import { toStatedRegion } from '../../src/job/place/region.ts';
import { pageWords } from '#words';
import type { Json, JsonObject } from '../../src/job/schema-org.ts';
import { SECTION_PROPERTIES } from '../../src/job/text-property.ts';
import { withoutPostings } from '../support/corpus.ts';
import { PAGE, readCorpus, type ReadPosting } from '../support/read-corpus.ts';

type Leaf = { path: string; value: string | number | boolean };

/** Every leaf of a JSON value, with its path. */
function leavesOf(value: Json | undefined, path = ''): Leaf[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, /^\d+$/.test(key) ? path : `${path}.${key}`),
  );
}

/** A text as a reader sees it: completely decoded, ignoring spaces and case. */
function plain(text: string): string {
  const decoded = decode(decode(decode(text)));
  return decoded
    .replace(/<[^<>]*>/g, ' ')
    .normalize('NFC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The content of the source, for lookups. */
interface Source {
  texts: Set<string>;
  whole: string;
  /** Only letters and digits, so that tags between them do not matter. */
  letters: string;
}

function toSource(source: JsonObject): Source {
  const texts = leavesOf(source).map(({ value }) => plain(String(value)));
  const whole = texts.join('\n');
  return { texts: new Set(texts), whole, letters: lettersOf(whole) };
}

const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

type Trace = {
  reason: string;
  applies: (leaf: Leaf, source: Source, facts: ReadPosting['facts']) => boolean;
};

/** Every allowed difference between a value of the markup and its source, with the reason. */
const NORMALIZATIONS: readonly Trace[] = [
  {
    reason: 'the vocabulary and its types',
    applies: ({ path }) => /\.@(?:context|type)$/.test(path),
  },
  {
    reason: 'the page’s own address',
    applies: ({ path, value }) => path === '.url' && value === PAGE,
  },
  {
    reason: 'HTML is tidied: every piece of its text is the source’s, or one of our headings',
    applies: ({ path, value }, { letters }) =>
      path === '.description' &&
      decode(String(value).replace(/<[^<>]*>/g, '\n'))
        .split('\n')
        .every((piece) => HEADINGS.has(piece.trim()) || letters.includes(lettersOf(piece))),
  },
  {
    reason: 'texts of several lines or values are joined',
    applies: ({ path, value }, { whole }) =>
      /^\.(?:responsibilities|qualifications|skills|employerOverview|jobBenefits|incentiveCompensation|workHours)$/.test(
        path,
      ) && wordsOf(plain(String(value))).every((word) => whole.includes(word)),
  },
  {
    reason: 'a country’s name or alpha-3 code becomes alpha-2',
    applies: ({ path, value }, { texts }) =>
      /addressCountry$|applicantLocationRequirements\.name$/.test(path) &&
      [...texts].some((text) => toCountryCode(text) === value),
  },
  {
    reason: 'a region’s name becomes its ISO 3166-2 code, or its name in English',
    applies: ({ path, value }, { texts }, { places }) =>
      path.endsWith('addressRegion') &&
      places.some(
        ({ country, region, regionCode }) =>
          country !== undefined &&
          (region === value || regionCode === value) &&
          [...texts].some((text) => toStatedRegion(country, text)?.code === regionCode),
      ),
  },
  {
    reason: 'a date is written as ISO 8601, the same instant',
    applies: ({ path, value }, { texts }) =>
      /^\.(?:datePosted|validThrough|jobStartDate)$/.test(path) &&
      [...texts].some((text) => {
        const wanted = Date.parse(String(value));
        // A time without a zone is in the site's, which is UTC here; a day without a time lasts to its end.
        const stated = [text, `${text}z`, `${text}t23:59:59z`].map((one) =>
          Date.parse(one.toUpperCase()),
        );
        return stated.some((instant) => Math.abs(instant - wanted) < 1000);
      }),
  },
  {
    reason: 'employment types in Google’s words',
    applies: ({ path, value }, { texts }) =>
      path === '.employmentType' &&
      [...texts].some((text) =>
        // A word for that type stands in the text.
        [...EMPLOYMENT_HEADS].some(
          ([words, type]) => type === value && text.replace(/[\s_\p{Pd}]+/gu, '').includes(words),
        ),
      ),
  },
  {
    reason: 'times of pay in Google’s words',
    applies: ({ path, value }, { whole }) =>
      path.endsWith('.unitText') &&
      new RegExp(
        {
          HOUR: 'hour|pt1h',
          DAY: 'day|p1d',
          WEEK: 'week|p1w',
          MONTH: 'month|p1m',
          YEAR: 'year|annu|p1y',
        }[String(value)] ?? '$.',
      ).test(whole),
  },
  {
    reason: 'amounts as numbers, whatever their grouping',
    applies: ({ path, value }, { texts }) =>
      /alary\.|latitude|longitude|monthsOfExperience|totalJobOpenings/.test(path) &&
      [...texts].some((text) => Number(text.replaceAll(',', '')) === value),
  },
  {
    reason: 'nobody can apply on this site',
    applies: ({ path, value }, { texts }) =>
      path === '.directApply' && value === false && (texts.has('true') || texts.has('false')),
  },
  {
    reason: 'yes or no, however written',
    applies: ({ value }, { texts }) => typeof value === 'boolean' && texts.has(String(value)),
  },
  {
    reason: 'an identifier without a name has its employer’s',
    applies: ({ path, value }, _source, { employer }) =>
      path === '.identifier.name' && value === employer?.name,
  },
  {
    reason: 'addresses as the URL standard writes them',
    applies: ({ value }, { texts }) =>
      URL.canParse(String(value)) &&
      [...texts].some(
        (text) => URL.canParse(text) && new URL(text).href === String(value).toLowerCase(),
      ),
  },
];

/** Headings that Placard adds above texts beside the description. */
const HEADINGS = new Set(SECTION_PROPERTIES.map((property) => pageWords.sections[property]));

function inventionsIn({ source, markup, facts, file }: ReadPosting): string[] {
  const stated = toSource(source);
  return leavesOf(markup)
    .filter((leaf) => !stated.texts.has(plain(String(leaf.value))))
    .filter((leaf) => !NORMALIZATIONS.some(({ applies }) => applies(leaf, stated, facts)))
    .map(({ path, value }) => `${file} ${path}: ${JSON.stringify(value).slice(0, 200)}`);
}

describe('the markup of real postings', { skip: withoutPostings }, () => {
  let postings: ReadPosting[] = [];
  before(async () => {
    postings = await readCorpus();
  });

  test('states nothing that its source does not state', () => {
    assert.deepEqual(postings.flatMap(inventionsIn), []);
    const leaves = postings.flatMap(({ markup }) => leavesOf(markup)).length;
    assert.ok(leaves > 4_000, `only ${leaves} values were looked at`);
  });

  test('needs each of the listed normalizations but those that this corpus does not call for', () => {
    const used = new Set(
      postings.flatMap(({ source, markup, facts }) => {
        const stated = toSource(source);
        return leavesOf(markup)
          .filter((leaf) => !stated.texts.has(plain(String(leaf.value))))
          .flatMap((leaf) =>
            NORMALIZATIONS.filter(({ applies }) => applies(leaf, stated, facts))
              .slice(0, 1)
              .map(({ reason }) => reason),
          );
      }),
    );
    assert.ok(used.size >= 8, [...used].join('\n'));
  });

  const inventions: readonly [string, Json][] = [
    ['validThrough', '2031-01-01T00:00:00Z'],
    ['employmentType', 'VOLUNTEER'],
    [
      'baseSalary',
      {
        '@type': 'MonetaryAmount',
        currency: 'XAF',
        value: { '@type': 'QuantitativeValue', value: 987654, unitText: 'WEEK' },
      },
    ],
    [
      'jobLocation',
      { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'TV' } },
    ],
    ['industry', 'Taxidermy'],
  ];
  for (const [property, value] of inventions) {
    test(`with an invented ${property} would be seen`, () => {
      const [posting] = postings;
      assert.ok(posting);
      const tampered = { ...posting, markup: { ...posting.markup, [property]: value } };
      assert.notDeepEqual(inventionsIn(tampered), []);
    });
  }
});
