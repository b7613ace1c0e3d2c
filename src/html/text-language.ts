// The language of a text, detected only where it is certain.

import { eld } from 'eld/small';

/** Shorter samples are less certain; longer ones have the same results and take longer. */
const SAMPLE_LENGTH = 150;
const MIN_LETTERS = 80;

/** In Indic scripts vowels are marks; marks of the script "Inherited" are accents. */
const LETTERS = /[\p{L}[\p{M}--\p{Script=Inherited}]]/gv;

const ADDRESS = /[@/]|www\./;
const WORD = /\S+/g;

/** Returns the ISO 639-1 code where beginning, middle and end of a plain text are certainly in one language. */
export function detectLanguage(text: string): string | undefined {
  const [first = '', ...others] = samplesOf(text);
  const language = detectSample(first);
  if (language === undefined) return undefined;
  return others.every((sample) => detectSample(sample) === language) ? language : undefined;
}

function samplesOf(text: string): string[] {
  // URLs and mail addresses belong to no language.
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
  // In a script without spaces fewer letters are enough.
  const letters = sample.match(LETTERS)?.length ?? 0;
  const isEnough = letters >= MIN_LETTERS || /\p{Lo}{12}/u.test(sample.replace(/\s/g, ''));
  if (!isEnough) return undefined;
  const found = eld.detect(sample);
  return found.isReliable() ? found.language : undefined;
}
