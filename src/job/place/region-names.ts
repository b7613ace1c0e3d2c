// Names of regions in the languages of the world, read where the usual lists have none.

import { foldName } from '../fold.ts';
import { openDataLines } from './data-lines.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { withoutKind } from './region-words.ts';

/** By whole names, and by names without the word for their kind. */
interface CountryIndex {
  whole: NameIndex;
  short: NameIndex;
}

const lines = openDataLines('region-names.tsv');
const indexes = new Map<string, CountryIndex>();
const latest = new Map<string, string | undefined>();
const MOST_LATEST = 4_000;

/** The part of the ISO 3166-2 code after the hyphen, for a folded name within a country; undefined where none or several have it. */
export function regionCodeNamed(country: string, folded: string): string | undefined {
  const asked = `${country} ${folded}`;
  if (latest.has(asked)) return latest.get(asked);
  const { whole, short } = indexes.get(country) ?? indexCountry(country);
  const code =
    onlyCode(whole.offsetsOf(folded), (name) => name === folded) ??
    onlyCode(short.offsetsOf(folded), (name) => withoutKind(name).includes(folded));
  if (latest.size >= MOST_LATEST) latest.clear();
  latest.set(asked, code);
  return code;
}

/** The code of the lines with such a name, where it is one. */
function onlyCode(
  offsets: readonly number[],
  isName: (folded: string) => boolean,
): string | undefined {
  const codes = new Set<string>();
  for (const offset of offsets) {
    const [code = '', ...names] = lines.at(offset).split('\t');
    if (names.map(foldName).some(isName)) codes.add(code.slice(code.indexOf('-') + 1));
  }
  const [code, another] = codes;
  return another === undefined ? code : undefined;
}

/** The names of a region in other languages and scripts, by the part of its code after the hyphen. */
export function regionNamesOf(country: string, code: string): string[] {
  const start = `${country}-${code}\t`;
  const found = lines.of(country).find(({ line }) => line.startsWith(start));
  return found?.line.split('\t').slice(1) ?? [];
}

function indexCountry(country: string): CountryIndex {
  const whole: [string, number][] = [];
  const short: [string, number][] = [];
  for (const { line, offset } of lines.of(country)) {
    for (const name of line.split('\t').slice(1).map(foldName)) {
      whole.push([name, offset]);
      for (const form of withoutKind(name)) short.push([form, offset]);
    }
  }
  const index = { whole: createNameIndex(whole), short: createNameIndex(short) };
  indexes.set(country, index);
  return index;
}
