// Whether a number has a plural category, in as little code as a language needs.

/** Whole numbers in which the rules of a language can differ, and beyond. */
const SAMPLES = [...Array.from({ length: 300 }, (_, number) => number), 1000, 1_000_000];

/** Returns JavaScript that tells whether a number is in a plural category; `plural` is the language's rules in it. */
export function pluralTest(value: string, category: string, language: string): string {
  const rules = new Intl.PluralRules(language);
  const numbers = SAMPLES.filter((number) => rules.select(number) === category);
  switch (numbers.join()) {
    case '0':
      return `${value}===0`;
    case '1':
      return `${value}===1`;
    case '2':
      return `${value}===2`;
    case '0,1':
      return `${value}<2`;
    default:
      return `plural.select(${value})===${JSON.stringify(category)}`;
  }
}
