// What a card shows of a job: its places, its pay, its types.

import { listWords } from '#words';
import { COUNTRY_NOT_STATED } from '../job/place/country-not-stated.ts';
import type { Pay } from '../job/pay.ts';
import { areaName, areasAbove } from '../listing/areas.ts';
import type { JobRow } from '../listing/row.ts';
import { countLabel, moneyLabel } from './counts.ts';
import { distanceLabel } from './distances.ts';

type Names = Readonly<Record<string, string>>;

/** Returns an area and those around it, narrowest first, without a country that is not stated. */
export function areasOutwards(path: string): string[] {
  return [path, ...areasAbove(path).reverse()].filter(
    (area, _index, areas) => area !== COUNTRY_NOT_STATED || areas.length === 1,
  );
}

/** Writes names, narrowest first, as "Seattle, Washington, United States", with none twice in a row. */
export function joinNames(names: readonly string[]): string {
  return names.filter((name, index) => name !== names[index - 1]).join(', ');
}

/** Writes a path "us/wa/seattle" as "Seattle, Washington, United States". */
export function placeName(path: string, names: Names): string {
  return joinNames(areasOutwards(path).map((area) => areaName(area, names)));
}

/** Writes "Berlin, Germany and 3 more", or "Potsdam, 24 km", each place as `nameOf` has it. */
export function placesLine(
  { places, away }: Pick<JobRow, 'places' | 'away'>,
  nameOf: (path: string) => string,
): string | undefined {
  const [first, second, ...others] = places;
  if (first === undefined) return undefined;
  const name = joinNames([nameOf(first), ...(away === undefined ? [] : [distanceLabel(away)])]);
  if (second === undefined) return name;
  return others.length === 0
    ? listWords.andOther(name, nameOf(second))
    : listWords.andMore(name, countLabel(others.length + 1));
}

/** Writes "£13.50 an hour", "€2,800 to €3,200 a month", or the text of the posting. */
export function payLine({ text, min, max, currency, unit }: Pay): string {
  if (text !== undefined) return text;
  const isWhole = [min, max].every((amount) => amount === undefined || Number.isInteger(amount));
  const money = (amount: number) => moneyLabel(amount, currency, isWhole);
  const amount =
    min !== undefined && max !== undefined
      ? min === max
        ? money(min)
        : listWords.payRange(money(min), money(max))
      : min !== undefined
        ? listWords.payFrom(money(min))
        : listWords.payUpTo(money(max ?? 0));
  return unit === undefined ? amount : listWords.payPer[unit](amount);
}

/** Writes "Full-time, Temporary". */
export function typesLine({
  types,
  otherTypes,
}: Pick<JobRow, 'types' | 'otherTypes'>): string | undefined {
  const names = [...types.map((type) => listWords.employmentTypes[type]), ...otherTypes];
  return names.length === 0 ? undefined : names.join(listWords.between);
}
