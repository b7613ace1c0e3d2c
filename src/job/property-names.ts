// Warnings about property names that were ignored or read as another: nothing is dropped silently.

import { escapeControls, quoteFound, type Problem } from './problem.ts';
import { toTerm, type JsonObject } from './schema-org.ts';
import { typosBetween } from './typos.ts';
import { jobPosting, successorOf } from './vocabulary/job-posting.ts';
import { ignoredProperties } from './vocabulary/ignored-properties.ts';

/** Further unknown names are reported as a number. */
const MAX_REPORTED = 10;
const MAX_SHOWN_LENGTH = 40;
/** Typos in a name; in a short one only one. */
const MAX_TYPOS = 2;
const SHORT_NAME_LENGTH = 6;

/** Invented names, with what to write instead. */
const ADVICE = new Map([
  ['remote', 'For fully remote work, write "jobLocationType": "TELECOMMUTE".'],
  ['isremote', 'For fully remote work, write "jobLocationType": "TELECOMMUTE".'],
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
  ['jobdescription', 'Write "description".'],
  ['jobname', 'Write "title".'],
  ['organizationname', 'Write "hiringOrganization".'],
  ['employername', 'Write "hiringOrganization".'],
  ['joblocationname', 'Write "jobLocation".'],
  ['position', 'Write "title".'],
  ['type', 'Write "employmentType", or "@type" for the type of the object.'],
  ['jobtype', 'Write "employmentType".'],
  ['tags', 'Write "skills".'],
  ['requirements', 'Write "qualifications".'],
  ['body', 'Write "description".'],
  ['content', 'Write "description".'],
]);

const namesByTerm = new Map(
  [...Object.keys(jobPosting), ...ignoredProperties].map((name) => [name.toLowerCase(), name]),
);

/** Returns a warning for each property in the wrong case, replaced, or unknown. */
export function findNameProblems(object: JsonObject): Problem[] {
  const problems: Problem[] = [];
  const unknown: string[] = [];
  for (const [written, value] of Object.entries(object)) {
    if (value === null || /^[@$]/.test(written)) continue;
    const term = toTerm(written);
    // "x:rank" and URLs belong to other vocabularies.
    if (term === '' || term.includes(':')) continue;
    const name = namesByTerm.get(term);
    const successor = successorOf(term);
    if (successor !== undefined) {
      report(
        written,
        `was replaced by "${successor}", and was read as such. Write "${successor}".`,
      );
    } else if (name === undefined) {
      unknown.push(written);
    } else if (!written.endsWith(name)) {
      report(written, `was read as "${name}". Write it like that.`);
    }
  }
  for (const written of unknown.slice(0, MAX_REPORTED)) {
    report(
      written,
      `is not a property of JobPosting, and was left out. ${adviceFor(toTerm(written))}`,
    );
  }
  if (unknown.length > MAX_REPORTED) {
    const more = unknown.length - MAX_REPORTED;
    report('', `has ${more} more properties that JobPosting does not have. Remove them.`);
  }
  return problems;

  function report(written: string, message: string): void {
    const short =
      written.length > MAX_SHOWN_LENGTH ? `${written.slice(0, MAX_SHOWN_LENGTH)}…` : written;
    problems.push({ field: escapeControls(short), severity: 'warning', message });
  }
}

function adviceFor(term: string): string {
  const known = ADVICE.get(term);
  if (known !== undefined) return known;
  const max = term.length <= SHORT_NAME_LENGTH ? 1 : MAX_TYPOS;
  const nearest = [...namesByTerm]
    .map(([candidate, name]) => ({ name, typos: typosBetween(term, candidate, max) }))
    .filter(({ typos }) => typos <= max)
    .sort((a, b) => a.typos - b.typos)[0];
  return nearest === undefined
    ? 'Remove it, or put what it says into the description.'
    : `Did you mean ${quoteFound(nearest.name)}?`;
}
