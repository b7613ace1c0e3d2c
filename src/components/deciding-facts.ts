// The facts by which people decide whether to read on, as the header of a job's page shows them.

import { listWords, pageWords } from '#words';
import type { StatedDate } from '../job/date.ts';
import type { Job } from '../job/job.ts';
import { addressLabel, placeLabel } from '../job/place/place-label.ts';
import { locale } from '../settings/locale.ts';
import { countLabel } from '../wording/counts.ts';
import { dayWords } from '../wording/day-words.ts';
import { anyOf } from '../wording/list-heading.ts';
import { payLine, typesLine } from '../wording/row-words.ts';
import { endWords } from './end-words.ts';

export interface DecidingFact {
  name: 'pay' | 'place' | 'type' | 'closes' | 'posted';
  label: string;
  /** Absent where the posting states nothing. */
  value?: string;
  /** Smaller lines below the value. */
  notes: string[];
  /** The day that the value names. */
  day?: string;
}

/** More areas than these are listed among the job's other facts. */
const AREAS_IN_VIEW = 3;

/** Returns four facts, in their order: pay, place, type, and the last day to apply or else the day of posting. */
export function decidingFacts(job: Job): DecidingFact[] {
  return [
    payFact(job),
    placeFact(job),
    fact('type', typesLine({ types: job.employmentTypes, otherTypes: job.otherEmploymentTypes })),
    isPostingDayShown(job) ? postedFact(job.datePosted) : closesFact(job),
  ];
}

/** Whether the day of posting stands in place of an end that is not stated, or is over. */
export function isPostingDayShown(job: Job): job is Job & { datePosted: StatedDate } {
  const hasEnd = job.validThrough !== undefined || job.validThroughWords !== undefined;
  return job.datePosted !== undefined && (!hasEnd || job.state === 'closed');
}

/** Whether the header shows only how many areas there are in which applicants may live. */
export function areAreasLeftOut({ applicantLocations }: Job): boolean {
  return applicantLocations.length > AREAS_IN_VIEW;
}

function fact(
  name: DecidingFact['name'],
  value: string | undefined,
  notes: readonly string[] = [],
): DecidingFact {
  return { name, label: pageWords.labels[name], ...(value && { value }), notes: [...notes] };
}

/** An estimate stands there only where the employer states nothing. */
function payFact({
  baseSalary,
  payQuote,
  estimateSpan,
  estimatedSalaries: [estimate],
}: Job): DecidingFact {
  if (baseSalary !== undefined) return fact('pay', payLine(baseSalary));
  if (payQuote !== undefined) return fact('pay', pageWords.textSays(payQuote));
  if (estimateSpan !== undefined) {
    return fact('pay', payLine(estimateSpan), [pageWords.estimatedByPlace]);
  }
  if (estimate === undefined) return fact('pay', undefined);
  return fact('pay', payLine(estimate), [pageWords.estimatedBySource]);
}

function placeFact(job: Job): DecidingFact {
  const remote = job.remote ? remoteNotes(job) : [];
  const orRemote = job.remote ? [pageWords.orRemote, ...remote] : [];
  const names = job.places.map((place) => placeLabel(place, locale)).filter(Boolean);
  const [first, second, ...others] = [...new Set(names)];
  // A street alone is in no area, and still says where.
  const [address] = job.places.map((place) => addressLabel(place, locale)).filter(Boolean);
  if (first === undefined && address !== undefined) return fact('place', address, orRemote);
  if (first === undefined) {
    return job.remote ? fact('place', listWords.remote, remote) : fact('place', undefined);
  }
  const [name = first, ...around] = first.split(', ');
  if (second === undefined) {
    const line = around.join(', ');
    return fact('place', name, [...(line === '' ? [] : [line]), ...orRemote]);
  }
  const value =
    others.length === 0
      ? listWords.andOther(name, second.split(', ')[0] ?? second)
      : listWords.andMore(name, countLabel(others.length + 1));
  return fact('place', value, orRemote);
}

function remoteNotes(job: Job): string[] {
  const areas = job.applicantLocations.map(({ name }) => name);
  const [first] = areas;
  if (first === undefined) return [];
  const shown = areAreasLeftOut(job)
    ? listWords.andMore(first, countLabel(areas.length - 1))
    : anyOf(areas);
  return [listWords.livesIn(shown)];
}

function closesFact({ validThrough, validThroughWords, state }: Job): DecidingFact {
  if (validThrough === undefined) return fact('closes', validThroughWords);
  const label = state === 'closed' ? pageWords.labels.closed : pageWords.labels.closes;
  return { ...fact('closes', endWords(validThrough)), label, day: validThrough.day };
}

function postedFact({ day }: StatedDate): DecidingFact {
  return { ...fact('posted', dayWords(day)), day };
}
