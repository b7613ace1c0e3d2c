// Postal codes as far as they say where: apart from places, whose tables are too large for the browser.

/** Of the kinds that end in what only the post office needs: the town's part is enough to find a place. */
const ENDINGS: readonly (readonly [code: RegExp, ending: RegExp])[] = [
  // "98101-1234"
  [/^\d{9}$/, /\d{4}$/],
  // "LS1 4AB"
  [/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/, /\d[A-Z]{2}$/],
  // "M5V 2T6"
  [/^[A-Z]\d[A-Z]\d[A-Z]\d$/, /\d[A-Z]\d$/],
  // "1012 AB"
  [/^\d{4}[A-Z]{2}$/, /[A-Z]{2}$/],
];

/** Returns the part of a postal code that says where; empty for a text that is none. */
export function postalKey(written: string): string {
  const code = written.toUpperCase().replace(/[\s-]+/g, '');
  if (!/^(?=.*\d)[A-Z\d]{3,10}$/.test(code)) return '';
  const [, ending = /$/] = ENDINGS.find(([kind]) => kind.test(code)) ?? [];
  return code.replace(ending, '');
}
