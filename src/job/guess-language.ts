// The language of a text that is too short to be certain of: by its script, else by the small words that it uses.

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hangul}/u, 'ko'],
];

/** Words that are frequent in one of the languages and rare in the others. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'and the of to you with for our we are will your in is be this that',
  de: 'und der die das mit für sie wir im oder ein eine einen auf bei zum zur sind unser unsere als von den dem des',
  fr: 'et le la les des vous une un du de pour dans sur nous au aux est avec votre notre en',
  es: 'y el los las que para con una del por se su en al tu',
  it: 'e il gli per con una della di che nel sono si dei alla',
  pt: 'e o os as para com uma um do da em no na que dos das',
  nl: 'en de het een van voor met je wij in op bij als ons onze',
  sv: 'och att det som en för med av på är du vi till i',
  da: 'og at det som en for med af på er du vi til i',
};

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(SMALL_WORDS)) {
  for (const word of words.split(' ')) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

/** A text's beginning says as much as all of it. */
const SAMPLE = 1_500;

/** Returns an ISO 639-1 code, undefined where nothing speaks for a language. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const byScript = SCRIPTS.find(([letters]) => letters.test(sample))?.[1];
  if (byScript !== undefined) return byScript;
  const uses = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const languages = LANGUAGES_OF.get(word) ?? [];
    for (const language of languages) {
      uses.set(language, (uses.get(language) ?? 0) + 1 / languages.length);
    }
  }
  let most: string | undefined;
  for (const [language, count] of uses) if (count > (uses.get(most ?? '') ?? 0)) most = language;
  return most;
}
