// The line of a job's text that says what was searched, with the words that do.

import { stemOf } from '../analysis/endings.ts';
import type { SynonymTable } from '../analysis/synonyms.ts';
import { splitWords } from '../split-words.ts';

/** A run of a line. */
export interface LinePiece {
  text: string;
  isMatch: boolean;
}

interface Token {
  start: number;
  end: number;
  word: string;
}

const LONGEST_LINE = 110;
/** Characters before the first match. */
const LEAD = 30;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}+#]*/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** Finds the part of a text with the most different terms; undefined where it has none. */
export function findMatchedLine(
  text: string,
  terms: ReadonlySet<string>,
  table: SynonymTable,
  languages: readonly string[],
): LinePiece[] | undefined {
  const tokens = toTokens(text);
  const marks: (Token & { term: string })[] = [];
  for (const language of languages) {
    const stems = tokens.map(({ word }) => stemOf(word, language));
    tokens.forEach((token, index) => {
      const term = [token.word, stems[index] ?? ''].find((name) => terms.has(name));
      if (term !== undefined) marks.push({ ...token, term });
      for (const naming of table.namesAt(stems, index, language)) {
        const last = tokens[index + naming.length - 1];
        if (!terms.has(naming.term) || last === undefined) continue;
        marks.push({ ...token, end: last.end, term: naming.term });
      }
    });
  }
  marks.sort((a, b) => a.start - b.start);
  let best: { start: number; terms: number } | undefined;
  for (const { start } of marks) {
    const inside = new Set(
      marks
        .filter((mark) => mark.start >= start && mark.end <= start + LONGEST_LINE - LEAD)
        .map(({ term }) => term),
    );
    if (best === undefined || inside.size > best.terms) best = { start, terms: inside.size };
  }
  if (best === undefined) return undefined;
  return toPieces(text, lineAround(text, best.start), marks);
}

function toTokens(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: run, index }): Token[] => {
    if (UNSPACED.test(run) && run.length > 1) {
      return Array.from({ length: run.length - 1 }, (_, at) => ({
        start: index + at,
        end: index + at + 2,
        word: splitWords(run.slice(at, at + 2))[0] ?? '',
      }));
    }
    return [{ start: index, end: index + run.length, word: splitWords(run).join('') }];
  });
}

/** Cuts between words. */
function lineAround(text: string, first: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  let start = Math.max(lineStart, first - LEAD);
  if (start > lineStart) {
    const space = text.indexOf(' ', start);
    if (space >= 0 && space < first) start = space + 1;
  }
  const newline = text.indexOf('\n', first);
  const lineEnd = newline < 0 ? text.length : newline;
  let end = Math.min(lineEnd, start + LONGEST_LINE);
  if (end < lineEnd) {
    const space = text.lastIndexOf(' ', end);
    if (space > first) end = space;
  }
  return { start, end };
}

function toPieces(
  text: string,
  { start, end }: { start: number; end: number },
  marks: readonly Token[],
): LinePiece[] {
  const pieces: LinePiece[] = [];
  const add = (from: number, to: number, isMatch: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMatch });
  };
  if (start > 0) pieces.push({ text: '…', isMatch: false });
  let free = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(free, mark.start), Math.min(end, mark.end)];
    if (to <= from) continue;
    add(free, from, false);
    add(from, to, true);
    free = to;
  }
  add(free, end, false);
  if (end < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces;
}

const JSON_LD = /<script[^>]*type="?application\/ld\+json"?[^>]*>([\s\S]*?)<\/script>/g;
const ENDS_LINE = /<\/(?:p|li|h[1-6]|div|tr)>|<br\s*\/?>/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** Returns the description of a job's page as plain text, a line for each block; empty where it has none. */
export function textOfPage(html: string): string {
  for (const [, json = ''] of html.matchAll(JSON_LD)) {
    const { description } = JSON.parse(json) as { description?: unknown };
    if (typeof description !== 'string') continue;
    return description
      .replace(ENDS_LINE, '\n')
      .replace(/<[^<>]*>/g, '')
      .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
        if (name) return NAMED[name] ?? whole;
        return String.fromCodePoint(decimal ? Number(decimal) : parseInt(String(hex), 16));
      })
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim();
  }
  return '';
}
