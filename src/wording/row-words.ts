// What a card shows of a job: its places, its pay, its types.

import { listWords } from '#words';
import { COUNTRY_NOT_STATED } from '../job/place/country-not-stated.ts';
import type { Pay } from '../job/pay.ts';
import { areaName } from '../listing/areas.ts';
import type { JobRow } from '../listing/row.ts';
import { countLabel, moneyLabel } from './counts.ts';

type Names = Readonly<Record<string, string>>;

/** Writes a path "us/wa/seattle" as "Seattle, Washington, United States", with no name twice in a row. */
export function placeName(path: string, names: Names): string {
  const parts = path.split('/');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('/'))
    .filter((area, _index, areas) => area !== COUNTRY_NOT_STATED || areas.length === 1)
    .map((area) => areaName(area, names))
    .filter((name, index, all) => name !== all[index - 1])
    .join(', ');
}

/** Writes "Berlin, Germany and 3 more". */
export function placesLine({ places }: Pick<JobRow, 'places'>, names: Names): string | undefined {
  const [first, second, ...others] = places;
  if (first === undefined) return undefined;
  const name = placeName(first, names);
  if (second === undefined) return name;
  return others.length === 0
    ? listWords.andOther(name, placeName(second, names))
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
  return names.length === 0 ? undefined : names.join(', ');
}
