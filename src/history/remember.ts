// What a board's jobs add to its history.

import type { HistoryLine, PastFacts } from './history-line.ts';
import { changeOf } from './past-facts.ts';
import type { PastJob } from './history.ts';

/** Returns the lines of a day, by id; `present` has every job of the board by the end of its address. */
export function linesOfDay(
  known: ReadonlyMap<string, PastJob>,
  present: ReadonlyMap<string, PastFacts>,
  date: string,
): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const [id, facts] of present) {
    const past = known.get(id);
    if (past?.isPresent !== true) {
      lines.push({ date, id, event: past === undefined ? 'added' : 'returned', facts });
      continue;
    }
    const changed = changeOf(past.facts, facts);
    if (changed !== undefined) lines.push({ date, id, event: 'changed', facts: changed });
  }
  for (const [id, { isPresent }] of known) {
    if (isPresent && !present.has(id)) lines.push({ date, id, event: 'removed', facts: {} });
  }
  return lines.sort((a, b) => (a.id < b.id ? -1 : 1));
}
