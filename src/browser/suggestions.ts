// Which places someone may mean by what they typed.

import { postalKey } from '../listing/postal-key.ts';
import { isWithin } from '../search/spelling.ts';
import type { PlaceCandidate } from './place-suggestions.ts';
import { type AreaTerms, isCountry, placeWords } from './place-terms.ts';

/** A place that may be meant. */
export interface Suggestion {
  value: string;
  /** How many jobs it has. */
  count: number;
  /** Whether its name was typed or begun. Otherwise it is only similar, and must not be taken for what was meant. */
  isSure: boolean;
  /** Whether its full name was typed. */
  isExact: boolean;
}

const MOST_SHOWN = 7;
const MISSPELLED_FROM = 4;
/** Fewer letters of a name in another language may begin anything. */
const ALIAS_BEGUN_FROM = 3;

/** How well a place is what was typed, best first. */
const CALLED_SO = 0;
const ALSO_CALLED_SO = 1;
const BEGUN = 2;
const BEGUN_INSIDE = 3;
const LIES_THERE = 4;
const ALSO_BEGUN = 5;
const MISSPELLED = 6;

type Likeness = (words: readonly string[], candidate: PlaceCandidate) => number | undefined;

/** Lists the places that may be meant, the likeliest first, of equally likely ones the one with more jobs. */
export function suggest(typed: string, all: readonly PlaceCandidate[]): Suggestion[] {
  const code = codeIn(typed);
  const words = placeWords(code === '' ? typed : typed.replace(code, ' '));
  if (words.length === 0) return code === '' ? [] : suggestByCode(postalKey(code), all);
  const rank = (asked: readonly string[], likeness: Likeness) =>
    all.flatMap((candidate) => {
      const rank = likeness(asked, candidate);
      const { value, count } = candidate;
      return rank === undefined ? [] : [{ value, count, rank }];
    });
  // "Muenchen" is how "München" is written without its letters.
  const plain = words.map((word) => word.replace(/([aou])e/g, '$1'));
  let found = rank(words, likenessOf);
  if (found.length === 0) found = rank(plain, likenessOf);
  if (found.length === 0) found = rank(words, misspelled);
  // "Leeds, Yorkshire" may be Leeds, where nobody states Yorkshire.
  const [beginning = ''] = typed.split(/[,(/]/, 1);
  if (found.length === 0 && beginning !== typed) {
    return suggest(beginning, all).map((one) => ({ ...one, isSure: false, isExact: false }));
  }
  found.sort((a, b) => a.rank - b.rank || b.count - a.count || (a.value < b.value ? -1 : 1));
  // "India" does not mean Indiana, even on a board without a job in India.
  const isElsewhere = (found[0]?.rank ?? CALLED_SO) > ALSO_CALLED_SO && isCountry(typed);
  return found.slice(0, MOST_SHOWN).map(({ value, count, rank }) => ({
    value,
    count,
    isExact: rank <= ALSO_CALLED_SO,
    isSure: rank <= BEGUN && !isElsewhere,
  }));
}

/** What looks like a postal code: "98101", "LS1 4AB"; "10115" of "10115 Berlin". */
const CODE =
  /(?<![\p{L}\d])(?:[a-z]{1,2}\d[a-z\d]?(?: ?\d[a-z]{2})?|[a-z]\d[a-z] ?\d[a-z]\d|\d{3,7}(?:-\d{3,4}| [a-z]{2}(?![\p{L}\d]))?|\d{3} \d{2})(?![\p{L}\d])/iu;

function codeIn(typed: string): string {
  return CODE.exec(typed)?.[0] ?? '';
}

/** How many signs of two codes are alike where their towns are near each other. */
const ALIKE = 3;

function suggestByCode(code: string, all: readonly PlaceCandidate[]): Suggestion[] {
  const having = (test: (own: string) => boolean) =>
    all.filter(({ own }) => own.codes.some(test)).sort((a, b) => b.count - a.count);
  const there = having((own) => own === code);
  const isSure = there.length > 0;
  const near = code.length < ALIKE ? [] : having((own) => own.startsWith(code.slice(0, ALIKE)));
  return (isSure ? there : near)
    .slice(0, MOST_SHOWN)
    .map(({ value, count }) => ({ value, count, isSure, isExact: isSure }));
}

function likenessOf(words: readonly string[], { own, around }: PlaceCandidate): number | undefined {
  if (isCalled(words, own.name, around)) return CALLED_SO;
  if (own.aliases.some((alias) => isCalled(words, alias, around))) return ALSO_CALLED_SO;
  const isOf = (word: string, { name, aliases }: AreaTerms) =>
    name.some((part) => part.startsWith(word)) || aliases.some((alias) => isWhole(alias, word));
  if (words.every((word) => [own, ...around].some((area) => isOf(word, area)))) {
    const [first = ''] = own.name;
    if (words.some((word) => first.startsWith(word))) return BEGUN;
    return words.some((word) => isOf(word, own)) ? BEGUN_INSIDE : LIES_THERE;
  }
  return own.aliases.some((alias) => isBegun(words, alias)) ? ALSO_BEGUN : undefined;
}

/** Whether words are a name, with the areas around it or without: "paris", "paris tx", "paris texas us". */
function isCalled(
  words: readonly string[],
  name: readonly string[],
  around: readonly AreaTerms[],
): boolean {
  if (name.length === 0 || !name.every((part, index) => isSame(part, words[index]))) return false;
  return words
    .slice(name.length)
    .every((word) =>
      around.some(
        (area) =>
          area.name.some((part) => part.startsWith(word)) ||
          area.aliases.some((alias) => alias.includes(word)),
      ),
    );
}

const SAINT = /^(?:st|ste|saint|sainte|sankt)$/;

function isSame(part: string, word: string | undefined): boolean {
  return part === word || (word !== undefined && SAINT.test(part) && SAINT.test(word));
}

function isWhole(alias: readonly string[], word: string): boolean {
  return alias.length === 1 && alias[0] === word;
}

/** Codes never count as begun: one letter could begin any. */
function isBegun(words: readonly string[], alias: readonly string[]): boolean {
  return (
    words.join('').length >= ALIAS_BEGUN_FROM &&
    alias.join('').length > ALIAS_BEGUN_FROM &&
    words.every((word, index) => alias[index]?.startsWith(word))
  );
}

function misspelled(words: readonly string[], { own, around }: PlaceCandidate): number | undefined {
  const isNear = (word: string, part: string) =>
    word.length >= MISSPELLED_FROM && isWithin(1, word, part);
  const isOf = (word: string, { name, aliases }: AreaTerms) =>
    name.some((part) => part.startsWith(word) || isNear(word, part)) ||
    aliases.some((alias) => isWhole(alias, word));
  const isOwn = own.name.some((part) => words.some((word) => isNear(word, part)));
  if (isOwn && words.every((word) => [own, ...around].some((area) => isOf(word, area)))) {
    return MISSPELLED;
  }
  const isAlias = own.aliases.some(
    (alias) =>
      alias.length === words.length &&
      words.every((word, index) => isNear(word, alias[index] ?? '')),
  );
  return isAlias ? MISSPELLED : undefined;
}
