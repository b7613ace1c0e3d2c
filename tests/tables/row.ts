// What the checks of tables share.

import type { Project } from './connect.ts';

/** The cells of a row by their column. */
export type Row = Readonly<Record<string, string>>;

interface Verdict {
  ok: boolean;
  /** What was read. */
  why?: string;
  /** Whether the town's name is the canonical one. */
  exact?: boolean;
}

export type Check = (row: Row, project: Project) => Verdict;

/** Without case, accents and signs. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+/gu, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Every text below a value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The texts of the facts, but those that are the same in every row. */
export function statedTexts(facts: object): string[] {
  const same = new Set(['title', 'description', 'waysToApply']);
  return Object.entries(facts).flatMap(([name, value]) => (same.has(name) ? [] : textsIn(value)));
}

/** Whether the words are stated somewhere, together or each of them. */
export function shows(facts: object, words: string): boolean {
  const all = statedTexts(facts).map(fold);
  const known = new Set(all.flatMap((text) => text.split(' ')));
  const wanted = fold(words);
  return (
    all.some((text) => text.includes(wanted)) || wanted.split(' ').every((word) => known.has(word))
  );
}
