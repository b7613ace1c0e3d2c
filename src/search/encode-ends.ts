// When jobs end, as columns of the search's data.

import {
  encodeDeltas,
  type EncodedNumberColumn,
  encodeNumbers,
  type EncodedNumbers,
} from './column-encoding.ts';

export interface EncodedEnds {
  /** Milliseconds since 1970, -1 for none; an end that closes several days stands there for each. */
  closes: EncodedNumberColumn;
  /** For each of these ends, in order, its day as days since 1970; -1 for none. */
  closesDay: EncodedNumbers;
}

export function encodeEnds(ends: readonly number[], days: Int32Array): EncodedEnds {
  const keys = ends.map((end, job) => `${end} ${days[job] ?? -1}`);
  const distinct = [...new Set(keys)]
    .map((key) => ({ key, numbers: key.split(' ').map(Number) as [number, number] }))
    .sort(({ numbers: [a, m] }, { numbers: [b, n] }) => a - b || m - n);
  const indexes = new Map(distinct.map(({ key }, index) => [key, index]));
  return {
    closes: {
      values: encodeDeltas(distinct.map(({ numbers: [end] }) => end)),
      codes: encodeNumbers(keys.map((key) => indexes.get(key) ?? 0)),
    },
    closesDay: encodeDeltas(distinct.map(({ numbers: [, day] }) => day)),
  };
}
