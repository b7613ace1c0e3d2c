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

/** No JSON begins with these, and none ends with those. */
const OPENINGS = ['//', '/*', '*/', '<![CDATA[', '<!--'];
const ENDINGS = ['//', '/*', '*/', ']]>', '-->'];

/** Without blanks, and the comment or CDATA around it; `before` is how many lines stand before the text. */
function unwrapped(written: string): { text: string; before: number } {
  let text = written.trimStart();
  for (let found = openingOf(text); found !== undefined; found = openingOf(text)) {
    text = text.slice(found.length).trimStart();
  }
  const before = written.slice(0, written.length - text.length).split('\n').length - 1;
  text = text.trimEnd();
  for (let found = endingOf(text); found !== undefined; found = endingOf(text)) {
    text = text.slice(0, -found.length).trimEnd();
  }
  return { text, before };
}

function openingOf(text: string): string | undefined {
  return OPENINGS.find((opening) => text.startsWith(opening));
}

function endingOf(text: string): string | undefined {
  return ENDINGS.find((ending) => text.endsWith(ending));
}
