// Descriptions: the blocks of the safe HTML in order, and words that must and must not be visible.

import { decode } from 'he';
import type { Check } from './row.ts';

interface DescriptionRow {
  raw: string;
  outline?: string[];
  anyOf?: string[][];
  has?: string[];
  not?: string[];
  /** A regular expression over the visible text, one block a line. */
  words?: string;
}

const BLOCK =
  /^(?:p|h[1-6]|ul|ol|li|div|pre|blockquote|dl|dt|dd|table|tr|tbody|thead|tfoot|caption|hr|figure|section)$/;

/** "p: …", "h: …", "li: …" ("li2:" one list deeper), "oli: …", "row: a | b"; a line break is "⏎". */
function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  const lists: string[] = [];
  let text = '';
  let label = 'p';
  const endBlock = () => {
    const line = decode(text)
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/^(?: ?⏎ ?)+|(?: ?⏎ ?)+$/g, '')
      .trim();
    if (line !== '') blocks.push(`${label}: ${line}`);
    text = '';
  };
  const itemLabel = () =>
    `${lists.at(-1) === 'ol' ? 'oli' : 'li'}${lists.length > 1 ? lists.length : ''}`;
  for (const token of html.match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, slash = '', written = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? [];
    const name = written.toLowerCase();
    if (name === '') text += token;
    else if (name === 'br') text += ' ⏎ ';
    else if (name === 'td' || name === 'th') text += slash === '/' ? ' | ' : '';
    else if (BLOCK.test(name)) {
      endBlock();
      if (name === 'ul' || name === 'ol') {
        if (slash === '/') lists.pop();
        else lists.push(name);
      }
      if (slash === '/') label = lists.length > 0 && name !== 'li' ? itemLabel() : 'p';
      else if (/^h[1-6]$/.test(name)) label = 'h';
      else if (lists.length > 0) label = itemLabel();
      else if (name === 'tr') label = 'row';
      else label = /^(?:pre|dt|dd|blockquote)$/.test(name) ? name : 'p';
    }
  }
  endBlock();
  return blocks;
}

export const checkDescriptions: Check = ({ json = '{}' }, { describe }) => {
  const row = JSON.parse(json) as DescriptionRow;
  const html = describe(row.raw);
  if (html === undefined) return { ok: false, why: 'refused' };
  const blocks = blocksOf(html);
  const visible = blocks.map((block) => block.slice(block.indexOf(': ') + 2)).join('\n');
  const wanted = row.outline === undefined ? row.anyOf : [row.outline];
  const ok =
    (wanted?.some((one) => JSON.stringify(one) === JSON.stringify(blocks)) ?? true) &&
    (row.has ?? []).every((words) => visible.includes(words)) &&
    (row.not ?? []).every((words) => !visible.includes(words)) &&
    (row.words === undefined || new RegExp(row.words).test(visible));
  return { ok, why: JSON.stringify(blocks) };
};
