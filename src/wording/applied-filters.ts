// The applied filters, each with the query that is left without it.

import { listWords } from '#words';
import { FACETS, withFacet } from '../listing/facets.ts';
import type { Query } from '../listing/query.ts';
import { site } from '../site.ts';
import { moneyLabel } from './counts.ts';
import { distanceLabel } from './distances.ts';
import { dayWords } from './day-words.ts';
import { anyOf, countryName, facetValueName } from './list-heading.ts';
import { quotedWords } from './quoted-words.ts';
import { placeName } from './row-words.ts';

export interface AppliedFilter {
  label: string;
  /** The same query without this filter, from its first page. */
  without: Query;
}

type Names = Readonly<Record<string, string>>;

/** Lists the filters in the form's order. */
export function appliedFilters(query: Query, names: Names): AppliedFilter[] {
  const { date: _date, ...dateless } = query;
  const { minPay, ...withoutMinPay } = query;
  const { postedWithin, ...withoutPosted } = query;
  const filter = (isApplied: boolean, label: () => string, without: Query): AppliedFilter[] =>
    isApplied ? [{ label: label(), without: { ...without, page: 1 } }] : [];
  const each = <Value>(
    values: readonly Value[],
    toLabel: (value: Value) => string,
    change: (rest: Value[]) => Partial<Query>,
  ): AppliedFilter[] =>
    values.map((value) => ({
      label: toLabel(value),
      without: { ...query, page: 1, ...change(values.filter((other) => other !== value)) },
    }));
  const places = query.places.map((path) => placeName(path, names));
  const isAround = query.within > 0 && places.length > 0;
  return [
    ...filter(query.words !== '', () => quotedWords(query.words), { ...query, words: '' }),
    ...each(
      query.places,
      (path) => placeName(path, names),
      (rest) => ({ places: rest, ...(rest.length === 0 && { within: 0 }) }),
    ),
    ...filter(isAround, () => listWords.within(distanceLabel(query.within), anyOf(places)), {
      ...query,
      within: 0,
    }),
    ...filter(query.remote, () => listWords.remote, { ...query, remote: false }),
    ...each(
      query.livesIn,
      (country) => listWords.livesIn(countryName(country, names)),
      (livesIn) => ({ livesIn }),
    ),
    ...FACETS.flatMap(({ key }) => [
      ...each(
        query.facets[key] ?? [],
        (value) => facetValueName(key, value, names),
        (rest) => ({ facets: withFacet(query.facets, key, rest) }),
      ),
      ...each(
        query.excluded[key] ?? [],
        (value) => listWords.not(facetValueName(key, value, names)),
        (rest) => ({ excluded: withFacet(query.excluded, key, rest) }),
      ),
    ]),
    ...filter(query.payStated, () => listWords.payStated, { ...query, payStated: false }),
    ...filter(
      minPay !== undefined,
      () => listWords.minPay(moneyLabel(minPay?.amount ?? 0, minPay?.currency, true)),
      withoutMinPay,
    ),
    ...filter(query.validity !== 'open', () => validityLabel(query), {
      ...dateless,
      validity: 'open',
    }),
    ...filter(
      postedWithin !== undefined,
      () => listWords.postedWithin(postedWithin ?? 0),
      withoutPosted,
    ),
  ];
}

/** Counts the applied filters beside the words and places, which stand above the list. */
export function countFormFilters(query: Query, names: Names): number {
  return appliedFilters(query, names).length - query.places.length - Number(query.words !== '');
}

export function validityLabel({ validity, date }: Pick<Query, 'validity' | 'date'>): string {
  switch (validity) {
    case 'open':
      return listWords.openNow;
    case 'closing-soon':
      return listWords.closesWithin(site.closingSoonDays);
    case 'on-date':
      return date === undefined ? listWords.openOnADate : listWords.openOn(dayWords(date));
    case 'closed':
      return listWords.closed;
  }
}
