// What someone typed into the field for words: "phrases", -exclusions, alternatives with OR, and plain words.

import { splitWords } from '../split-words.ts';

/** Words that are searched together; those of a quotation must stand so. */
export interface Part {
  words: readonly string[];
  isQuoted: boolean;
}

export interface ParsedWords {
  /** Each is one way to match: all of its parts must be found. */
  alternatives: readonly (readonly Part[])[];
  /** What a job must not be: all words of one are there. */
  excluded: readonly (readonly string[])[];
}

const QUOTES = /[“”„«»‟″]/g;
const TOKEN =
  /(?<minus>(?<=^|\s)[-−–](?=[^\s-]))?(?:"(?<quoted>[^"]*)"|(?<or>OR(?=\s|$)|\|)|(?<plain>[^\s"|]+))/gu;

/** Never throws: what is left open counts as closed, and signs alone as nothing. */
export function parseWords(typed: string): ParsedWords {
  const alternatives: Part[][] = [[]];
  const excluded: string[][] = [];
  for (const { groups = {} } of typed.replace(QUOTES, '"').matchAll(TOKEN)) {
    const { minus, quoted, or, plain } = groups;
    if (or !== undefined && minus === undefined) {
      alternatives.push([]);
      continue;
    }
    const words = splitWords(quoted ?? plain ?? or ?? '');
    if (words.length === 0) continue;
    if (minus !== undefined) excluded.push(words);
    else addPart(alternatives.at(-1) ?? [], words, quoted !== undefined);
  }
  return { alternatives: alternatives.filter((parts) => parts.length > 0), excluded };
}

/** Plain words next to each other are one part, since several may name one thing. */
function addPart(parts: Part[], words: string[], isQuoted: boolean): void {
  const last = parts.at(-1);
  if (isQuoted || last === undefined || last.isQuoted) parts.push({ words, isQuoted });
  else parts[parts.length - 1] = { words: [...last.words, ...words], isQuoted: false };
}
