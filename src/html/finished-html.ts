// Proves that tidied HTML is finished: the enforcer would leave it as it is, and a parser reads it as it is written. It
// shares no code with the reader of plain HTML.

import { stripUnsafeCharacters } from './clean-text.ts';
import { disclosureOf } from './link-text.ts';
import { linkRel } from './policy.ts';
import type { SafeHtml } from './safe-html.ts';
import { checkUrl } from './safe-url.ts';

const TAG =
  /<(?:(\/?)(p|ul|ol|li|h3|h4|h5|h6|blockquote|strong|b|em|i|u|s|sub|sup|code)>|(br|hr)>|(\/a)>|a href="([!#-%'-;=?-~]|&amp;)+" rel="[a-z ]+">)/y;
const TEXT = /(?:[^<>&\xa0]|&(?:amp|lt|gt|nbsp);)+/y;
const LINK = /^<a href="([^"]*)" rel="([^"]*)">$/;
const BLOCKS = new Set(['p', 'ul', 'ol', 'li', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr']);
const HOLD_BLOCKS = new Set(['ul', 'ol', 'li', 'blockquote']);

export function isFinished(html: string): html is SafeHtml {
  if (stripUnsafeCharacters(html) !== html) return false;
  const open: string[] = [];
  let linkText = '';
  let link = '';
  let index = 0;
  while (index < html.length) {
    TEXT.lastIndex = index;
    const text = TEXT.exec(html)?.[0];
    if (text !== undefined) {
      linkText += text;
      index += text.length;
      continue;
    }
    TAG.lastIndex = index;
    const found = TAG.exec(html);
    if (found === null) return false;
    index += found[0].length;
    const [tag, slash, paired, alone, linkEnd] = found;
    if (slash === '/' || linkEnd !== undefined) {
      if (open.pop() !== (paired ?? 'a')) return false;
      if (linkEnd !== undefined && !isHonestLink(link, linkText)) return false;
      continue;
    }
    const name = paired ?? alone ?? 'a';
    const isInLine = open.some((outer) => !HOLD_BLOCKS.has(outer));
    if (BLOCKS.has(name) && isInLine) return false;
    const parent = open.at(-1);
    if (name === 'li' && parent !== 'ul' && parent !== 'ol') return false;
    if (alone !== undefined) continue;
    if (name === 'a') {
      if (open.includes('a')) return false;
      link = tag;
      linkText = '';
    }
    open.push(name);
  }
  return open.length === 0;
}

/** Whether a link has the checked form of its address, and its text names no other host. */
function isHonestLink(tag: string, text: string): boolean {
  const [, address = '', rel] = LINK.exec(tag) ?? [];
  if (rel !== linkRel) return false;
  const url = checkUrl(address.replaceAll('&amp;', '&'));
  if (url === undefined || url.replaceAll('&', '&amp;') !== address) return false;
  return disclosureOf(toCharacters(text), url) === undefined;
}

function toCharacters(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\xa0')
    .replaceAll('&amp;', '&');
}
