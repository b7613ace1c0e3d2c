// What a card says of a job beside its title and its employer: the same in the build and in the browser.

import { listWords } from '#words';
import { areaName } from '../listing/areas.ts';
import { ANYWHERE, ELSEWHERE, type JobRow } from '../listing/row.ts';
import type { SharedFacts } from '../listing/shared-facts.ts';
import { locale } from '../settings/locale.ts';
import { countLabel } from './counts.ts';
import { payLine, typesLine } from './row-words.ts';

type Names = Readonly<Record<string, string>>;

/** What every card of a list is written with. */
export interface CardContext {
  names: Names;
  shared: SharedFacts;
  /** Names that two areas have, or more. */
  ambiguous: ReadonlySet<string>;
}

/** Absent is what the posting does not state, or what most jobs of the board have in common. */
export interface CardFacts {
  placeLine?: string;
  pay?: string;
  /** Where no pay is stated. */
  estimatedPay?: string;
  remote?: string;
  employment?: string;
}

const short = new Intl.DisplayNames(locale, { type: 'region', style: 'short' });

export function createCardContext(names: Names, shared: SharedFacts): CardContext {
  return { names, shared, ambiguous: findAmbiguous(names) };
}

export function cardFacts(row: JobRow, context: CardContext): CardFacts {
  const { shared } = context;
  const [type] = row.types;
  const isShared = row.types.length === 1 && type === shared.type && row.otherTypes.length === 0;
  const facts = {
    placeLine: placesLine(row, context),
    pay: row.pay && payLine(row.pay),
    estimatedPay: row.estimatedPay && listWords.estimated(payLine(row.estimatedPay)),
    remote: row.remote ? remoteWords(row.livesIn) : undefined,
    employment: isShared ? undefined : typesLine(row),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, words]) => words !== undefined));
}

/** Puts the place first that was asked for; the same row where it is first already. */
export function askedFirst(row: JobRow, asked: readonly string[]): JobRow {
  const index = row.places.findIndex((place) =>
    asked.some((area) => place === area || place.startsWith(`${area}/`)),
  );
  if (index < 1) return row;
  const [place = ''] = row.places.slice(index, index + 1);
  return { ...row, places: [place, ...row.places.filter((other) => other !== place)] };
}

/** Writes "Seattle and 27 more". */
function placesLine({ places }: JobRow, context: CardContext): string | undefined {
  const [first, second, ...others] = places;
  if (first === undefined) return undefined;
  const name = shortName(first, context);
  if (second === undefined) return name;
  return others.length === 0
    ? listWords.andOther(name, shortName(second, context))
    : listWords.andMore(name, countLabel(others.length + 1));
}

/** Writes "us/wa/seattle" with what tells it from other areas: a region where its name is not the only one, a country where the board has several. */
function shortName(path: string, { names, shared, ambiguous }: CardContext): string {
  const parts = path.split('/');
  const [country = path] = parts;
  const paths = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
  const [own = path, ...above] = paths.map((area) => areaName(area, names));
  const regions = ambiguous.has(own) ? above.slice(0, -1) : [];
  const around = country === shared.country ? regions : [...regions, ...above.slice(-1)];
  return [own, ...around].filter((name, index, all) => name !== all[index - 1]).join(', ');
}

/** Writes "Remote, US only" or "Remote, 3 countries". */
function remoteWords(livesIn: readonly string[]): string {
  const [country] = livesIn;
  if (country === undefined || country === ANYWHERE || livesIn.includes(ELSEWHERE)) {
    return listWords.remote;
  }
  return livesIn.length === 1
    ? listWords.remoteIn(short.of(country.toUpperCase()) ?? country)
    : listWords.remoteInSeveral(countLabel(livesIn.length));
}

function findAmbiguous(names: Names): Set<string> {
  const seen = new Set<string>();
  const ambiguous = new Set<string>();
  for (const [path, name] of Object.entries(names)) {
    // The others are names of values of facets.
    if (path.includes(':')) continue;
    if (seen.has(name)) ambiguous.add(name);
    seen.add(name);
  }
  return ambiguous;
}
