// The messages of a language → modules of their functions.

import { compileMessage, MessageError } from './compile-message.ts';
import { MESSAGES, type Group, type Named, type Parameters } from './words.ts';

/** The content of a language's file: messages by their names, in groups. */
export interface Texts {
  readonly [name: string]: string | Texts;
}

interface Table {
  readonly [name: string]: Parameters | Named | Table;
}

/** What is wrong with a message, by its path, as in ["list", "order", "newest"]. */
export interface WordsProblem {
  path: readonly string[];
  reason: string;
}

/**
 * Returns the source of a module that exports each message of a group by its name, so that a bundler leaves out those
 * that no code names. A message with a problem is an empty text in it.
 */
export function compileWords(
  group: Group,
  texts: Texts,
  language: string,
): { source: string; problems: WordsProblem[] } {
  const problems: WordsProblem[] = [];
  const written = groupOf(texts[group], MESSAGES[group], [group], problems);
  const names = Object.keys(MESSAGES[group]);
  const messages = Object.entries(MESSAGES[group] as Table).map(
    ([name, expected], index) =>
      `const _${index}=${compileEntry(expected, written[name], [group, name], { language, problems })};`,
  );
  const rules = messages.some((code) => code.includes('plural.select('))
    ? [`const plural=new Intl.PluralRules(${JSON.stringify(language)});`]
    : [];
  // Names such as "import" may be exported, but not declared.
  const exported = names.map((name, index) => `_${index} as ${name}`).join(',');
  return { source: [...rules, ...messages, `export{${exported}};`].join('\n'), problems };
}

interface Compilation {
  language: string;
  problems: WordsProblem[];
}

function compileEntry(
  expected: Parameters | Named | Table,
  written: string | Texts | undefined,
  path: readonly string[],
  compilation: Compilation,
): string {
  const { language, problems } = compilation;
  if (!isMessage(expected)) {
    const texts = groupOf(written, expected, path, problems);
    const members = Object.entries(expected).map(
      ([name, below]) =>
        `${JSON.stringify(name)}:${compileEntry(below, texts[name], [...path, name], compilation)}`,
    );
    return `{${members.join(',')}}`;
  }
  if (typeof written === 'string') {
    try {
      return compileMessage(written, expected, language);
    } catch (error) {
      if (!(error instanceof MessageError)) throw error;
      problems.push({ path, reason: error.message });
    }
  } else {
    const reason =
      written === undefined ? 'is missing. Write it.' : 'is an object. Write a text in quotes.';
    problems.push({ path, reason });
  }
  return '""';
}

/** Returns the messages of a group that are written, and reports what is none of its. */
function groupOf(
  written: string | Texts | undefined,
  table: Table,
  path: readonly string[],
  problems: WordsProblem[],
): Texts {
  if (typeof written === 'string') {
    problems.push({ path, reason: 'is a text. Write an object with its messages.' });
    return {};
  }
  const texts = written ?? {};
  for (const name of Object.keys(texts)) {
    if (Object.hasOwn(table, name)) continue;
    problems.push({
      path: [...path, name],
      reason: `is not known. Write one of ${Object.keys(table).join(', ')}.`,
    });
  }
  return texts;
}

function isMessage(expected: Parameters | Named | Table): expected is Parameters | Named {
  return Array.isArray(expected) || Array.isArray((expected as Named).parts);
}
