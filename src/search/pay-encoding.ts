// Pay as a line of the search's data.

import type { Pay, PayUnit } from '../job/pay.ts';
import type { JobRow } from '../listing/row.ts';

/** Before pay that the source estimates. */
const ESTIMATE = '~';
const UNITS: readonly PayUnit[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

type StatedPay = Pick<JobRow, 'pay' | 'estimatedPay'>;

/** Encodes what a job states, or what its source estimates; empty for neither. */
export function encodePayOf({ pay, estimatedPay }: StatedPay): string {
  if (pay !== undefined) return encodePay(pay);
  return estimatedPay === undefined ? '' : `${ESTIMATE}${encodePay(estimatedPay)}`;
}

export function decodePayOf(encoded: string): StatedPay {
  if (encoded === '') return {};
  if (!encoded.startsWith(ESTIMATE)) return { pay: decodePay(encoded) };
  return { estimatedPay: decodePay(encoded.slice(ESTIMATE.length)) };
}

/** Encodes amounts as "EUR,2800,3200,3", pay in words as "=" and the text as encoded. */
function encodePay({ text, currency, min, max, unit }: Pay): string {
  if (text !== undefined) return `=${text}`;
  return [currency, min, max, unit && UNITS.indexOf(unit)].join(',');
}

function decodePay(encoded: string): Pay {
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
