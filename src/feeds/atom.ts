// A feed as Atom: https://www.rfc-editor.org/rfc/rfc4287

import { escapeText } from '../html/escape-text.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** All texts are plain, so that no feed reader parses a title as markup. */
export function toAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeText(feed.language)}">`,
    element('id', feed.page),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', toDate(feed.updated)),
    link(feed.page, 'alternate', 'text/html'),
    link(feed.atom, 'self', 'application/atom+xml'),
    // An entry without an author of its own has the feed's.
    `<author>${element('name', feed.title)}</author>`,
    ...feed.entries.map(toEntry),
    '</feed>',
    '',
  ].join('\n');
}

function toEntry({
  title,
  id,
  address,
  posted,
  updated,
  author,
  summary,
  html,
}: FeedEntry): string {
  return [
    '<entry>',
    element('id', id ?? address),
    element('title', title),
    ...(posted === undefined ? [] : [element('published', toDate(posted))]),
    element('updated', toDate(updated)),
    link(address, 'alternate', 'text/html'),
    ...(author === undefined ? [] : [`<author>${element('name', author)}</author>`]),
    element('summary', summary),
    ...(html === undefined ? [] : [`<content type="html">${escapeText(html)}</content>`]),
    '</entry>',
  ].join('');
}

function element(name: string, unsafe: string): string {
  return `<${name}>${escapeText(unsafe)}</${name}>`;
}

function link(address: string, relation: string, type: string): string {
  return `<link href="${escapeText(address)}" rel="${relation}" type="${type}"/>`;
}

function toDate(instant: number): string {
  return new Date(instant).toISOString();
}
