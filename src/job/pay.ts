// Pay as postings state it: amounts where they are numbers, else text as written.

import { toCleanText } from '../html/clean-text.ts';
import { readAmounts, toNumber, type WrittenAmounts } from './pay-amount.ts';
import { isCurrencyCode, toCurrency } from './pay-currency.ts';
import { type PayUnit, toPayUnit, type UnitReading } from './pay-unit.ts';
import type { UnsafePay } from './posting.ts';
import { quoteFound } from './problem.ts';
import { isPlaceholder, isPlaceholderOfPay } from './placeholder.ts';

export type { PayUnit } from './pay-unit.ts';

/** Amounts in major units of `currency` per `unit`; or only `text`, as written. */
export interface Pay {
  /** ISO 4217. */
  currency?: string;
  min?: number;
  max?: number;
  unit?: PayUnit;
  text?: string;
}

/** `pay` is absent where none is stated; each warning is a sentence. */
export function readPay(unsafe: UnsafePay): { pay?: Pay; warnings: string[] } {
  const warnings: string[] = [];
  const currency = readCurrency(unsafe.currency, warnings);
  const amounts = readStatedAmounts(unsafe);
  const unit = readUnit(unsafe.unitText, warnings) ?? amounts?.unit;
  const stated = { ...unsafe, unit: unit?.unit };
  if (amounts === undefined) return { ...textOf(stated), warnings };
  const { min, max } = withoutZeros(amounts);
  if (min === undefined && max === undefined) return { warnings };
  const isContradicted =
    amounts.currency !== undefined && amounts.currency !== (currency ?? amounts.currency);
  const isBlank = unsafe.isCurrencyBlank === true && amounts.currency === undefined;
  if (isBlank) warnings.push('currency is empty. Write an ISO 4217 code, for example "EUR".');
  const isMoneyStated = (unsafe.currency ?? amounts.sign) !== undefined || isBlank;
  const isMoneyUnknown = currency === undefined && isMoneyStated;
  const isUnitUnknown = unit === undefined && isStated(unsafe.unitText);
  // Amounts without their currency or their unit would be misleading.
  if (isContradicted || isMoneyUnknown || isUnitUnknown) return { ...textOf(stated), warnings };
  const factor = unit?.factor ?? 1;
  const money = currency ?? amounts.currency;
  const pay: Pay = {
    ...(money !== undefined && { currency: money }),
    ...(min !== undefined && { min: min * factor }),
    ...(max !== undefined && { max: max * factor }),
    ...(unit !== undefined && { unit: unit.unit }),
  };
  return { pay, warnings };
}

type Amounts = Partial<WrittenAmounts> & { unit?: UnitReading };

/** Undefined where an amount is in words: the other end of a range alone would be misleading. */
function readStatedAmounts(unsafe: UnsafePay): Amounts | undefined {
  const clean = (written: string | undefined) =>
    written === undefined ? undefined : toCleanText(written);
  const [value, text] = [clean(unsafe.value), unsafe.text];
  const [minValue, maxValue] = [clean(unsafe.minValue), clean(unsafe.maxValue)];
  const ends = [minValue, maxValue].filter((end) => end !== undefined && end.trim() !== '');
  if (ends.length > 0) {
    const [low, high] = [minValue, maxValue].map((end) => (end ? readAmounts(end) : undefined));
    const isRead = [minValue, maxValue].every((end, index) => !end?.trim() || [low, high][index]);
    if (!isRead || [low, high].some((end) => end !== undefined && end.min !== end.max))
      return undefined;
    return {
      ...high,
      ...low,
      ...(low && { min: low.min }),
      ...(high && { max: high.max }),
      ...(!low && { min: 0 }),
      ...(!high && { max: 0 }),
    };
  }
  if (value !== undefined) return readAmounts(value) ?? readLakhs(value);
  const number = text === undefined ? undefined : toPlainNumber(text);
  return number === undefined ? undefined : { min: number, max: number };
}

/** "6 LPA": lakhs per annum. */
function readLakhs(value: string): Amounts | undefined {
  const [, number = '', words = ''] =
    /^(\d[\d.]{0,8}) ?([a-z][a-z. ]{2,20})$/i.exec(value.trim()) ?? [];
  const amount = toNumber(number);
  const unit = toPayUnit(words);
  if (amount === undefined || unit === undefined || unit.factor === 1) return undefined;
  return { min: amount, max: amount, unit };
}

/** A salary that is a text is shown as written, unless it is nothing but a number. */
function toPlainNumber(text: string): number | undefined {
  return /^[\d,.]{1,30}$/.test(text.trim()) && !/,\d{1,2}$/.test(text.trim())
    ? toNumber(text)
    : undefined;
}

/** Sources write zero for unknown. */
function withoutZeros({ min = 0, max = 0 }: Amounts): Pick<Pay, 'min' | 'max'> {
  return { ...(min > 0 && { min }), ...(max > 0 && { max }) };
}

/** The pay as written, with its currency and unit where they are stated apart. */
function textOf({
  value,
  minValue,
  maxValue,
  text,
  currency,
  unitText,
  unit,
}: UnsafePay & { unit: PayUnit | undefined }): { pay?: Pay } {
  const ends = [...new Set([minValue, maxValue])].filter(
    (end) => end !== undefined && end.trim() !== '',
  );
  const amount = toCleanText(ends.length > 0 ? ends.join(' – ') : (value ?? text ?? ''));
  if (isPlaceholderOfPay(amount)) return {};
  // "Negotiable" is so in any currency.
  if (!/\d/.test(amount)) return { pay: { text: amount } };
  const words = [amount];
  if (isStated(currency) && !amount.includes(currency)) words.push(toCleanText(currency, 40));
  if (unit !== undefined) words.push(`per ${unit.toLowerCase()}`);
  else if (isStated(unitText)) words.push(/^per\b/i.test(unitText) ? unitText : `/ ${unitText}`);
  return { pay: { text: toCleanText(words.join(' ')) } };
}

function isStated(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '' && !isPlaceholder(text);
}

function readCurrency(unsafe: string | undefined, warnings: string[]): string | undefined {
  if (unsafe === undefined) return undefined;
  const currency = toCurrency(unsafe);
  if (currency !== undefined && isCurrencyCode(unsafe) && currency !== 'XXX') return currency;
  warnings.push(
    currency === undefined || currency === 'XXX'
      ? `currency ${quoteFound(unsafe)} is not an ISO 4217 code. Write for example "EUR".`
      : `currency ${quoteFound(unsafe)} was read as ${currency}. Write "${currency}".`,
  );
  return currency === 'XXX' ? undefined : currency;
}

function readUnit(unsafe: string | undefined, warnings: string[]): UnitReading | undefined {
  if (!isStated(unsafe)) return undefined;
  const unit = toPayUnit(unsafe);
  if (unit === undefined) {
    warnings.push(
      `unitText ${quoteFound(unsafe)} is not known. Write HOUR, DAY, WEEK, MONTH or YEAR.`,
    );
  }
  return unit;
}
