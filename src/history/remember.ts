// What a board's jobs add to its history.

import type { HistoryLine, PastFacts } from './history-line.ts';
import type { History } from './history.ts';
import { changeOf } from './past-facts.ts';

/** Returns the lines of a day, by id; `present` has every job of the board by the end of its address. */
export function linesOfDay(
  known: History,
  present: ReadonlyMap<string, PastFacts>,
  { date, software }: { date: string; software: string },
): HistoryLine[] {
  // What other software reads otherwise nobody changed; what was changed on the same day can't be told from it.
  const isReread = known.software !== undefined && known.software !== software;
  const lines: HistoryLine[] = [];
  for (const [id, facts] of present) {
    const past = known.jobOf(id);
    if (past?.isPresent !== true) {
      lines.push({ date, id, event: past === undefined ? 'added' : 'returned', facts });
      continue;
    }
    const changed = changeOf(past.facts, facts);
    if (changed === undefined) continue;
    lines.push({ date, id, event: isReread ? 'reread' : 'changed', facts: changed });
  }
  for (const id of known.ids()) {
    const isGone = known.jobOf(id)?.isPresent === true && !present.has(id);
    if (isGone) lines.push({ date, id, event: 'removed', facts: {} });
  }
  lines.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (known.software === software) return lines;
  return [{ date, id: software, event: 'software', facts: {} }, ...lines];
}
