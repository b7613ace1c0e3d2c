// Pay as a line of the search's data.

import type { Pay, PayUnit } from '../job/pay.ts';

const UNITS: readonly PayUnit[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

/** Writes pay as a line, "EUR,2800,3200,3", or "=" and the text as written. */
export function writePay({ text, currency, min, max, unit }: Pay): string {
  if (text !== undefined) return `=${text}`;
  return [currency, min, max, unit && UNITS.indexOf(unit)].join(',');
}

/** Reads what writePay wrote. */
export function readPay(written: string): Pay {
  if (written.startsWith('=')) return { text: written.slice(1) };
  const [currency = '', min = '', max = '', unitId = ''] = written.split(',');
  const unit = unitId === '' ? undefined : UNITS[Number(unitId)];
  return {
    ...(currency !== '' && { currency }),
    ...(min !== '' && { min: Number(min) }),
    ...(max !== '' && { max: Number(max) }),
    ...(unit !== undefined && { unit }),
  };
}
