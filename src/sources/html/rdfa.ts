// RDFa of JobPostings, https://www.w3.org/TR/rdfa-lite/, says the same as microdata by other attributes: it is written
// as microdata, and read by its reader.

import { attributeOf, elementsBelow, hasAttribute, type Element, type Page } from './page.ts';

const SCHEMA = /^https?:\/\/(?:www\.)?schema\.org\/?/i;
const PREFIX = /^schema:/i;

/** Adds microdata to the elements of each JobPosting in RDFa, and returns how many there are. */
export function addMicrodataOfRdfa({ elements }: Page): number {
  const postings = elements.filter((element) => typeOf(element) === 'JobPosting');
  for (const posting of postings) {
    for (const element of [posting, ...elementsBelow(posting)]) annotate(element);
  }
  return postings.length;
}

function annotate(element: Element): void {
  if (hasAttribute(element, 'itemscope') || hasAttribute(element, 'itemprop')) return;
  const type = typeOf(element);
  if (type !== undefined) {
    element.attrs.push({ name: 'itemscope', value: '' });
    element.attrs.push({ name: 'itemtype', value: `https://schema.org/${type}` });
  }
  const names = namesIn(attributeOf(element, 'property'));
  if (names.length > 0) element.attrs.push({ name: 'itemprop', value: names.join(' ') });
}

/** The type in the words of schema.org; undefined where an element is nothing of its. */
function typeOf(element: Element): string | undefined {
  const stated = attributeOf(element, 'typeof')?.split(/\s+/)[0] ?? '';
  if (PREFIX.test(stated) || SCHEMA.test(stated)) return bare(stated);
  return /^\w+$/.test(stated) && isOfSchema(element) ? stated : undefined;
}

/** Names of other vocabularies have a prefix of theirs. */
function namesIn(stated = ''): string[] {
  return stated
    .split(/\s+/)
    .map(bare)
    .filter((name) => /^\w+$/.test(name));
}

function bare(name: string): string {
  return name.replace(PREFIX, '').replace(SCHEMA, '');
}

/** The vocabulary is the innermost one that is stated. */
function isOfSchema(element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    const vocabulary = attributeOf(at, 'vocab');
    if (vocabulary !== undefined) return SCHEMA.test(vocabulary);
  }
  return false;
}

function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode !== null && 'attrs' in parentNode ? parentNode : undefined;
}
