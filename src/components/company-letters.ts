// Companies by the letter that their names begin with.

import { locale } from '../settings/locale.ts';

export interface Company {
  /** As addresses write it. */
  company: string;
  name: string;
  /** How many open jobs it has. */
  count: number;
}

export interface Letter {
  letter: string;
  companies: Company[];
}

/** For names that begin with a digit, a sign, or one of a script's thousands of characters. */
const OTHERS = '#';
const SCRIPTS =
  /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Kana}/u;

/** Groups them in the language's order, those without a letter last. */
export function byLetter(companies: readonly Company[]): Letter[] {
  const order = new Intl.Collator(locale);
  const letters = Map.groupBy(
    companies.toSorted((a, b) => order.compare(a.name, b.name)),
    ({ name }) => letterOf(name),
  );
  return [...letters]
    .map(([letter, group]) => ({ letter, companies: group }))
    .sort(
      (a, b) =>
        Number(a.letter === OTHERS) - Number(b.letter === OTHERS) ||
        order.compare(a.letter, b.letter),
    );
}

/** One code point: the page's anchors are made of it. */
function letterOf(name: string): string {
  // Without quotation marks, brackets and accents; letters that are written as one sign (ﬁ) are two.
  const [first = OTHERS] = name.normalize('NFKD').replace(/^[^\p{L}\p{N}]+/u, '');
  if (!SCRIPTS.test(first)) return OTHERS;
  // "ß" is "SS" in capitals.
  const [letter = OTHERS] = first.toLocaleUpperCase(locale);
  return letter;
}
