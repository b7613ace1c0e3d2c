// The texts of a page's JSON-LD scripts, as an HTML parser sees them: types and wrappers are written in many ways.

import { attributeOf, lineOf, type Page } from './page.ts';

export interface PageScript {
  text: string;
  /** The line of the page on which the text begins. */
  line: number;
}

export function jsonLdScriptsOf({ elements }: Page): PageScript[] {
  return elements
    .filter(({ tagName }) => tagName === 'script')
    .filter((script) => /^application\/ld\+json\b/i.test(attributeOf(script, 'type') ?? ''))
    .flatMap(({ childNodes }) => childNodes)
    .flatMap((node) => {
      if (!('value' in node)) return [];
      const { text, before } = unwrapped(node.value);
      return text.trim() === '' ? [] : [{ text, line: lineOf(node) + before }];
    });
}

const WRAPPERS = [
  /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?/,
  /^\s*<!--/,
  /(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?\s*$/,
  /(?:\/\/)?\s*-->\s*$/,
];

/** Without blanks, and the comment or CDATA around it; `before` is how many lines stand before the text. */
function unwrapped(written: string): { text: string; before: number } {
  let text = written;
  let before = 0;
  for (const wrapper of WRAPPERS) {
    const match = wrapper.exec(text);
    if (match === null) continue;
    if (match.index === 0) before += match[0].split('\n').length - 1;
    text = text.replace(wrapper, '');
  }
  const start = text.length - text.trimStart().length;
  before += text.slice(0, start).split('\n').length - 1;
  return { text: text.slice(start), before };
}
