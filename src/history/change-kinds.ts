// What a change says, as facts that a page can state without judging them.

import type { PastFacts } from './history-line.ts';
import { changeOf } from './past-facts.ts';

export type ChangeKind =
  | 'titleChanged'
  | 'employerChanged'
  | 'placesChanged'
  | 'typesChanged'
  | 'payAdded'
  | 'payChanged'
  | 'payRemoved'
  | 'endAdded'
  | 'endMoved'
  | 'endRemoved'
  | 'textEdited';

/** In the order in which a page lists them. */
export function kindsOfChange(before: PastFacts, now: PastFacts): ChangeKind[] {
  const changed = changeOf(before, now) ?? {};
  const kinds: ChangeKind[] = [];
  if ('title' in changed) kinds.push('titleChanged');
  if ('employer' in changed) kinds.push('employerChanged');
  if ('places' in changed || 'remote' in changed) kinds.push('placesChanged');
  if ('types' in changed) kinds.push('typesChanged');
  if ('pay' in changed) {
    kinds.push(kindOf(before.pay, now.pay, ['payAdded', 'payChanged', 'payRemoved']));
  }
  if ('closes' in changed) {
    kinds.push(kindOf(before.closes, now.closes, ['endAdded', 'endMoved', 'endRemoved']));
  }
  if ('text' in changed) kinds.push('textEdited');
  return kinds;
}

function kindOf(
  before: string | undefined,
  now: string | undefined,
  [added, changed, removed]: readonly [ChangeKind, ChangeKind, ChangeKind],
): ChangeKind {
  if (before === undefined) return added;
  return now === undefined ? removed : changed;
}
