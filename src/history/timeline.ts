// A job's past as states, one for each day on which it was another: what happened within a day counts as its end.

import { type ChangeKind, kindsOfChange } from './change-kinds.ts';
import type { HistoryLine, PastFacts } from './history-line.ts';
import { withChange } from './past-facts.ts';

export type PastKind = ChangeKind | 'removed' | 'returned';

export interface PastState {
  /** The first day of it, "2026-12-31". */
  day: string;
  facts: PastFacts;
  /** Whether the board had it. */
  isPresent: boolean;
  /** What is different from the state before. */
  kinds: readonly PastKind[];
  /** The state before, as the software of this day reads it; absent where the job came. */
  before?: Pick<PastState, 'facts' | 'isPresent'>;
}

/** Whether lists had a job in this state on a day: its last day is one of them. */
export function isListed(
  { facts, isPresent }: Pick<PastState, 'facts' | 'isPresent'>,
  day: string,
): boolean {
  return isPresent && (facts.closes === undefined || facts.closes >= day);
}

/** Adds a line to the states of its job, which are sorted by day, as lines are. */
export function addLine(
  states: PastState[],
  { date: day, event, facts: stated }: HistoryLine,
): void {
  const last = states.at(-1);
  // A removal of what never came says nothing.
  if (last === undefined && event === 'removed') return;
  const isWhole = event === 'added' || event === 'returned';
  const facts = withChange(isWhole || last === undefined ? {} : last.facts, stated);
  const isPresent = event !== 'removed';
  const isSameDay = last?.day === day;
  if (isSameDay) states.pop();
  const known = isSameDay ? last.before : last;
  // What other software reads otherwise was so before.
  const before = known && {
    isPresent: known.isPresent,
    facts: event === 'reread' ? withChange(known.facts, stated) : known.facts,
  };
  states.push({
    ...{ day, facts, isPresent },
    kinds: before === undefined ? [] : kindsBetween(before, { day, facts, isPresent }),
    ...(before && { before }),
  });
}

function kindsBetween(
  before: Pick<PastState, 'facts' | 'isPresent'>,
  now: Pick<PastState, 'day' | 'facts' | 'isPresent'>,
): readonly PastKind[] {
  // A job that had reached its end was gone already.
  if (!now.isPresent) return isListed(before, now.day) ? ['removed'] : [];
  const kinds = kindsOfChange(before.facts, now.facts);
  return before.isPresent ? kinds : ['returned', ...kinds];
}
