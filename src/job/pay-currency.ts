// Currencies as sources name them: codes, signs that only one has, and names in the languages of postings.

/** Withdrawn from ISO 4217, and still known to some runtimes. */
const WITHDRAWN = new Set(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'VEF', 'ZWL']);
const codes = new Set(Intl.supportedValuesOf('currency').filter((code) => !WITHDRAWN.has(code)));

/** Withdrawn and informal codes that sources use for the present currency. */
const SUCCESSORS = new Map([
  ['RUR', 'RUB'],
  ['RMB', 'CNY'],
  ['NTD', 'TWD'],
]);

/** Signs of one currency each; "$", "¥" and "kr" are those of several. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₫': 'VND',
  '₪': 'ILS',
  '₱': 'PHP',
  '₦': 'NGN',
  '₸': 'KZT',
  '฿': 'THB',
  US$: 'USD',
  U$S: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CAN$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  SG$: 'SGD',
  MX$: 'MXN',
  R$: 'BRL',
  ZŁ: 'PLN',
  'ZŁ.': 'PLN',
  KČ: 'CZK',
  'KČ.': 'CZK',
  FT: 'HUF',
  LEI: 'RON',
  РУБ: 'RUB',
  'РУБ.': 'RUB',
  ГРН: 'UAH',
  'ГРН.': 'UAH',
};

/** Signs of several currencies: none is contradicted by them. */
const SHARED_SIGNS = new Set(['$', '¥', '￥', 'KR', 'KR.', '元', '円', 'RS', 'RS.', '.-']);

/** Those whose names are looked for. */
const NAMED =
  'EUR USD GBP CHF JPY CNY INR CAD AUD NZD SEK NOK DKK PLN CZK HUF RON RUB UAH TRY BRL MXN ARS CLP COP ZAR SGD HKD TWD KRW THB VND PHP IDR MYR AED SAR ILS EGP NGN KES MAD'.split(
    ' ',
  );
/** Longer than any name. */
const MAX_LENGTH = 60;
const LANGUAGES = 'en de fr es pt it nl pl sv da nb cs ru uk tr ja zh ko ar'.split(' ');

/** The currency of a code, a sign or a name; undefined where it is none, or several have it. */
export function toCurrency(written: string): string | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const text = written.trim();
  const code = text.toUpperCase();
  const known = SUCCESSORS.get(code) ?? (codes.has(code) ? code : SIGNS[code]);
  return known ?? names().get(text.toLowerCase().replace(/\.$/, ''));
}

/** Whether the text is the code itself. */
export function isCurrencyCode(written: string): boolean {
  return codes.has(written.trim().toUpperCase());
}

/** What a sign or code beside an amount says; undefined where it is none. */
export function currencyOfMark(mark: string): { currency: string } | { sign: string } | undefined {
  if (SHARED_SIGNS.has(mark.trim().toUpperCase())) return { sign: mark.trim() };
  const currency = toCurrency(mark);
  return currency === undefined ? undefined : { currency };
}

let namesOfCurrencies: ReadonlyMap<string, string> | undefined;

/** Names, singular and plural, that only one of the currencies has. Loaded for the first that is no code. */
function names(): ReadonlyMap<string, string> {
  return (namesOfCurrencies ??= findNames());
}

function findNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const currency of NAMED) {
    for (const language of LANGUAGES) {
      const format = new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        maximumFractionDigits: 0,
      });
      for (const count of [1, 2, 5]) {
        const name = format.formatToParts(count).find(({ type }) => type === 'currency')?.value;
        const key = name?.toLowerCase();
        if (key === undefined) continue;
        found.set(key, found.has(key) && found.get(key) !== currency ? undefined : currency);
      }
    }
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined));
}
