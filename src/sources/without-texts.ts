// Files none of whose postings has a text: said once, with what to do.

import type { SourceItem } from './source.ts';

/** The sentence that quarantines such a file. */
export function sayWithoutTexts(name: string, postings: number, advice: string): string {
  const which =
    postings === 1
      ? 'Its posting has no description.'
      : `None of its ${postings} postings has a description.`;
  return `is read as ${name}. ${which} ${advice}`;
}

/** Files with more postings before the first text are told posting by posting. */
const MOST_HELD = 1000;

/** Puts one failure in place of postings of which none has a description. */
export async function* tellOnceWithoutTexts(
  items: AsyncIterable<SourceItem>,
  advice: string,
): AsyncGenerator<SourceItem> {
  let name = '';
  let isTold = false;
  let held: (SourceItem & { line: number })[] = [];
  for await (const item of items) {
    if (item.kind === 'name') name = item.name;
    const isWithout = item.kind === 'posting' && item.object['description'] === undefined;
    if (isWithout && !isTold && held.length < MOST_HELD) {
      held.push(item);
      continue;
    }
    if (item.kind === 'posting' || item.kind === 'failure') {
      isTold = true;
      yield* held;
      held = [];
    }
    yield item;
  }
  const [first] = held;
  if (first === undefined) return;
  const reason = sayWithoutTexts(name, held.length, advice);
  yield { kind: 'failure', line: first.line, reason, isOfFile: true };
}
