// From what each unit of a search found to a score for each job: jobs that say everything in their title, employer,
// places, skills and facts stand before all that only mention a part of it in their text.

import { FIRST_PART } from '../../listing/filter.ts';
import { titleBonus } from './look-up.ts';
import type { ScoredUnit } from './scored-board.ts';

/** Below it, a text mentions what jobs state as a fact. */
const MENTION = 16_384;
const MOST = MENTION - 1;
const WHOLE_EMPLOYER = 1_000;

/** A unit with what the texts say of it, by job; without, texts are not searched. */
export interface Found {
  unit: ScoredUnit;
  texts?: Uint16Array;
}

/** Raises each job's score to what an alternative gives it. */
export function combine(
  found: readonly Found[],
  employers: readonly { jobs: readonly number[] }[],
  scores: Uint16Array,
): void {
  const units = found.map(({ unit }) => unit);
  const bonuses = new Map<number, number>();
  for (const { jobs } of employers) for (const job of jobs) bonuses.set(job, WHOLE_EMPLOYER);
  for (let job = 0; job < scores.length; job += 1) {
    let sum = 0;
    let level = FIRST_PART;
    for (let index = 0; index < found.length; index += 1) {
      const { unit, texts } = found[index]!;
      const own = unit.scores[job]!;
      if (own > 0) {
        sum += own;
        continue;
      }
      const mentioned = texts?.[job] ?? 0;
      if (mentioned === 0) {
        level = -1;
        break;
      }
      sum += mentioned;
      level = Math.min(level, unit.isFact ? 0 : MENTION);
    }
    if (level < 0) continue;
    const score =
      level + Math.min(MOST, 1 + sum + titleBonus(units, job) + (bonuses.get(job) ?? 0));
    if (score > scores[job]!) scores[job] = score;
  }
}
