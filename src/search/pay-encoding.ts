// Pay as a line of the search's data.

import type { Pay, PayUnit } from '../job/pay.ts';

const UNITS: readonly PayUnit[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

/** Encodes amounts as "EUR,2800,3200,3", pay in words as "=" and the text as encoded. */
export function encodePay({ text, currency, min, max, unit }: Pay): string {
  if (text !== undefined) return `=${text}`;
  return [currency, min, max, unit && UNITS.indexOf(unit)].join(',');
}

export function decodePay(encoded: string): Pay {
  if (encoded.startsWith('=')) return { text: encoded.slice(1) };
  const [currency = '', min = '', max = '', unitId = ''] = encoded.split(',');
  const unit = unitId === '' ? undefined : UNITS[Number(unitId)];
  return {
    ...(currency !== '' && { currency }),
    ...(min !== '' && { min: Number(min) }),
    ...(max !== '' && { max: Number(max) }),
    ...(unit !== undefined && { unit }),
  };
}
