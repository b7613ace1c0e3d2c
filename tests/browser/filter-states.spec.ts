// Two hundred random states of the form against a plain filter over the postings.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { withFacet } from '../../src/listing/facets.ts';
import { createPaths } from '../../src/listing/paths.ts';
import { EVERYTHING_OPEN, orderOf, POSTED_WITHIN, type Query } from '../../src/listing/query.ts';
import { referenceFilter, type ReferencePosting } from '../support/reference-filter.ts';
import { serveSite } from '../support/serve-site.ts';
import { readManyJobs } from './many-jobs.ts';
import { countsIn, expect, test, titles } from './visit.ts';

/** How many are tried; 200 find rare ones too. */
const STATES = Number(process.env['STATES'] ?? 60);
const SEED = Number(process.env['FC_SEED'] ?? 20261123);
const PER_PAGE = 20;
const paths = createPaths('/');

const { board, slugs, companies, areas, folder } = readManyJobs();
const types = ['full-time', 'part-time', 'contractor', 'temporary', 'intern'] as const;
const some = <Value>(values: readonly Value[], most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { maxLength: most }) },
  );
const seldom = <Value>(values: readonly Value[], most: number) =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.subarray([...values], { maxLength: Math.min(most, values.length) }),
    },
  );
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.option(value, { freq: 4 }).map((asked) => (asked === null ? undefined : asked));
const rare = fc.integer({ min: 1, max: 5 }).map((number) => number === 1);

/** What each facet of the board may be asked for. */
const VALUES: Record<string, readonly string[]> = {
  type: types,
  company: companies,
  mode: ['remote', 'hybrid', 'on-site'],
  level: ['internship', 'entry', 'senior', 'lead', 'mid'],
  industry: ['fishing', 'farming', 'health-care', 'mining', 'unheard-of'],
  category: ['care', 'teaching', 'boats', 'unheard-of'],
  skill: ['sql', 'french', 'first-aid'],
  language: ['en', 'de'],
};
const facets = (most: number) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(VALUES).map(([key, values]) => [key, seldom(values, most)]),
      ),
    )
    .map((asked) => Object.fromEntries(Object.entries(asked).filter(([, { length }]) => length)));

const states: fc.Arbitrary<Query> = fc
  .record({
    words: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'weld',
          'Baker',
          'night shift',
          'sheaf',
          'python',
          'leeds',
          'senior gla',
        ),
      },
    ),
    places: some([...areas.keys()], 2),
    within: fc.constantFrom(0, 0, 50, 200),
    remote: rare,
    livesIn: some(['de', 'gb', 'us'], 2),
    facets: facets(3),
    excluded: facets(2),
    payStated: rare,
    minPay: rarely(
      fc.record({
        amount: fc.integer({ min: 20, max: 110 }).map((thousands) => thousands * 1000),
        currency: fc.constantFrom('EUR', 'USD'),
        keepUnknown: fc.boolean(),
        includeEstimates: fc.boolean(),
      }),
    ),
    postedWithin: rarely(fc.constantFrom(...POSTED_WITHIN)),
    order: fc.constantFrom('default', 'default', 'soonest-to-close', 'pay'),
    validity: fc.constantFrom<Query['validity']>(
      'open',
      'open',
      'open',
      'closing-soon',
      'closed',
      'on-date',
    ),
    page: fc.constantFrom(1, 1, 2),
  })
  .map(({ minPay, postedWithin, order, ...asked }) => ({
    ...asked,
    order,
    ...(minPay && { minPay: { ...minPay } }),
    ...(postedWithin !== undefined && { postedWithin }),
    ...(asked.validity === 'on-date' && { date: '2026-11-01' }),
  }));
/** Some states have a page of their own: one place, type or company alone, a category at a place, remote, closing soon. */
const simple = fc
  .constantFrom<Partial<Query>>(
    {},
    { remote: true },
    { validity: 'closing-soon' },
    ...[...areas.keys()].map((place) => ({ places: [place] })),
    ...types.map((type) => ({ facets: { type: [type] } })),
    { facets: { mode: ['hybrid'] } },
    { facets: { level: ['senior'] } },
    { facets: { industry: ['fishing'] } },
    { facets: { category: ['care'] } },
    ...[...areas.keys()].map((place) => ({ facets: { category: ['boats'] }, places: [place] })),
    ...companies.slice(0, 10).map((company) => ({ facets: { company: [company] } })),
  )
  .map((asked): Query => ({ ...EVERYTHING_OPEN, ...asked }));

