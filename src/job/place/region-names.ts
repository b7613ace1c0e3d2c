// Names of regions in the languages of the world, read where the usual lists have none.

import { foldName } from '../fold.ts';
import { openDataLines } from './data-lines.ts';
import { withoutKind } from './region-words.ts';

const linesOf = openDataLines('region-names.tsv');
const codesByCountry = new Map<string, ReadonlyMap<string, string>>();

/** The part of the ISO 3166-2 code after the hyphen, for a folded name within a country; undefined where none or several have it. */
export function regionCodeNamed(country: string, folded: string): string | undefined {
  const codes = codesByCountry.get(country) ?? indexCountry(country);
  return codes.get(folded);
}

/** The names of a region in other languages and scripts, by the part of its code after the hyphen. */
export function regionNamesOf(country: string, code: string): string[] {
  const start = `${country}-${code}\t`;
  const line = linesOf(country).find((other) => other.startsWith(start));
  return line?.split('\t').slice(1) ?? [];
}

function indexCountry(country: string): ReadonlyMap<string, string> {
  const exact = new Map<string, string | undefined>();
  const shortened = new Map<string, string | undefined>();
  const add = (names: Map<string, string | undefined>, name: string, code: string) => {
    const isOther = names.has(name) && names.get(name) !== code;
    names.set(name, isOther ? undefined : code);
  };
  for (const line of linesOf(country)) {
    const [code = '', ...names] = line.split('\t');
    const part = code.slice(country.length + 1);
    for (const name of names.map(foldName)) {
      add(exact, name, part);
      for (const short of withoutKind(name)) add(shortened, short, part);
    }
  }
  const codes = new Map<string, string>();
  // A whole name wins over one without its kind.
  for (const names of [shortened, exact]) {
    for (const [name, code] of names) if (code !== undefined) codes.set(name, code);
  }
  codesByCountry.set(country, codes);
  return codes;
}
