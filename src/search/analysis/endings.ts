// Words without the endings that change with number, case and gender, by a few light rules for each language: who types
// "engineers" or "Fahrerin" finds "Engineer" and "Fahrer". Rules that cut deeper join words that mean other things.

type Shorten = (word: string) => string;

/** Shorter words have no ending to lose. */
const SHORTEST = 4;

const english: Shorten = (word) => {
  if (word.length < SHORTEST || !/[se]$/.test(word)) return word;
  // "Cookie" and "movies" end as "companies" does.
  if (word.length > SHORTEST && /ies?$/.test(word)) return word.replace(/ies?$/, 'y');
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
};

/** After these, "in" makes a woman's title; elsewhere it is part of the word, as in "Berlin" or "Medizin". */
const GERMAN_WOMAN = /(?<=.{2}(?:er|or|ist|ch|ur|ent|ant|log|zt|lt|iker))in(?:nen)?$/;

const german: Shorten = (word) => {
  if (word.length <= SHORTEST) return word;
  const person = word
    .replace(GERMAN_WOMAN, '')
    .replace(/(?<=.{3})(?:frau(?:en)?|leute|manner)n?$/, 'mann')
    .replace(/krafte[n]?$/, 'kraft');
  if (person !== word || word.length === SHORTEST + 1) return person.replace(/(?<=.{4})e$/, '');
  return word.replace(/(?<=.{2}er)[ns]$|(?<=.{4})(?:e[mns]?|n|s)$/, '');
};

const FRENCH_GENDERS: readonly (readonly [RegExp, string])[] = [
  [/trice$/, 'teur'],
  [/euse$/, 'eur'],
  [/iere$/, 'ier'],
  [/enne$/, 'en'],
  [/onne$/, 'on'],
  [/ive$/, 'if'],
  [/ee$/, 'e'],
];

const french: Shorten = (word) => {
  if (word.length <= SHORTEST) return word;
  const one = word.replace(/aux$/, 'al').replace(/(?<=.{3})[sx]$/, '');
  const gender = FRENCH_GENDERS.find(([ending]) => ending.test(one));
  return (gender ? one.replace(...gender) : one).replace(/(?<=.{3})e$/, '');
};

/** Spanish, Portuguese and Italian: "enfermeras", "programadores", "infermieri". */
const southern: Shorten = (word) =>
  word.length <= SHORTEST
    ? word
    : word
        .replace(/oes$/, 'ao')
        .replace(/(?<=.{3}[lnrz])es$/, '')
        .replace(/(?<=.{3}[aoe])s$/, '')
        .replace(/(?<=.{3})[aeio]$/, '');

const dutch: Shorten = (word) =>
  word.length <= SHORTEST ? word : word.replace(/(?<=.{3})(?:en|e|s|n)$/, '');

const nordic: Shorten = (word) =>
  word.length <= SHORTEST
    ? word
    : word.replace(/(?<=.{3})(?:arna|erna|orna|erne|ene|ar|er|or|en|et|a|e|n|s)$/, '');

const ARABIC_BEFORE = /^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/;
const ARABIC_AFTER = /(?<=.{3})(?:ات|ين|ون|ان|ية|يه)$/;

const arabic: Shorten = (word) => {
  const plain = word.replace(/[أإآٱ]/g, 'ا').replaceAll('ى', 'ي');
  const bare = plain.replace(ARABIC_BEFORE, '').replace(ARABIC_AFTER, '');
  return bare.replace(/(?<=.{3})[ةه]$/, '');
};

const RULES: Readonly<Record<string, Shorten>> = {
  en: english,
  de: german,
  fr: french,
  es: southern,
  pt: southern,
  it: southern,
  ca: southern,
  nl: dutch,
  sv: nordic,
  da: nordic,
  no: nordic,
  nb: nordic,
  ar: arabic,
};

/** Languages that write several words as one: what is searched may stand inside a word. */
export const COMPOUNDING: ReadonlySet<string> = new Set([
  ...['de', 'nl', 'sv', 'da', 'no', 'nb', 'fi', 'is'],
]);

const LETTERS = /^\p{L}+$/u;

/** Returns a word, as splitWords writes it, without its ending; one of a language without rules as it is. */
export function stemOf(word: string, language: string): string {
  const shorten = RULES[language];
  return shorten !== undefined && LETTERS.test(word) ? shorten(word) : word;
}
