// Names of properties that a posting's reader did not take, or took for another: nothing is dropped in silence.

import { escapeControls, quoteFound, type Problem } from './problem.ts';
import { toTerm, type JsonObject } from './schema-org.ts';
import { jobPosting, successorOf } from './vocabulary/job-posting.ts';
import { passedOver } from './vocabulary/passed-over.ts';

/** More unknown names than this are told as a number. */
const MOST_TOLD = 10;
const LONGEST_SHOWN = 40;
/** Two slips of the pen; of a short name, one. */
const MOST_SLIPS = 2;
const SHORT_NAME = 6;

/** Names that sources make up, with what to write instead. */
const ADVICE = new Map([
  ['remote', 'For work that may wholly be done from afar, write "jobLocationType": "TELECOMMUTE".'],
  [
    'isremote',
    'For work that may wholly be done from afar, write "jobLocationType": "TELECOMMUTE".',
  ],
  ['location', 'Write "jobLocation".'],
  ['joblocations', 'Write "jobLocation" as a list.'],
  ['city', 'Write "addressLocality" in the address of "jobLocation".'],
  ['country', 'Write "addressCountry" in the address of "jobLocation".'],
  ['salary', 'Write "baseSalary".'],
  ['pay', 'Write "baseSalary".'],
  ['compensation', 'Write "baseSalary".'],
  ['company', 'Write "hiringOrganization".'],
  ['employer', 'Write "hiringOrganization".'],
  ['organization', 'Write "hiringOrganization".'],
  ['companyname', 'Write "hiringOrganization".'],
  ['applyurl', 'Write "url".'],
  ['applicationurl', 'Write "url".'],
  ['link', 'Write "url".'],
  ['expires', 'Write "validThrough".'],
  ['expirationdate', 'Write "validThrough".'],
  ['deadline', 'Write "validThrough".'],
  ['applicationdeadline', 'Write "validThrough".'],
  ['date', 'Write "datePosted".'],
  ['jobtitle', 'Write "title".'],
  ['position', 'Write "title".'],
  ['type', 'Write "employmentType", or "@type" for the type of the object.'],
  ['jobtype', 'Write "employmentType".'],
  ['tags', 'Write "skills".'],
  ['requirements', 'Write "qualifications".'],
  ['body', 'Write "description".'],
  ['content', 'Write "description".'],
]);

const namesByTerm = new Map(
  [...Object.keys(jobPosting), ...passedOver].map((name) => [name.toLowerCase(), name]),
);

/** Takes a JobPosting object; gives a warning for each own property in the wrong case, replaced, or unknown. */
export function findNameProblems(object: JsonObject): Problem[] {
  const problems: Problem[] = [];
  const unknown: string[] = [];
  for (const [written, value] of Object.entries(object)) {
    if (value === null || /^[@$]/.test(written)) continue;
    const term = toTerm(written);
    // "x:rank" or another vocabulary's address is none of ours.
    if (term === '' || term.includes(':')) continue;
    const name = namesByTerm.get(term);
    const successor = successorOf(term);
    if (successor !== undefined) {
      tell(written, `was replaced by "${successor}", and was read as such. Write "${successor}".`);
    } else if (name === undefined) {
      unknown.push(written);
    } else if (!written.endsWith(name)) {
      tell(written, `was read as "${name}". Write it like that.`);
    }
  }
  for (const written of unknown.slice(0, MOST_TOLD)) {
    tell(
      written,
      `is not a property of JobPosting, and was left out. ${adviceFor(toTerm(written))}`,
    );
  }
  if (unknown.length > MOST_TOLD) {
    const more = unknown.length - MOST_TOLD;
    tell('', `has ${more} more properties that JobPosting does not have. Remove them.`);
  }
  return problems;

  function tell(written: string, message: string): void {
    const short = written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written;
    problems.push({ field: escapeControls(short), severity: 'warning', message });
  }
}

function adviceFor(term: string): string {
  const known = ADVICE.get(term);
  if (known !== undefined) return known;
  const most = term.length <= SHORT_NAME ? 1 : MOST_SLIPS;
  const nearest = [...namesByTerm]
    .map(([candidate, name]) => ({ name, slips: slipsBetween(term, candidate, most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)[0];
  return nearest === undefined
    ? 'Remove it, or put what it says into the description.'
    : `Did you mean ${quoteFound(nearest.name)}?`;
}

/** Letters added, left out, changed or swapped with their neighbor (Damerau-Levenshtein); beyond `most` it is not counted out. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + change,
        isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
