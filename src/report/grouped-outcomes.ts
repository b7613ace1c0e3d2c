// How the postings of each employer and of each source fare, so that an owner sees whom to write to.

import { noOutcomes, type Outcome } from './outcome.ts';

/** Postings of one employer, or from one source. */
export interface GroupedOutcomes {
  name: string;
  postings: number;
  outcomes: Record<Outcome, number>;
}

export interface OutcomeGroups {
  add: (name: string, outcome: Outcome, times?: number) => void;
  /** Those with the most postings that Google would not show first. */
  end: () => GroupedOutcomes[];
}

/** Longer tables are read by nobody. */
const MOST_GROUPS = 100;

export function beginGroups(): OutcomeGroups {
  const groups = new Map<string, GroupedOutcomes>();
  return {
    add: (name, outcome, times = 1) => {
      const group = groups.get(name) ?? { name, postings: 0, outcomes: noOutcomes() };
      group.postings += times;
      group.outcomes[outcome] += times;
      groups.set(name, group);
    },
    end: () => [...groups.values()].sort(byTrouble).slice(0, MOST_GROUPS),
  };
}

function byTrouble(a: GroupedOutcomes, b: GroupedOutcomes): number {
  return (
    troubleOf(b) - troubleOf(a) ||
    b.outcomes['eligible with warnings'] - a.outcomes['eligible with warnings'] ||
    b.postings - a.postings ||
    (a.name < b.name ? -1 : 1)
  );
}

function troubleOf({ outcomes }: GroupedOutcomes): number {
  return outcomes.quarantined + outcomes['not eligible'];
}

/** A file of several postings is a source; single postings are grouped by their folder. */
export function sourceOf(path: string, postings: number): string {
  return postings > 1 ? path : path.slice(0, path.lastIndexOf('/') + 1);
}
