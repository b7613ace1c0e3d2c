// The encoding of a table: spreadsheets write UTF-8, UTF-16, or the one of Windows in Western Europe.

import { declaredEncoding, readCharacters, WrongEncoding } from '../read-characters.ts';

export interface TableEncoding {
  name: string;
  /** The sentence that tells of a guess. */
  warning?: string;
}

const WESTERN = 'windows-1252';

/** Throws a WrongEncoding where no encoding makes words of the bytes. */
export async function encodingOf(path: string): Promise<TableEncoding> {
  const declared = declaredEncoding(path);
  try {
    await readAll(path, declared, () => undefined);
    return { name: declared };
  } catch (error) {
    if (!(error instanceof WrongEncoding) || declared !== 'utf-8') throw error;
    let tail = '';
    await readAll(path, WESTERN, (text) => {
      const seen = tail + text;
      tail = seen.slice(-LONGEST_EVIDENCE);
      if (NOT_WESTERN.test(seen)) throw error;
    });
    return { name: WESTERN, warning: WAS_WESTERN };
  }
}

/** What no Western word has: controls, signs and capitals inside words, and rows of accented letters. */
const NOT_WESTERN =
  /\p{Ll}[€‚ƒ„…†‡ˆ‰ŠŽŸ]\p{Ll}|[\u0080-\u009f]|\p{L}[¡-©«-´¶-¹»-¿×÷]\p{L}|[À-ÖØ-öø-ÿ]{3}/u;
const LONGEST_EVIDENCE = 2;
const WAS_WESTERN =
  'is not UTF-8, and was read as Windows-1252. Save it as “CSV UTF-8”, so that every letter is certain.';

async function readAll(
  path: string,
  encoding: string,
  onText: (text: string) => void,
): Promise<void> {
  for await (const text of readCharacters(path, encoding)) onText(text);
}
