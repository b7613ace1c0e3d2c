// What a card says of a job beside its title and its employer: the same in the build and in the browser.

import { listWords } from '#words';
import { areaName, isAreaPath } from '../listing/areas.ts';
import { ANYWHERE, ELSEWHERE, type JobRow } from '../listing/row.ts';
import type { SharedFacts } from '../listing/shared-facts.ts';
import { locale } from '../settings/locale.ts';
import { countLabel } from './counts.ts';
import { areasOutwards, joinNames, payLine, placesLine, typesLine } from './row-words.ts';

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
  employer?: string;
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
    employer: row.employer === shared.employer ? undefined : row.employer,
    placeLine: placesLine(row, (path) => shortName(path, context)),
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

/** Writes "us/wa/seattle" with what tells it from other areas: a region where its name is not the only one, a country where the board has several. */
export function shortName(path: string, { names, shared, ambiguous }: CardContext): string {
  const own = areaName(path, names);
  const [, ...around] = areasOutwards(path);
  const telling = around.filter((area) =>
    area.includes('/') ? ambiguous.has(own) : area !== shared.country,
  );
  return joinNames([own, ...telling.map((area) => areaName(area, names))]);
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
    if (!isAreaPath(path)) continue;
    if (seen.has(name)) ambiguous.add(name);
    seen.add(name);
  }
  return ambiguous;
}