function inOrder(found: ReferencePosting[], query: Query): ReferencePosting[] | undefined {
  const slugOf = ({ title }: ReferencePosting) => slugs.get(title) ?? '';
  const newest = (a: ReferencePosting, b: ReferencePosting) =>
    b.datePosted.localeCompare(a.datePosted) || (slugOf(a) < slugOf(b) ? -1 : 1);
  switch (orderOf(query)) {
    case 'newest':
      return featuredFirst(found.sort(newest), query);
    case 'soonest-to-close':
      return found.sort(
        (a, b) => (a.validThrough ?? '9').localeCompare(b.validThrough ?? '9') || newest(a, b),
      );
    case 'pay':
      return found.sort((a, b) => payRank(a, query) - payRank(b, query) || newest(a, b));
    default:
      return undefined;
  }
}

/** The newest three of those whose owner asks for it, where nobody asked for another order or another day. */
function featuredFirst(sorted: ReferencePosting[], { order, validity }: Query) {
  if (order !== 'default' || validity !== 'open') return sorted;
  const first = sorted.filter((posting) => posting['x:featured']).slice(0, 3);
  return [...first, ...sorted.filter((posting) => !first.includes(posting))];
}

/** By the lower end, estimates too, the asked currency or euros first; then jobs without pay. */
function payRank({ baseSalary, estimatedSalary }: ReferencePosting, { minPay }: Query): number {
  const pay = baseSalary ?? estimatedSalary;
  if (pay === undefined) return Infinity;
  const isFirst = pay.currency === (minPay?.currency ?? 'EUR');
  return (isFirst ? 0 : 1e9) - pay.value.minValue;
}

test(`${STATES} random states find what a plain filter finds, with exact counts`, async ({
  page,
}) => {
  test.setTimeout(600_000);
  const host = await serveSite(folder);
  const count = (query: Query) => referenceFilter(board, query).length;
  let withPage = 0;
  let compared = 0;
  try {
    const asked = fc.sample(
      fc.oneof({ weight: 3, arbitrary: states }, { weight: 1, arbitrary: simple }),
      {
        numRuns: STATES,
        seed: SEED,
      },
    );
    for (const query of asked) {
      const found = referenceFilter(board, query);
      const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
      const shown = { ...query, page: Math.min(query.page, pages) };
      const named = `seed ${SEED}: ${paths.formFor(query)}`;
      await page.goto(host.origin + paths.formFor(shown));
      await expect(page.getByRole('status'), named).toHaveText(
        new RegExp(
          found.length === 0
            ? '^0 jobs$'
            : `^${found.length.toLocaleString('en-GB')} jobs? found, page ${shown.page} of ${pages}$`,
        ),
      );
      const order = inOrder(found, query)?.map(({ title }) => title);
      const expected = order?.slice((shown.page - 1) * PER_PAGE, shown.page * PER_PAGE);
      const listed = await titles(page);
      if (expected) expect(listed, named).toEqual(expected);
      else
        expect(
          found.map(({ title }) => title),
          named,
        ).toEqual(expect.arrayContaining(listed));

      const address = paths.forQuery({ ...shown, hasOwnList: true });
      const file = join(folder, address, 'index.html');
      if (!address.includes('?') && existsSync(file)) {
        withPage += 1;
        const { document } = new JSDOM(readFileSync(file, 'utf8')).window;
        const inPage = [...document.querySelectorAll('.results .card h3 a')].map((link) =>
          link.textContent?.trim(),
        );
        expect(inPage, named).toEqual(expected);
      }
      // The counts come a moment after the list.
      await expect(async () => {
        const counts = await countsIn(page);
        const exact = counts.map(([value]) => [value, count(withValue(query, value))]);
        expect(counts, named).toEqual(exact);
        compared += counts.length;
      }).toPass({ timeout: 10_000 });
    }
  } finally {
    await host.close();
  }
  expect(withPage).toBeGreaterThan(STATES / 10);
  expect(compared).toBeGreaterThan(STATES * 25);
});

/** The query with one value of a group in place of what the group asks. */
function withValue(query: Query, value: string): Query {
  const [kind = '', name = ''] = value.split(':');
  const { date: _date, ...dateless } = query;
  const days = /^posted-(\d+)$/.exec(name)?.[1];
  if (days !== undefined) return { ...query, postedWithin: Number(days) };
  if (kind === 'place') return { ...query, places: [name] };
  if (kind in VALUES) {
    const excluded = query.excluded[kind]?.filter((other) => other !== name) ?? [];
    return {
      ...query,
      facets: withFacet(query.facets, kind, [name]),
      excluded: withFacet(query.excluded, kind, excluded),
    };
  }
  if (kind === 'lives') return { ...query, livesIn: [name] };
  if (name === 'remote') return { ...query, remote: true };
  if (name === 'pay') return { ...query, payStated: true };
  return { ...dateless, validity: name as Query['validity'] };
}
