// A board of generated jobs, more than fit in a page, for what must hold whatever is asked.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatePostings } from '../bench/generate-postings.ts';
import { buildSite, type BuiltSite, NOON, writeFolder } from '../support/build-site.ts';
import type { ReferenceBoard, ReferencePosting } from '../support/reference-filter.ts';

const COUNT = 400;

/** Makes postings, each with a title of its own and a short text. */
function postings(): ReferencePosting[] {
  const CATEGORIES = ['Care', 'Teaching', 'Boats', 'Glass'];
  const INDUSTRIES = ['Fishing', 'Farming', 'Fishing,Farming', 'Health Care', 'Mining'];
  return [...generatePostings(COUNT, NOON * 1000)].map((posting, index) => ({
    ...(index % 4 === 0 && { jobLocationType: index % 8 === 0 ? 'Hybrid' : 'On site' }),
    ...(posting['baseSalary'] === undefined &&
      index % 3 === 0 && { estimatedSalary: estimate(index) }),
    ...(index % 6 !== 0 && { industry: INDUSTRIES[index % INDUSTRIES.length]! }),
    inLanguage: index % 9 === 0 ? 'de' : 'en',
    ...(index % 5 !== 0 && { 'x:category': CATEGORIES[index % CATEGORIES.length]! }),
    ...(index % 11 === 0 && { 'x:featured': true as const }),
    ...(posting as unknown as ReferencePosting),
    title: `${String(posting['title'])} ${index}`,
    description: '<p>Keep the workshop clean and safe, and plan each week with the crew.</p>',
  }));
}

function estimate(index: number) {
  const minValue = 25_000 + (index % 50) * 1_500;
  return {
    '@type': 'MonetaryAmountDistribution',
    currency: index % 2 === 0 ? 'EUR' : 'USD',
    value: {
      '@type': 'QuantitativeValue',
      minValue,
      maxValue: minValue + 10_000,
      unitText: 'YEAR',
    },
  };
}

/** Builds the board; leaves its folder in the environment. */
export function buildManyJobs(): BuiltSite {
  const lines = postings().map((posting) => JSON.stringify(posting));
  const site = buildSite(writeFolder({ 'jobs.ndjson': lines.join('\n') }));
  process.env['PLACARD_MANY_SITE'] = site.outDir;
  return site;
}

/** Reads what the reference filter and the specs need from the built board. */
export function readManyJobs() {
  const folder = process.env['PLACARD_MANY_SITE'] ?? mkdtempSync(join(tmpdir(), 'placard-none-'));
  const all = postings();
  const cityOf = ({ jobLocation }: ReferencePosting) => jobLocation.address.addressLocality;
  const cityNames = new Map(all.map((posting) => [cityOf(posting).toLowerCase(), cityOf(posting)]));
  const areas = new Map<string, string[]>();
  const namesAround = new Map<string, string>();
  const areaNames = new Map<string, string>();
  for (const path of areaPaths(folder)) {
    const name = cityNames.get(path.split('/').at(-1) ?? '');
    if (name === undefined || isRegionOf(path, folder)) continue;
    const parts = path.split('/');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    for (const area of above) {
      areas.set(area, [...(areas.get(area) ?? []), name]);
      areaNames.set(area, headingOf(folder, area).split(',')[0] ?? '');
    }
    namesAround.set(name, above.map((area) => headingOf(folder, area)).join(' '));
  }
  const slugs = new Map<string, string>();
  const byStem = new Map(
    list(join(folder, 'jobs')).map((name) => [name.replace(/-[0-9a-f]{10}$/, ''), name]),
  );
  for (const { title } of all) slugs.set(title, byStem.get(stemOf(title)) ?? '');
  const companies = list(join(folder, 'companies'));
  const board: ReferenceBoard = {
    postings: all,
    now: NOON * 1000,
    cities: areas,
    areaNames,
    namesAround,
  };
  return { board, slugs, companies, areas, folder };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'page')
      .map((entry) => entry.name)
      .sort();
  } catch {
    // Playwright reads the specs before the boards are built.
    return [];
  }
}

function areaPaths(folder: string, path = ''): string[] {
  return list(join(folder, 'places', path)).flatMap((name) => {
    const below = path === '' ? name : `${path}/${name}`;
    return [below, ...areaPaths(folder, below)];
  });
}

/** "de/berlin" may be the region, with the city inside it. */
function isRegionOf(path: string, folder: string): boolean {
  return list(join(folder, 'places', path)).length > 0;
}

function headingOf(folder: string, area: string): string {
  const html = readFileSync(join(folder, 'places', area, 'index.html'), 'utf8');
  return /<h1[^>]*>[^<]* in ([^<]*?)(?:, page|<)/.exec(html)?.[1] ?? '';
}

function stemOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
