// What sources estimate for the records of one job: often another pay for each city.

import type { Pay } from './pay.ts';

/** Each estimate once, in the order of the records. */
export function distinctEstimates(estimates: readonly (readonly Pay[])[]): Pay[] {
  return [...new Map(estimates.flat().map((pay) => [JSON.stringify(pay), pay])).values()];
}

/** From the lowest to the highest of records that have an estimate each; undefined where they agree, or can't be compared. */
export function estimateSpan(estimates: readonly (readonly Pay[])[]): Pay | undefined {
  const each = estimates.filter((ofRecord) => ofRecord.length > 0);
  // Several of one record are several kinds of pay.
  if (each.some((ofRecord) => ofRecord.length > 1)) return undefined;
  const [first, ...others] = distinctEstimates(each);
  if (first === undefined || others.length === 0) return undefined;
  const all = [first, ...others];
  const isComparable = all.every(
    ({ currency, unit, min, max }) =>
      currency === first.currency && unit === first.unit && (min ?? max) !== undefined,
  );
  if (!isComparable) return undefined;
  const amounts = all
    .flatMap(({ min, max }) => [min, max])
    .filter((amount) => amount !== undefined);
  const { currency, unit } = first;
  return {
    ...(currency !== undefined && { currency }),
    min: Math.min(...amounts),
    max: Math.max(...amounts),
    ...(unit !== undefined && { unit }),
  };
}
