// Reads plain HTML in one pass, and gives what DOMPurify and a parser would make of it.

import type { DefaultTreeAdapterMap } from 'parse5';
import { type Grammar, plainHtml } from './grammar.ts';
import { createTreeBuilder } from './tree-builder.ts';

/** The tree of a text; undefined where it is not plain HTML. */
export type PlainHtmlReader = (
  unsafe: string,
) => DefaultTreeAdapterMap['documentFragment'] | undefined;

export const readPlainHtml: PlainHtmlReader = createPlainHtmlReader(plainHtml);

// Each is matched where the last one ended, and the first mismatch ends the reading, so it takes linear time.
const START_TAG = /<([a-z][a-z\d]*)((?:[ \n]+[a-z][a-z-]*="[^"<>]*")*)[ \n]*\/?>/y;
const END_TAG = /<\/([a-z][a-z\d]*)>/y;
const ATTRIBUTE = /[ \n]([a-z][a-z-]*)="([^"]*)"/g;
const REFERENCE = /&(?:([A-Za-z]{2,8})|#(\d{2,7})|#[xX]([\da-fA-F]{1,6}));/y;
/** An ampersand that begins no reference, however a parser completes it. */
const PLAIN_AMPERSAND = /&(?![#A-Za-z])|&(?=[A-Za-z](?:[^A-Za-z\d;]|$))/y;
/** A less-than sign that begins no tag. */
const PLAIN_LESS_THAN = /<(?=[ \n\d=])/y;
const WORDS = /[^<&]+/y;

export function createPlainHtmlReader(grammar: Grammar): PlainHtmlReader {
  return (unsafe) => {
    // The sanitizer leaves a text without tags as it is.
    if (!unsafe.includes('<') || grammar.changedCharacters.test(unsafe)) return undefined;
    const tree = createTreeBuilder(grammar);
    let index = 0;

    function match(pattern: RegExp): RegExpExecArray | null {
      pattern.lastIndex = index;
      const found = pattern.exec(unsafe);
      if (found !== null) index = pattern.lastIndex;
      return found;
    }

    function readWords(): boolean {
      const found = match(WORDS) ?? match(PLAIN_AMPERSAND) ?? match(PLAIN_LESS_THAN);
      if (found !== null) tree.text(found[0]);
      return found !== null;
    }

    function readReference(): boolean {
      const found = match(REFERENCE);
      const character = found === null ? undefined : toCharacter(found, grammar);
      if (character !== undefined) tree.text(character);
      return character !== undefined;
    }

    function readTag(): boolean {
      const [, ended] = match(END_TAG) ?? [];
      if (ended !== undefined) return tree.end(ended);
      const [, name, attributes = ''] = match(START_TAG) ?? [];
      if (name === undefined) return false;
      const isLink = grammar.elements.get(name)?.isLink ?? false;
      const read = attributes === '' ? {} : readAttributes(attributes, isLink, grammar);
      return read !== undefined && tree.begin(name, read.href);
    }

    while (index < unsafe.length) {
      const isPlain = readWords() || (unsafe[index] === '&' ? readReference() : readTag());
      if (!isPlain) return undefined;
    }
    return tree.finish();
  };
}

/** Undefined where the sanitizer would look at an attribute. */
function readAttributes(
  written: string,
  isLink: boolean,
  { noticedAttributes, maxAttributes, address }: Grammar,
): { href?: string } | undefined {
  const names = new Set<string>();
  let href: string | undefined;
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (names.has(name) || names.size === maxAttributes) return undefined;
    names.add(name);
    if (!noticedAttributes.has(name)) continue;
    if (name !== 'href' || !isLink || !address.test(value)) return undefined;
    href = value.replaceAll('&amp;', '&');
  }
  return href === undefined ? {} : { href };
}

function toCharacter(
  [, name, decimal, hexadecimal = '']: RegExpExecArray,
  { references, numbers }: Grammar,
): string | undefined {
  if (name !== undefined) return references.get(name);
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const isKept = numbers.some(([from, to]) => code >= from && code <= to);
  return isKept ? String.fromCodePoint(code) : undefined;
}
