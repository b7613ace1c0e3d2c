// The language that a text is written in, said only when it is certain.

import { eld } from 'eld/small';

/** Shorter samples share too many letters with other languages; longer ones say the same and take longer. */
const SAMPLE_LENGTH = 150;
const SHORTEST_SAMPLE = 80;

/** In Indic scripts vowels are marks; those of no one script are accents. */
const LETTERS = /[\p{L}[\p{M}--\p{Script=Inherited}]]/gv;

const ADDRESS = /[@/]|www\./;
/** Whatever stands between blanks. */
const WORD = /\S+/g;

/** Takes plain text; gives its ISO 639-1 code where its beginning, middle and end are surely in one language, else nothing. */
export function detectLanguage(text: string): string | undefined {
  const [first = '', ...others] = samplesOf(text);
  const language = detectSample(first);
  if (language === undefined) return undefined;
  return others.every((sample) => detectSample(sample) === language) ? language : undefined;
}

function samplesOf(text: string): string[] {
  // Addresses look like words of no language.
  const words = ADDRESS.test(text)
    ? text.replace(WORD, (word) => (ADDRESS.test(word) ? ' ' : word))
    : text;
  if (words.length < SAMPLE_LENGTH * 3) return [words];
  const middle = Math.floor((words.length - SAMPLE_LENGTH) / 2);
  return [0, middle, words.length - SAMPLE_LENGTH].map((start) =>
    words.slice(start, start + SAMPLE_LENGTH),
  );
}

function detectSample(sample: string): string | undefined {
  // A letter of a script without spaces tells as much as a word's beginning.
  const letters = sample.match(LETTERS)?.length ?? 0;
  const isTelling = letters >= SHORTEST_SAMPLE || /\p{Lo}{12}/u.test(sample.replace(/\s/g, ''));
  if (!isTelling) return undefined;
  const found = eld.detect(sample);
  return found.isReliable() ? found.language : undefined;
}
