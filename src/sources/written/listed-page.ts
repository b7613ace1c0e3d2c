// A page that Notion exports as Markdown: its title as a heading, its properties a line each, and its text.

import type { Written } from './written.ts';

export interface ListedPage {
  /** What the text was taken for. */
  name: string;
  written: Written;
  body: string;
  /** From 1. */
  bodyLine: number;
}

const TITLE = /^\ufeff?# (\S[^\n]*)\n\s*\n/;
const PROPERTY = /^(\p{L}[^:\n]{0,60}): ?(.*)$/u;

/** Undefined where a text is no such page. */
export function splitListedPage(text: string): ListedPage | undefined {
  const [head, title] = TITLE.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || title === undefined) return undefined;
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = head.split('\n').length - 1;
  const map: Record<string, string> = { title: title.trim() };
  const lineOf = new Map<string, number>([['title', 1]]);
  let at = first;
  for (; at < lines.length; at += 1) {
    const [, name, value = ''] = PROPERTY.exec(lines[at] ?? '') ?? [];
    if (name === undefined) break;
    map[name.trim()] = value.trim();
    lineOf.set(name.trim(), at + 1);
  }
  const isEnd = (lines[at] ?? '').trim() === '';
  if (at === first || !isEnd) return undefined;
  return {
    name: 'Markdown as Notion writes it',
    written: { value: map, lineOf: ([name]) => lineOf.get(String(name)) ?? 1 },
    body: lines.slice(at).join('\n'),
    bodyLine: at + 1,
  };
}
