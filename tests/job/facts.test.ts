import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf, posting, problemsOf, read } from './readings.ts';

describe('a posting that can’t be published says why', () => {
  const table: readonly [string, Parameters<typeof posting>[0], string[]][] = [
    [
      'without a title',
      { title: undefined },
      ['error title: is missing. Write the job\'s title, for example "Baker".'],
    ],
    [
      'with a title of spaces and hidden characters',
      { title: ' &nbsp;\u200b\u202e ' },
      ['error title: is missing. Write the job\'s title, for example "Baker".'],
    ],
    [
      'without a description',
      { description: 'N/A' },
      [
        'error description: is missing. Write the whole text of the job ad, as HTML or as plain text.',
      ],
    ],
    [
      'with an end that is no date',
      { validThrough: 'soon' },
      ['error validThrough: "soon" is not a date. Write year-month-day, for example "2026-12-31".'],
    ],
    [
      'with everything wrong at once',
      { title: '', description: null, validThrough: '2026-02-30' },
      [
        'error title: is missing. Write the job\'s title, for example "Baker".',
        'error description: is missing. Write the whole text of the job ad, as HTML or as plain text.',
        'error validThrough: "2026-02-30" is not in the calendar. Write year-month-day, for example "2026-12-31".',
      ],
    ],
  ];
  for (const [name, properties, problems] of table) {
    test(name, () => {
      assert.deepEqual(problemsOf(properties), problems);
      assert.equal(read(posting(properties)).facts, undefined);
    });
  }

  test('with more places than a board can give pages to', () => {
    const towns = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        address: { addressLocality: `Town ${index}`, addressCountry: 'GB' },
      }));
    const error = 'error jobLocation: names 501 places; the limit is 500. Write several postings.';
    assert.ok(problemsOf({ jobLocation: towns(501) }).includes(error));
    assert.deepEqual(
      problemsOf({ jobLocation: towns(500) }).filter((problem) => problem.startsWith('error')),
      [],
    );
  });

  test('with a description that the sanitizer refuses', () => {
    const refuse = () => ({ reason: 'is nested too deep.' });
    const { facts, problems } = read(posting(), { describe: refuse });
    assert.equal(facts, undefined);
    assert.deepEqual(problems, [
      { field: 'description', severity: 'error', message: 'is nested too deep.' },
    ]);
  });
});

describe('a title and a description are enough to be published', () => {
  const bare = { '@type': 'JobPosting', title: 'Baker', description: 'Bakes.' };

  test('and all that is stated was read', () => {
    const { facts, problems } = read(bare);
    assert.equal(facts?.title, 'Baker');
    assert.deepEqual(problems, []);
  });

  test('and nothing is made up', () => {
    const { facts } = read(bare);
    const stated = Object.entries(facts ?? {})
      .filter(([, value]) => value !== false && Object.keys(value as object).length > 0)
      .map(([key]) => key);
    assert.deepEqual(stated.sort(), ['description', 'title']);
  });
});

test('a complete posting has no problem', () => assert.deepEqual(problemsOf(), []));

describe('dates that can’t be right are reported', () => {
  test('a beginning that no calendar holds', () => {
    assert.deepEqual(problemsOf({ datePosted: '2026-02-30' }), [
      'warning datePosted: "2026-02-30" is not in the calendar. Write year-month-day, for example "2026-12-31".',
    ]);
    assert.equal(factsOf({ datePosted: '2026-02-30' }).datePosted, undefined);
  });
});

describe('an end that is none quarantines nothing', () => {
  test('where it is a value for no date', () => {
    for (const validThrough of ['0000-00-00 00:00:00', 0, '1970-01-01T00:00:00Z']) {
      const facts = factsOf({ validThrough });
      assert.deepEqual([facts.validThrough, facts.validThroughWords], [undefined, undefined]);
      assert.deepEqual(problemsOf({ validThrough }), [
        `warning validThrough: "${validThrough}" was read as not stated. Leave it out.`,
      ]);
    }
  });

  test('where it says so in words, which are shown', () => {
    const facts = factsOf({ validThrough: ' Open&nbsp;until filled ' });
    assert.equal(facts.validThrough, undefined);
    assert.equal(facts.validThroughWords, 'Open until filled');
  });
});

describe('plain fields are decoded once, cleaned and capped', () => {
  const table: readonly [string, string][] = [
    ['Johnson &amp; Johnson', 'Johnson & Johnson'],
    ['A &amp;amp; B', 'A &amp; B'],
    ['&lt;b&gt;Bold&lt;/b&gt;', '<b>Bold</b>'],
    ['Two\nlines\u0000\u202e', 'Two lines'],
    ['__proto__', '__proto__'],
  ];
  for (const [written, shown] of table) {
    test(JSON.stringify(written), () => {
      const facts = factsOf({
        title: written,
        hiringOrganization: written,
        industry: [written, written],
      });
      assert.deepEqual(
        [facts.title, facts.employer?.name, facts.texts.industry],
        [shown, shown, [shown]],
      );
    });
  }

  test('whatever their length', () =>
    assert.equal(factsOf({ title: 'x'.repeat(5_000) }).title.length, 300));
});

describe('an employer', () => {
  test('has a link and a logo only where they are safe', () => {
    const { employer } = factsOf({
      hiringOrganization: {
        name: 'Crumb',
        sameAs: ['javascript:alert(1)', 'https://crumb.example/?a=1&amp;b=2'],
        logo: { '@type': 'ImageObject', url: 'data:image/svg+xml,<svg/>' },
      },
    });
    assert.deepEqual(employer, { name: 'Crumb', url: 'https://crumb.example/?a=1&b=2' });
  });

  test('without a name is none', () => {
    for (const hiringOrganization of [undefined, { sameAs: 'https://crumb.example/' }, 'N/A', {}]) {
      assert.equal(factsOf({ hiringOrganization }).employer, undefined);
    }
  });
});
