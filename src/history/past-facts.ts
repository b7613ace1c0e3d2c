// What is remembered of a job as it is now, and what differs from what was remembered of it.

import { foldText } from '../job/fold.ts';
import { hashOf } from '../job/slug.ts';
import type { JobRow } from '../listing/row.ts';
import type { HistoryLine, PastFacts } from './history-line.ts';

/** Long enough that no two texts of a board share it by accident. */
const DIGITS_OF_TEXT = 16;
/** `texts` are the plain words of all texts that the job's page shows. */
export function pastFactsOf(row: JobRow, texts: readonly string[]): PastFacts {
  const { title, employer, places, remote, types, otherTypes, pay, closesDay } = row;
  const allTypes = [...types, ...otherTypes];
  return {
    title,
    ...(employer !== undefined && { employer }),
    ...(places.length > 0 && { places: [...places].sort() }),
    ...(remote && { remote }),
    ...(allTypes.length > 0 && { types: allTypes.sort() }),
    ...(pay && { pay: payInWords(pay) }),
    ...(closesDay !== undefined && { closes: closesDay }),
    text: hashOf(wordsAlone(texts)).slice(0, DIGITS_OF_TEXT),
  };
}

/** How a text is set out and parted into sections is not what it says. */
function wordsAlone(texts: readonly string[]): string {
  return texts.map((text) => foldText(text).replaceAll(' ', '')).join('');
}

function payInWords({ currency, min, max, unit, text }: NonNullable<JobRow['pay']>): string {
  const amounts = min === max ? [min] : [min, max];
  const span = amounts.map((amount) => amount ?? '').join('–');
  return [currency, span, unit, text].filter((part) => part !== undefined && part !== '').join(' ');
}

/** What is stated otherwise now; undefined where nothing is. */
export function changeOf(before: PastFacts, now: PastFacts): HistoryLine['facts'] | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])] as (keyof PastFacts)[];
  const changed = names.flatMap((name) => {
    const isSame = JSON.stringify(before[name]) === JSON.stringify(now[name]);
    return isSame ? [] : [[name, now[name] ?? null] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

export function withChange(before: PastFacts, changed: HistoryLine['facts']): PastFacts {
  const stated = Object.entries({ ...before, ...changed }).filter(([, value]) => value !== null);
  return Object.fromEntries(stated);
}
